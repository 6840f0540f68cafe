// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/joint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

bool isAnd(const Token &token, QStringView text)
{
    return isOneOf(token, text, {u"and", u"und", u"et", u"y", u"e", u"ed"}) && !token.is(WordClass::Pronoun);
}

bool isNameOnly(const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    return std::all_of(tokens.begin() + phrase.begin, tokens.begin() + phrase.end, [text](const Token &token) {
        return token.isWord() && (token.isCapital || token.is(WordClass::Particle) || isAnd(token, text));
    });
}

// Somebody of his own: a name, or a role with its article. "The senator and former judge" is one.
bool isAnother(const QList<Token> &tokens, Phrase phrase)
{
    if (phrase.isEmpty() || !canSpeak(tokens, phrase) || tokens[phrase.end - 1].isPossessive
        || tokens[phrase.end - 1].is(WordClass::Pronoun))
        return false;
    const Token &first = tokens[phrase.begin];
    return first.isCapital || first.is(WordClass::Determiner | WordClass::Possessive);
}

// What the phrase goes on to, over "and": "the mayor | and the governor", "Ortiz | , Rourke and Moss".
Phrase partnersBehind(const QList<Token> &tokens, Phrase mention, QStringView text)
{
    constexpr int most = 4;
    qsizetype end = mention.end;
    for (int part = 0; part < most && end + 1 < tokens.size(); ++part) {
        const bool last = isAnd(tokens[end], text);
        if (!last && tokens[end].kind != Kind::Comma)
            break;
        qsizetype begin = end + 1;
        const bool serial = !last && isAnd(tokens[begin], text); // "Ortiz, Rourke, and Moss"
        begin += serial ? 1 : 0;
        if (begin >= tokens.size() || tokens[begin].startsSentence)
            break;
        const Phrase other = phraseFrom(tokens, begin, tokens.size(), text);
        if (!isAnother(tokens, other) || (!last && !serial && !isNameOnly(tokens, other, text)))
            break;
        end = other.end;
        if (last || serial)
            return {mention.begin, end};
        // phraseFrom() takes "Rourke and Moss" for one.
        if (std::any_of(tokens.begin() + other.begin, tokens.begin() + other.end,
                [text](const Token &token) { return isAnd(token, text); }))
            return {mention.begin, end};
    }
    return mention;
}

// Those before it: "Ortiz and | her lawyer", "Ortiz, Rourke and | Moss".
Phrase partnersBefore(const QList<Token> &tokens, Phrase mention, qsizetype floor, QStringView text)
{
    if (mention.begin - 1 <= floor || !isAnd(tokens[mention.begin - 1], text) || !isAnother(tokens, mention))
        return mention;
    qsizetype end = mention.begin - 1;
    end -= tokens[end - 1].kind == Kind::Comma ? 1 : 0;
    Phrase joint = mention;
    while (end > floor) {
        const Phrase other = phraseBefore(tokens, end, floor, text);
        const bool isPart = !other.isEmpty() && isAnother(tokens, other)
            && (joint.begin == mention.begin || isNameOnly(tokens, other, text));
        if (!isPart)
            break;
        joint.begin = other.begin;
        end = other.begin - 1;
        if (end <= floor || tokens[end].kind != Kind::Comma)
            break;
    }
    // "met Ortiz and her lawyer said": another verb has that object.
    const bool opens = joint.begin <= floor || !tokens[joint.begin - 1].isWord();
    return opens ? joint : mention;
}

}

QList<Phrase> jointParts(const QList<Token> &tokens, Phrase mention, QStringView text)
{
    QList<Phrase> parts;
    qsizetype begin = mention.begin;
    bool hasAnd = false;
    for (qsizetype i = mention.begin; i < mention.end; ++i) {
        const bool joins = isAnd(tokens[i], text);
        if (!joins && tokens[i].kind != Kind::Comma)
            continue;
        if (i > begin) {
            parts.append({begin, i});
            if (!isAnother(tokens, parts.last()))
                return {mention};
        }
        hasAnd = hasAnd || joins;
        begin = i + 1;
    }
    const Phrase last{begin, mention.end};
    // "a lawyer for Ortiz and Rourke": one, for two.
    const bool isOne = std::any_of(tokens.begin() + mention.begin, tokens.begin() + begin, [](const Token &token) {
        return token.is(WordClass::Preposition);
    }) && !tokens[begin].is(WordClass::Determiner | WordClass::Possessive | WordClass::Role | WordClass::Title);
    if (!hasAnd || isOne || !isAnother(tokens, last))
        return {mention};
    parts.append(last);
    return parts;
}

Phrase withPartners(const QList<Token> &tokens, Phrase mention, qsizetype verb, qsizetype floor, QStringView text)
{
    if (tokens[mention.begin].is(WordClass::Pronoun) && mention.end - mention.begin == 1)
        return mention;
    if (verb < mention.begin) {
        // "said the mayor and the governor left": with a verb it is another clause.
        const Phrase joint = partnersBehind(tokens, mention, text);
        const bool goesOn = joint.end < tokens.size()
            && (isFiniteVerb(tokens, joint.end, text) || tokens[joint.end].is(WordClass::Auxiliary));
        return goesOn ? jointParts(tokens, mention, text).first() : joint;
    }
    const Phrase before = partnersBefore(tokens, mention, floor, text);
    if (before != mention)
        return before;
    const Phrase joint = partnersBehind(tokens, mention, text);
    const bool reachesVerb = joint.end <= verb
        && std::all_of(tokens.begin() + joint.end, tokens.begin() + verb, [text](const Token &token) {
               return isAdverb(token, text) || token.is(WordClass::Auxiliary | WordClass::Calendar);
           });
    return reachesVerb ? joint : mention;
}

}
