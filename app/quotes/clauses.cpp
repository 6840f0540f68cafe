// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

bool isWordIn(const Token &token, QStringView text, std::initializer_list<QStringView> words)
{
    const QStringView word = token.range.of(text);
    return std::ranges::any_of(words, [word](QStringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; });
}

bool isGerund(const Token &token)
{
    return token.isWord() && token.word.forms == VerbForms(VerbForm::Gerund);
}

// Back over "on Monday", "last week", adverbs and auxiliaries, "(R-Ky.)".
qsizetype overAdverbials(const QList<Token> &tokens, qsizetype end, qsizetype floor, QStringView text)
{
    while (end > floor) {
        const Token &token = tokens[end - 1];
        if (token.kind == Kind::Close) {
            qsizetype open = end - 1;
            while (open > floor && tokens[open].kind != Kind::Open)
                --open;
            if (tokens[open].kind != Kind::Open)
                return end;
            end = open;
        } else if (token.is(WordClass::Calendar)) {
            --end;
            while (end > floor
                && (tokens[end - 1].kind == Kind::Number
                    || isWordIn(tokens[end - 1], text,
                        {u"last", u"this", u"next", u"late", u"early", u"on", u"in", u"earlier", u"later"})))
                --end;
        } else if (token.is(WordClass::Auxiliary) && !token.is(WordClass::Pronoun)) {
            --end;
        } else if (isAdverb(token, text) && !token.isCapital) {
            --end;
        } else {
            break;
        }
    }
    return end;
}

// A phrase whose tail is the object of a preposition or participle ("official speaking on condition
// of anonymity"): the phrase that these hang on, if it can speak.
Phrase overModifiers(const QList<Token> &tokens, Phrase phrase, qsizetype floor, QStringView text)
{
    for (int step = 0; step < 4 && phrase.begin > floor + 1; ++step) {
        qsizetype link = phrase.begin - 1;
        if (!tokens[link].is(WordClass::Preposition) && !isGerund(tokens[link]))
            return phrase;
        while (link > floor
            && (isGerund(tokens[link - 1]) || tokens[link - 1].is(WordClass::Preposition)
                || isAdverb(tokens[link - 1], text)
                || tokens[link - 1].word.forms == (VerbForm::Past | VerbForm::Participle)))
            --link;
        const Phrase outer = phraseBefore(tokens, link, floor, text);
        if (outer.isEmpty())
            return phrase;
        if (!canSpeak(tokens, outer)) {
            phrase.begin = outer.begin;
            continue;
        }
        return {outer.begin, phrase.end};
    }
    return phrase;
}

// "In a statement Trump said": the name at the end is the subject, what is before it is not.
Phrase withoutLeadIn(const QList<Token> &tokens, Phrase phrase, qsizetype floor)
{
    const bool leadIn = phrase.begin > floor && tokens[phrase.begin - 1].is(WordClass::Preposition);
    if (!leadIn || phrase.end - phrase.begin < 2)
        return phrase;
    qsizetype name = phrase.end;
    while (name > phrase.begin && tokens[name - 1].isCapital)
        --name;
    if (name == phrase.end || name == phrase.begin || tokens[name - 1].is(WordClass::Determiner))
        return phrase;
    return {name, phrase.end};
}

bool startsAside(const Token &token)
{
    return token.kind == Kind::Number || token.isCapital || isGerund(token)
        || token.is(WordClass::Determiner | WordClass::Possessive | WordClass::Subordinator | WordClass::Role
            | WordClass::Title | WordClass::Preposition | WordClass::Adverb)
        || token.word.person == Person::Relative || token.word.isVerb() || token.isWord();
}

// ends at a comma: the phrase before the aside that the comma closes.
Phrase beforeAside(const QList<Token> &tokens, qsizetype comma, qsizetype floor, QStringView text)
{
    int commas = 0;
    for (qsizetype i = comma - 1; i > floor && commas < 5 && comma - i < 40; --i) {
        if (tokens[i].kind == Kind::Quote && tokens[i].range.length() > 40)
            break;
        if (tokens[i].kind != Kind::Comma)
            continue;
        ++commas;
        if (!startsAside(tokens[i + 1]))
            continue;
        qsizetype end = overAdverbials(tokens, i, floor, text);
        const Phrase phrase = overModifiers(tokens, phraseBefore(tokens, end, floor, text), floor, text);
        const bool atClauseStart = phrase.begin <= floor || !tokens[phrase.begin - 1].is(WordClass::Preposition);
        if (!phrase.isEmpty() && canSpeak(tokens, phrase) && atClauseStart) {
            // "a spokesman, John Smith, said": the name is the better mention.
            const Phrase aside = phraseFrom(tokens, i + 1, comma, text);
            const bool onlyName = aside.end == comma
                && std::all_of(tokens.begin() + aside.begin, tokens.begin() + aside.end,
                    [](const Token &t) { return t.isCapital; });
            const bool named = std::any_of(tokens.begin() + phrase.begin, tokens.begin() + phrase.end,
                [](const Token &t) { return t.isCapital && !t.startsSentence; });
            if (onlyName && !aside.isEmpty() && !named)
                return {phrase.begin, aside.end};
            return phrase;
        }
    }
    return {};
}

