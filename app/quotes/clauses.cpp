// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/clauses.h"

#include "app/quotes/asides.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

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
        if (const Phrase inverted = behindVerb(verb); !inverted.isEmpty())
            return inverted;
        return isFiniteVerb(m_tokens, verb, m_text) || isPlainAuxiliary(verb) ? ofFinite(verb) : ofNonFinite(verb);
    }

private:
    bool isPlainAuxiliary(qsizetype i) const
    {
        return m_tokens[i].is(WordClass::Auxiliary) && !m_tokens[i].is(WordClass::Pronoun);
    }

    // "“...,” said Kerry and described it": behind a quotation the subject follows its verb.
    Phrase behindVerb(qsizetype verb) const
    {
        qsizetype quote = verb - 1;
        if (quote > m_floor && m_tokens[quote].kind == Kind::Comma)
            --quote;
        const Word &word = m_tokens[verb].word;
        if (quote < m_floor || m_tokens[quote].kind != Kind::Quote || word.tier != CueTier::Speech
            || !(word.forms & (VerbForm::Past | VerbForm::Third)))
            return {};
        const Phrase subject = subjectBehind(m_tokens, verb, m_text);
        return !subject.isEmpty() && canSpeak(m_tokens, subject) ? subject : Phrase{};
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
        // "is for the plan and in a statement | praised it": where it was said, not who said it.
        if (phrase.begin - 2 > m_floor && m_tokens[phrase.begin - 1].is(WordClass::Preposition)
            && m_tokens[phrase.begin - 2].is(WordClass::Conjunction) && !m_tokens[phrase.begin].isCapital) {
            const Phrase before = ofVerbBefore(phrase.begin - 2);
            if (!before.isEmpty())
                return before;
        }
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
        // "with many of the guests | chanting": whoever they are, it is their clause.
        if (const Phrase own = ofAbsolute(verb); !own.isEmpty())
            return own;
        // "criticised her for saying": the object; "accused of lying", "quoted her as saying".
        if (before && verb - 2 >= m_floor && isOneOf(*before, m_text, {u"for", u"of", u"as"})) {
            if (m_tokens[verb - 2].is(WordClass::Object | WordClass::Possessive))
                return {verb - 2, verb - 1};
            if (const Phrase quoted = ofQuoted(verb); !quoted.isEmpty())
                return quoted;
            const Phrase object = phraseBefore(m_tokens, verb - 1, m_floor, m_text);
            if (!object.isEmpty() && canSpeak(m_tokens, object))
                return object;
        }
        const bool isMeans = before && isOneOf(*before, m_text, {u"by"}); // "explained what they did by saying"
        const bool isSetOff = before && (before->kind == Kind::Comma || before->kind == Kind::Quote);
        if (isSetOff) {
            const Phrase beside = ofClauseBeside(verb);
            if (!beside.isEmpty())
                return beside;
        }
        if (isMeans || isSetOff) {
            const Phrase main = ofMainClause(verb);
            if (!main.isEmpty())
                return main;
        }
        return ofVerbBefore(verb);
    }

    // "was quoted by AFP as | saying", "quoted Ortiz, a diver, as | saying": neither the agency nor the diver.
    Phrase ofQuoted(qsizetype verb)
    {
        if (!isOneOf(m_tokens[verb - 1], m_text, {u"as"}))
            return {};
        if (m_tokens[verb - 2].kind == Kind::Comma)
            return beforeAside(m_tokens, verb - 2, m_floor, m_text);
        const Phrase agent = phraseBefore(m_tokens, verb - 1, m_floor, m_text);
        const qsizetype participle = agent.begin - 2;
        const bool isAgent = participle > m_floor && isOneOf(m_tokens[participle + 1], m_text, {u"by"})
            && isPassive(m_tokens, participle, m_text);
        return isAgent ? ofFinite(participle) : Phrase{};
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

    Phrase ofAbsolute(qsizetype verb) const
    {
        const Kind next = verb + 1 < m_tokens.size() ? m_tokens[verb + 1].kind : Kind::Other;
        const bool isBeside = next == Kind::Quote || next == Kind::Comma || next == Kind::Colon;
        if (!isGerund(m_tokens[verb]) || m_tokens[verb].word.tier > CueTier::Act || !isBeside || !isAbsolute(verb))
            return {};
        qsizetype with = verb - 1;
        while (!isOneOf(m_tokens[with], m_text, {u"with"}))
            --with;
        return {with + 1, verb};
    }

    // ", saying": goes with the last verb of speech before it, else with the main verb.
    Phrase ofMainClause(qsizetype participle)
    {
        const qsizetype stop = std::max(m_floor, participle - farthest);
        if (const Phrase own = ofClauseAt(participle, stop); !own.isEmpty())
            return own;
        for (qsizetype i = participle - 1; i >= stop; --i) {
            if (m_tokens[i].word.tier <= CueTier::Act && isFiniteVerb(m_tokens, i, m_text)) {
                const Phrase subject = independent(subjectOf(i));
                if (!subject.isEmpty() && !isInsideAside(subject))
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

    // "although he had thanked her, he struck a low note, | saying": the clause that begins behind a sign and ends
    // at the participle is the one it goes with.
    Phrase ofClauseAt(qsizetype participle, qsizetype stop)
    {
        qsizetype verb = participle - 1;
        while (verb > stop && !isFiniteVerb(m_tokens, verb, m_text) && !isPlainAuxiliary(verb))
            --verb;
        const Phrase subject = verb > stop ? independent(subjectOf(verb)) : Phrase{};
        if (subject.isEmpty() || subject.begin <= stop || !canSpeak(m_tokens, subject))
            return {};
        const Kind before = m_tokens[subject.begin - 1].kind;
        return before == Kind::Comma || before == Kind::Semicolon ? subject : Phrase{};
    }

    // "The speech was over when hecklers rushed in, | shouting": what happens at the same time is told in the
    // clause with its own subject that stands beside the participle.
    Phrase ofClauseBeside(qsizetype participle)
    {
        const qsizetype stop = std::max(m_floor, participle - farthest);
        for (qsizetype i = participle - 1; i > stop; --i) {
            if (!isFiniteVerb(m_tokens, i, m_text) && !isPlainAuxiliary(i))
                continue;
            const Phrase subject = subjectOf(i);
            const bool isPronoun = subject.end - subject.begin == 1 && m_tokens[subject.begin].is(WordClass::Pronoun);
            if (subject.begin - 1 <= stop || isPronoun || !canSpeak(m_tokens, subject))
                return {};
            return isOneOf(m_tokens[subject.begin - 1], m_text, {u"when", u"where", u"as", u"which", u"while"})
                    && !isInsideAside(subject)
                ? subject
                : Phrase{};
        }
        return {};
    }

    // "denied it, which the paper reported, | telling": the clause between commas is over.
    bool isInsideAside(Phrase subject) const
    {
        return subject.begin - 2 > m_floor && isOneOf(m_tokens[subject.begin - 1], m_text, {u"which", u"whom", u"as"})
            && m_tokens[subject.begin - 2].kind == Kind::Comma;
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

bool opensBehindQuotation(const QList<Token> &tokens, qsizetype token, QStringView text)
{
    if (token == 0 || tokens[token - 1].kind != Kind::Quote || !tokens[token].isCapital)
        return false;
    const TextRange run = tokens[token - 1].range;
    constexpr qsizetype longestNickname = 24;
    const bool isNickname = token > 1 && tokens[token - 2].isWord() && tokens[token - 2].isCapital
        && run.length() < longestNickname; // Cecil “C.J.” Moss
    return run.length() > 2 && text[run.end - 2] == u'.' && !isNickname;
}

bool reportsBehind(const QList<Token> &tokens, Phrase subject, qsizetype verb)
{
    return subject.begin > 0 && subject.begin < verb && tokens[verb].word.tier == CueTier::Speech
        && (tokens[subject.begin - 1].kind == Kind::Quote || tokens[subject.begin - 1].kind == Kind::Comma);
}

}
