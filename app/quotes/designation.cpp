// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/designation.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype longest = 6; // words; a longer one describes, and that in somebody's wording

enum class Part : quint8 {
    Name,   // begins with a capital letter
    Title,  // what stands before a name or an office: president, former
    Office, // a role or organisation
    Small,  // an article or a preposition
    Saying, // told, said
    Noun,   // what no list knows, or an adjective: part of an office if it stands before one
    Clause, // what makes a sentence: a verb, a pronoun, a conjunction, an adverb
};

Part partOf(const Term &term, const Vocabulary &vocabulary, const Language &language)
{
    const Word word = language.word(vocabulary.form(term.word));
    if (term.isGap())
        return Part::Clause;
    if (word.is(WordClass::Role | WordClass::Organisation))
        return Part::Office;
    if (word.is(WordClass::Title))
        return Part::Title;
    if (word.tier == CueTier::Speech && !word.is(WordClass::AlsoNoun))
        return Part::Saying;
    if (word.is(WordClass::Pronoun | WordClass::Object | WordClass::Auxiliary | WordClass::Modal
            | WordClass::Subordinator | WordClass::Conjunction | WordClass::Adverb)
        && !word.is(WordClass::Preposition))
        return Part::Clause;
    if (word.is(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition))
        return Part::Small;
    if (term.isCapital)
        return Part::Name;
    const bool isFinite = (word.forms & (VerbForm::Base | VerbForm::Third | VerbForm::Past)) != 0;
    return isFinite && !word.is(WordClass::AlsoNoun) ? Part::Clause : Part::Noun;
}

}

bool isDesignation(std::span<const Term> words, const Vocabulary &vocabulary, const Language &language)
{
    if (std::ssize(words) > longest)
        return false;
    std::vector<Part> parts;
    parts.reserve(words.size());
    for (const Term &term : words) {
        parts.push_back(partOf(term, vocabulary, language));
        if (parts.back() == Part::Clause)
            return false;
    }
    const bool hasOffice = std::ranges::contains(parts, Part::Office) || std::ranges::contains(parts, Part::Title);
    if (!hasOffice || !std::ranges::contains(parts, Part::Name))
        return false;
    qsizetype others = 0; // nouns that are no part of an office
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (*part != Part::Noun)
            continue;
        const auto next = std::find_if(part, parts.end(), [](Part it) { return it != Part::Noun && it != Part::Name; });
        // "harbour master"; but behind a name or an office may stand a verb no list knows: "Fors sued the council".
        const bool begins = part == parts.begin() || (part[-1] != Part::Name && part[-1] != Part::Office);
        const bool isBefore = begins && next != parts.end() && *next == Part::Office;
        const bool isBehind
            = part - parts.begin() >= 2 && part[-1] == Part::Small && part[-2] == Part::Office; // "chief of staff"
        others += isBefore || isBehind ? 0 : 1;
    }
    return others <= (std::ranges::contains(parts, Part::Saying) ? 1 : 0); // "told reporters"
}

}