// The nearest verb with a tense left of the token, and its subject.
Phrase subjectOfVerbBefore(const QList<Token> &tokens, qsizetype token, qsizetype floor, QStringView text, int depth);

Phrase subjectAt(const QList<Token> &tokens, qsizetype verb, qsizetype floor, QStringView text, int depth)
{
    if (depth > 3)
        return {};
    const Token &verbToken = tokens[verb];
    if (isGerund(verbToken) || !isFiniteVerb(tokens, verb, text)) {
        // "criticised her for saying": the object; "accused of lying", "quoted her as saying".
        // "Ryan saying he was “...” and Trump calling it “...”"
        if (isGerund(verbToken) && verb > floor && tokens[verb - 1].isCapital && tokens[verb - 1].isWord()) {
            const Phrase own = phraseBefore(tokens, verb, floor, text);
            if (!own.isEmpty() && canSpeak(tokens, own)
                && (own.begin == floor || !tokens[own.begin - 1].isWord()
                    || tokens[own.begin - 1].is(WordClass::Conjunction)
                    || isWordIn(tokens[own.begin - 1], text, {u"with"})))
                return own;
        }
        const bool afterFor = verb - 2 >= floor && isWordIn(tokens[verb - 1], text, {u"for", u"of", u"as"});
        if (afterFor) {
            if (tokens[verb - 2].is(WordClass::Object | WordClass::Possessive))
                return {verb - 2, verb - 1};
            const Phrase object = phraseBefore(tokens, verb - 1, floor, text);
            if (!object.isEmpty() && canSpeak(tokens, object))
                return object;
        }
        return subjectOfVerbBefore(tokens, verb, floor, text, depth + 1);
    }
    const qsizetype end = overAdverbials(tokens, verb, floor, text);
    if (end <= floor)
        return {};
    const Token &last = tokens[end - 1];
    if (last.kind == Kind::Comma) {
        Phrase phrase = beforeAside(tokens, end - 1, floor, text);
        if (phrase.isEmpty()) // one of a row of verbs: "suggested ..., called her “...” and left"
            phrase = subjectOfVerbBefore(tokens, end - 1, floor, text, depth + 1);
        if (phrase.isEmpty())
            phrase = phraseBefore(tokens, end - 1, floor, text);
        return phrase;
    }
    if (last.is(WordClass::Conjunction))
        return subjectOfVerbBefore(tokens, end - 1, floor, text, depth + 1);
    if (last.is(WordClass::Subordinator) && !last.is(WordClass::Determiner))
        return phraseBefore(tokens, end - 1, floor, text);
    const Phrase phrase = phraseBefore(tokens, end, floor, text);
    if (phrase.isEmpty())
        return subjectOfVerbBefore(tokens, end, floor, text, depth + 1);
    if (tokens[phrase.begin].word.person == Person::Relative || tokens[phrase.begin].is(WordClass::Pronoun))
        return phrase;
    return withoutLeadIn(tokens, overModifiers(tokens, phrase, floor, text), floor);
}

Phrase subjectOfVerbBefore(const QList<Token> &tokens, qsizetype token, qsizetype floor, QStringView text, int depth)
{
    const qsizetype stop = std::max(floor, token - farthest);
    for (qsizetype i = token - 1; i >= stop; --i) {
        const bool verb = isFiniteVerb(tokens, i, text) || (tokens[i].is(WordClass::Auxiliary) && i > stop);
        if (!verb)
            continue;
        const Phrase subject = subjectAt(tokens, i, floor, text, depth);
        if (!subject.isEmpty() && tokens[subject.begin].word.person != Person::Relative)
            return subject;
    }
    return {};
}

}

qsizetype sentenceStart(const QList<Token> &tokens, qsizetype token)
{
    const qsizetype stop = std::max(qsizetype(0), token - 2 * farthest);
    while (token > stop && !tokens[token].startsSentence)
        --token;
    return token;
}

bool isPassive(const QList<Token> &tokens, qsizetype verb, QStringView text)
{
    if (!(tokens[verb].word.forms & VerbForm::Participle))
        return false;
    qsizetype i = verb - 1;
    while (i >= 0 && verb - i < 4 && isAdverb(tokens[i], text))
        --i;
    return i >= 0 && tokens[i].is(WordClass::Passive);
}

Phrase subjectOf(const QList<Token> &tokens, qsizetype verb, qsizetype floor, QStringView text)
{
    return subjectAt(tokens, verb, floor, text, 0);
}

}
