// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/asides.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

using Kind = Token::Kind;

namespace {

bool isReflexive(const Token &token, QStringView text)
{
    const QStringView word = token.range.of(text);
    return word.endsWith(u"self") || word.endsWith(u"selves");
}

bool startsAside(const Token &token)
{
    return token.kind == Kind::Number || token.isCapital || isGerund(token)
        || token.is(WordClass::Determiner | WordClass::Possessive | WordClass::Subordinator | WordClass::Role
            | WordClass::Title | WordClass::Preposition | WordClass::Adverb)
        || token.word.person == Person::Relative || token.word.isVerb() || token.isWord();
}

// "Dale Rourke, R-Utah, who opposed it, said": party and state between commas are nobody's name.
bool isPartyTag(const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    const QStringView word = tokens[phrase.begin].range.of(text);
    return phrase.end - phrase.begin == 1 && phrase.begin > 0 && tokens[phrase.begin - 1].kind == Kind::Comma
        && word.size() > 2 && word[0].isUpper() && word[1] == u'-';
}

// "Jane Roe, the founder of the league, a lobby, said": the name that a role between commas belongs to.
Phrase bearerOf(const QList<Token> &tokens, Phrase role, qsizetype floor, QStringView text)
{
    const qsizetype comma = role.begin - 1;
    if (comma <= floor || tokens[comma].kind != Kind::Comma || !tokens[role.begin].is(WordClass::Determiner))
        return {};
    const Phrase name = phraseBefore(tokens, comma, floor, text);
    const bool isName = std::all_of(tokens.begin() + name.begin, tokens.begin() + name.end,
        [](const Token &token) { return token.isCapital && !token.is(WordClass::Organisation); });
    const bool opens = name.begin <= floor || !tokens[name.begin - 1].isWord();
    return isName && opens && name.end - name.begin >= 2 ? name : Phrase{};
}

}

bool isGerund(const Token &token)
{
    return token.isWord() && token.word.forms == VerbForms(VerbForm::Gerund);
}

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
        } else if (token.is(WordClass::Calendar)
            || (token.kind == Kind::Number && end - 2 >= floor && tokens[end - 2].is(WordClass::Calendar))) {
            --end; // "on Monday"; "on July 20"
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

namespace {

// Up to the token behind "mardi 3 mars", "el martes", "am Dienstag"; begin where there is no day.
qsizetype behindDay(const QList<Token> &tokens, qsizetype begin)
{
    qsizetype i = begin;
    while (i < tokens.size() && i < begin + 2 && tokens[i].is(WordClass::Preposition | WordClass::Determiner)
        && !tokens[i].is(WordClass::Calendar))
        ++i;
    if (i >= tokens.size() || !tokens[i].is(WordClass::Calendar))
        return begin;
    while (i < tokens.size() && (tokens[i].is(WordClass::Calendar) || tokens[i].kind == Kind::Number))
        ++i;
    return i;
}

// Up to the token behind "à la presse", "a la agencia EFE", "in Berlin": the phrase that the preposition governs ends
// where an article, an office or, behind a noun in small letters, a name begins.
qsizetype behindGoverned(const QList<Token> &tokens, qsizetype preposition, QStringView text)
{
    const Phrase governed = phraseFrom(tokens, preposition + 1, tokens.size(), text);
    for (qsizetype i = governed.begin + 1; i < governed.end; ++i) {
        const Token &before = tokens[i - 1];
        if (before.is(WordClass::Determiner | WordClass::Preposition | WordClass::Possessive))
            continue;
        const bool isOffice = tokens[i].is(WordClass::Role | WordClass::Title);
        const bool isName = tokens[i].isCapital && !tokens[i].word.isOutlet && !tokens[i].word.isPlace;
        const bool isForename = tokens[i].word.forename != Gender::Unknown; // "EFE | Ana Gil", not "France Inter"
        if (isOffice || (isName && (!before.isCapital || isForename)))
            return i;
    }
    return governed.isEmpty() ? preposition + 1 : governed.end;
}

// "للصحفيين", "לסוכנות": a preposition and the noun it governs in one word.
bool isJoinedPreposition(const Token &token, QStringView text)
{
    const QStringView word = token.range.of(text);
    return token.is(WordClass::Preposition) && word.size() > 4 && (word.front() == u'ل' || word.front() == u'ל');
}

bool isDative(const Token &token, QStringView text)
{
    return isOneOf(token, text, {u"der", u"dem"});
}

}

Phrase subjectBehind(const QList<Token> &tokens, qsizetype verb, QStringView text)
{
    constexpr int most = 4;
    qsizetype begin = verb + 1;
    for (int step = 0; step < most && begin < tokens.size(); ++step) {
        if (const qsizetype day = behindDay(tokens, begin); day > begin) {
            begin = day;
        } else if (isJoinedPreposition(tokens[begin], text)) {
            begin += tokens[begin].word.isMedium ? 2 : 1;
        } else if (tokens[begin].is(WordClass::Preposition)) {
            begin = behindGoverned(tokens, begin, text);
        } else if ((isAdverb(tokens[begin], text) || tokens[begin].is(WordClass::Object)) && !tokens[begin].isCapital) {
            ++begin; // "empörte sich Ortiz"
        } else if (isDative(tokens[begin], text) && begin + 1 < tokens.size() && tokens[begin + 1].word.isMedium) {
            // "sagte der Nachrichtenagentur dpa am Montag die Sprecherin": told, unless nobody else is named
            const qsizetype told = behindGoverned(tokens, begin - 1, text);
            const qsizetype other = behindDay(tokens, told);
            if (!phraseFrom(tokens, other, tokens.size(), text).isEmpty())
                begin = other;
            break;
        } else {
            break;
        }
    }
    const Phrase near = phraseFrom(tokens, verb + 1, tokens.size(), text);
    if (begin == verb + 1)
        return near;
    const Phrase further = phraseFrom(tokens, begin, tokens.size(), text);
    return !further.isEmpty() && canSpeak(tokens, further) ? further : near;
}

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
        if (!phrase.isEmpty() && canSpeak(tokens, phrase) && atClauseStart && !isPartyTag(tokens, phrase, text)) {
            // "a spokesman, John Smith, said": the name is the better mention.
            const Phrase aside = phraseFrom(tokens, i + 1, comma, text);
            const bool onlyName = aside.end == comma
                && std::all_of(tokens.begin() + aside.begin, tokens.begin() + aside.end,
                    [](const Token &t) { return t.isCapital; });
            const bool named = std::any_of(tokens.begin() + phrase.begin, tokens.begin() + phrase.end,
                [](const Token &t) { return t.isCapital && !t.startsSentence; });
            if (onlyName && !aside.isEmpty() && !named)
                return {phrase.begin, aside.end};
            const Phrase bearer = bearerOf(tokens, phrase, floor, text);
            return bearer.isEmpty() ? phrase : bearer;
        }
    }
    return {};
}

}
