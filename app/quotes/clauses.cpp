// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

bool isGerund(const Token &token)
{
    return token.isWord() && token.word.forms == VerbForms(VerbForm::Gerund);
}

bool isReflexive(const Token &token, QStringView text)
{
    const QStringView word = token.range.of(text);
    return word.endsWith(u"self") || word.endsWith(u"selves");
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
                    || isOneOf(tokens[end - 1], text,
                        {u"last", u"this", u"next", u"late", u"early", u"on", u"in", u"earlier", u"later"})))
                --end;
        } else if (token.is(WordClass::Auxiliary) && !token.is(WordClass::Pronoun)) {
            --end;
        } else if (isAdverb(token, text) && !token.isCapital) {
            --end;
        } else if (token.is(WordClass::Object) && isReflexive(token, text)) { // Cruz himself said
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

// Looks for the subject of one verb. Verbs lead to verbs ("went on to say"), so the steps are
// counted: nonsense made of nothing but verbs must not cost more than a sentence.
class SubjectFinder
{
public:
    SubjectFinder(const QList<Token> &tokens, qsizetype floor, QStringView text)
        : m_tokens(tokens)
        , m_floor(floor)
        , m_text(text)
    {
    }

    Phrase subjectOf(qsizetype verb)
    {
        if (--m_steps < 0)
            return {};
        return isFiniteVerb(m_tokens, verb, m_text) || isPlainAuxiliary(verb) ? ofFinite(verb) : ofNonFinite(verb);
    }

private:
    bool isPlainAuxiliary(qsizetype i) const
    {
        return m_tokens[i].is(WordClass::Auxiliary) && !m_tokens[i].is(WordClass::Pronoun);
    }

    Phrase ofFinite(qsizetype verb)
    {
        qsizetype end = overAdverbials(m_tokens, verb, m_floor, m_text);
        if (end - 2 > m_floor && m_tokens[end - 1].kind == Kind::Comma && m_tokens[end - 2].kind == Kind::Close)
            end = overAdverbials(m_tokens, end - 1, m_floor, m_text); // "Kasich (R-Ohio), said"
        if (end <= m_floor)
            return {};
        const Token &last = m_tokens[end - 1];
        const bool quotedComma
            = last.kind == Kind::Quote && last.range.length() > 2 && m_text[last.range.end - 2] == u',';
        if (last.kind == Kind::Comma || quotedComma) {
            Phrase phrase = beforeAside(m_tokens, end - 1, m_floor, m_text);
            if (phrase.isEmpty()) // one of a row of verbs: "suggested ..., called her “...” and left"
                phrase = ofVerbBefore(end - 1);
            return phrase.isEmpty() ? phraseBefore(m_tokens, end - 1, m_floor, m_text) : phrase;
        }
        if (last.kind == Kind::Dash) { // "Gingrich — a front-runner — told"
            qsizetype open = end - 2;
            while (open > m_floor && end - open < 40 && m_tokens[open].kind != Kind::Dash)
                --open;
            return open > m_floor ? phraseBefore(m_tokens, open, m_floor, m_text) : Phrase{};
        }
        if (last.is(WordClass::Conjunction)) { // "said it was late and called": not the one that "it" is
            const Phrase main = ofMainClause(end - 1);
            return main.isEmpty() ? ofVerbBefore(end - 1) : main;
        }
        if (last.is(WordClass::Subordinator) && !last.is(WordClass::Determiner))
            return phraseBefore(m_tokens, end - 1, m_floor, m_text);
        Phrase phrase = phraseBefore(m_tokens, end, m_floor, m_text);
        if (phrase.isEmpty())
            return ofVerbBefore(end);
        if (phrase.begin - 2 > m_floor && m_tokens[phrase.begin - 1].is(WordClass::Preposition)
            && isPlainAuxiliary(phrase.begin - 2))
            return ofFinite(phrase.begin - 1); // "has in the past described"
        if (m_tokens[phrase.begin].word.person == Person::Relative || m_tokens[phrase.begin].is(WordClass::Pronoun))
            return phrase;
        phrase = withoutLeadIn(m_tokens, overModifiers(m_tokens, phrase, m_floor, m_text), m_floor);
        if (m_tokens[verb].word.tier <= CueTier::Act && !canSpeak(m_tokens, phrase)) {
            const Phrase noun = beforeRelative(phrase.begin);
            return noun.isEmpty() ? phrase : noun;
        }
        return phrase;
    }

    // "an aide who asked not to be named to discuss strategy | said": the noun before the relative
    // clause that ends here.
    Phrase beforeRelative(qsizetype end) const
    {
        constexpr qsizetype longest = 20;
        for (qsizetype i = end - 1; i > std::max(m_floor, end - longest); --i) {
            if (m_tokens[i].kind == Kind::Comma || m_tokens[i].kind == Kind::Quote)
                return {};
            if (!isOneOf(m_tokens[i], m_text, {u"who"}))
                continue;
            const Phrase noun = phraseBefore(m_tokens, i, m_floor, m_text);
            return !noun.isEmpty() && canSpeak(m_tokens, noun) ? noun : Phrase{};
        }
        return {};
    }

    Phrase ofNonFinite(qsizetype verb)
    {
        const Token *before = verb > m_floor ? &m_tokens[verb - 1] : nullptr;
        // "Ryan saying he was “...” and Trump later calling it “...”"
        qsizetype nameEnd = verb;
        while (nameEnd > m_floor && isAdverb(m_tokens[nameEnd - 1], m_text) && !m_tokens[nameEnd - 1].isCapital)
            --nameEnd;
        const Token *name = nameEnd > m_floor ? &m_tokens[nameEnd - 1] : nullptr;
        if (isGerund(m_tokens[verb]) && name && name->isWord()
            && (name->isCapital || name->is(WordClass::Role | WordClass::Document) || isAbsolute(nameEnd))) {
            const Phrase own = withoutThing(phraseBefore(m_tokens, nameEnd, m_floor, m_text));
            const Token *link = own.begin > m_floor ? &m_tokens[own.begin - 1] : nullptr;
            if (!own.isEmpty() && canSpeak(m_tokens, own)
                && (!link || !link->isWord() || link->is(WordClass::Conjunction)
                    || isOneOf(*link, m_text, {u"with", u"of", u"from", u"about", u"after", u"before"})))
                return own;
        }
        // "criticised her for saying": the object; "accused of lying", "quoted her as saying".
        if (before && verb - 2 >= m_floor && isOneOf(*before, m_text, {u"for", u"of", u"as"})) {
            if (m_tokens[verb - 2].is(WordClass::Object | WordClass::Possessive))
                return {verb - 2, verb - 1};
            const Phrase object = phraseBefore(m_tokens, verb - 1, m_floor, m_text);
            if (!object.isEmpty() && canSpeak(m_tokens, object))
                return object;
        }
        if (before && (before->kind == Kind::Comma || before->kind == Kind::Quote)) {
            const Phrase main = ofMainClause(verb);
            if (!main.isEmpty())
                return main;
        }
        return ofVerbBefore(verb);
    }

    // "footage of Ortiz | saying": the thing does not speak.
    Phrase withoutThing(Phrase phrase) const
    {
        for (qsizetype i = phrase.end - 1; i > phrase.begin; --i) {
            if (isOneOf(m_tokens[i], m_text, {u"of"}))
                return canSpeak(m_tokens, {phrase.begin, i}) ? phrase : Phrase{i + 1, phrase.end};
        }
        return phrase;
    }

    // "with many marchers and bystanders | chanting": with a noun and a participle it is a clause of its own.
    bool isAbsolute(qsizetype end) const
    {
        constexpr qsizetype longest = 6;
        for (qsizetype i = end - 1; i >= std::max(m_floor, end - longest); --i) {
            if (isOneOf(m_tokens[i], m_text, {u"with"}))
                return i + 1 < end;
            if (!m_tokens[i].is(WordClass::Conjunction) && !m_tokens[i].is(WordClass::Determiner)
                && !isNominal(m_tokens, i, m_text))
                return false;
        }
        return false;
    }

    // ", saying": goes with the last verb of speech before it, else with the main verb.
    Phrase ofMainClause(qsizetype participle)
    {
        const qsizetype stop = std::max(m_floor, participle - farthest);
        for (qsizetype i = participle - 1; i >= stop; --i) {
            if (m_tokens[i].word.tier <= CueTier::Act && isFiniteVerb(m_tokens, i, m_text)) {
                const Phrase subject = independent(subjectOf(i));
                if (!subject.isEmpty())
                    return subject;
            }
        }
        qsizetype from = stop;
        if (m_tokens[from].is(WordClass::Subordinator | WordClass::Preposition)) { // "After the vote, ..."
            while (from < participle && m_tokens[from].kind != Kind::Comma)
                ++from;
        }
        for (qsizetype i = from; i < participle; ++i) {
            if (isFiniteVerb(m_tokens, i, m_text) || isPlainAuxiliary(i)) {
                const Phrase subject = independent(subjectOf(i));
                if (!subject.isEmpty())
                    return subject;
            }
        }
        return openingPhrase(from, participle);
    }

    // No verb of the clause is known: an English sentence begins with its subject.
    Phrase openingPhrase(qsizetype from, qsizetype end) const
    {
        while (from < end
            && (m_tokens[from].kind == Kind::Comma || m_tokens[from].is(WordClass::Conjunction)
                || isAdverb(m_tokens[from], m_text)))
            ++from;
        Phrase phrase = phraseFrom(m_tokens, from, end, m_text);
        if (phrase.isEmpty() || !canSpeak(m_tokens, phrase))
            return {};
        if (m_tokens[phrase.begin].isCapital && !m_tokens[phrase.begin].is(WordClass::Determiner)) {
            qsizetype name = phrase.begin; // "Ortiz rode": behind a name a word of no list is the verb
            while (name < phrase.end && (m_tokens[name].isCapital || m_tokens[name].word.classes))
                ++name;
            phrase.end = std::max(name, phrase.begin + 1);
        }
        return phrase;
    }

    // The nearest verb with a tense left of the token, and its subject.
    Phrase ofVerbBefore(qsizetype token)
    {
        const qsizetype stop = std::max(m_floor, token - farthest);
        for (qsizetype i = token - 1; i >= stop && m_steps > 0; --i) {
            if (!isFiniteVerb(m_tokens, i, m_text) && !(i > stop && isPlainAuxiliary(i)))
                continue;
            const Phrase found = subjectOf(i);
            // "the groups who wrote to her say": the verb behind a relative clause is that of its noun.
            if (isFiniteVerb(m_tokens, token, m_text) && !found.isEmpty()
                && m_tokens[found.begin].word.person == Person::Relative && found.begin > m_floor) {
                const Phrase noun = phraseBefore(m_tokens, found.begin, m_floor, m_text);
                if (!noun.isEmpty() && canSpeak(m_tokens, noun))
                    return noun;
            }
            const Phrase subject = independent(found);
            if (!subject.isEmpty())
                return subject;
        }
        return {};
    }

    // Nothing if the phrase is the object of another verb ("shared a syllabus | called ...") or
    // stands in a relative clause.
    Phrase independent(Phrase phrase) const
    {
        if (phrase.isEmpty() || m_tokens[phrase.begin].word.person == Person::Relative)
            return {};
        if (phrase.begin <= m_floor)
            return phrase;
        const Token &before = m_tokens[phrase.begin - 1];
        const bool object = before.isWord() && before.word.isVerb() && before.word.tier > CueTier::Thought
            && !before.is(WordClass::AlsoNoun) && !before.is(WordClass::Auxiliary);
        return object ? Phrase{} : phrase;
    }

    const QList<Token> &m_tokens;
    qsizetype m_floor = 0;
    QStringView m_text;
    int m_steps = 12;
};

}

qsizetype sentenceStart(const QList<Token> &tokens, qsizetype token)
{
    const qsizetype stop = std::max(qsizetype(0), token - 2 * farthest);
    int quotations = 0;
    while (token > stop && !tokens[token].startsSentence) {
        if (tokens[token].kind == Kind::Quote && ++quotations > mostQuotations)
            break;
        --token;
    }
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
    return SubjectFinder(tokens, floor, text).subjectOf(verb);
}

}
