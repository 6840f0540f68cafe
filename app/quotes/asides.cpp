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
