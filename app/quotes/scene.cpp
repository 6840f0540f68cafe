// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scene.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Synoptic {

using Kind = Token::Kind;

QChar lastSign(QStringView words)
{
    qsizetype end = words.size();
    while (end > 0 && (words[end - 1].isSpace() || isAmong(words[end - 1], u"'\"’”“‘")))
        --end;
    return end > 0 ? words[end - 1] : QChar();
}

qsizetype sentenceOf(const Frame &frame, const QList<Token> &tokens, qsizetype at)
{
    qsizetype start = sentenceStart(tokens, at);
    for (qsizetype i = at - 1; i >= start; --i) {
        if (tokens[i].kind != Kind::Quote || !tokens[i + 1].isCapital || tokens[i + 1].word.person == Person::Author)
            continue;
        // "...?” Kerry asked" goes on; "...?” He ..." does not, or the pronoun would have no capital.
        const QChar last = lastSign(frame.words(frame.runs[tokens[i].run].inner));
        if (last == u'.' || (tokens[i + 1].is(WordClass::Pronoun) && isAmong(last, u"?!…")))
            return i + 1;
    }
    return start;
}

bool leansForward(const Scene &scene)
{
    const QChar last = lastSign(scene.inner());
    if (isAmong(last, u",?!-—–…"))
        return true;
    const Token *next = scene.token(scene.at + 1);
    return next && (next->kind == Kind::Comma || next->kind == Kind::Dash);
}

bool endsInStop(const Scene &scene)
{
    return lastSign(scene.inner()) == u'.';
}

bool clauseStandsAlone(const Scene &scene, qsizetype from)
{
    for (qsizetype i = from; i < scene.tokens.size() && i < from + farthest; ++i) {
        const Token &token = scene.tokens[i];
        if (token.kind == Kind::Stop || token.kind == Kind::Semicolon)
            return true;
        if (token.kind == Kind::Quote || token.kind == Kind::Colon || isOneOf(token, scene.text(), {u"that"}))
            return false;
    }
    return true;
}

qsizetype clauseEnd(const Scene &scene, qsizetype from)
{
    qsizetype i = from;
    while (i < scene.tokens.size() && i < from + farthest && scene.tokens[i].kind != Kind::Quote
        && !(i > from && scene.tokens[i].startsSentence))
        ++i;
    return i;
}

qsizetype verbFrom(const Scene &scene, qsizetype i)
{
    const qsizetype stop = std::min(scene.tokens.size(), i + 12);
    bool bracket = false;
    for (; i < stop; ++i) {
        const Token &token = scene.tokens[i];
        if (token.kind == Kind::Open || token.kind == Kind::Close) {
            bracket = token.kind == Kind::Open;
            continue;
        }
        if (bracket || token.is(WordClass::Calendar) || isAdverb(token, scene.text()) || token.kind == Kind::Number)
            continue;
        if (token.is(WordClass::Auxiliary) && !token.word.isCue())
            continue;
        if (isOneOf(token, scene.text(), {u"on", u"in", u"last", u"this", u"late", u"early"}))
            continue;
        return token.word.isVerb() || isFiniteVerb(scene.tokens, i, scene.text()) ? i : -1;
    }
    return -1;
}

std::optional<Clue> clueAt(const Scene &scene, qsizetype verb, Phrase subject, Tie tie)
{
    if (subject.isEmpty())
        return {};
    Clue clue;
    clue.tie = tie;
    clue.cue = scene.tokens[verb].range;
    clue.mention = subject;
    clue.paragraph = scene.paragraph();
    return clue;
}

bool isCarrying(const Token &token, QStringView text)
{
    return isOneOf(token, text, {u"نقل", u"نقلت", u"ونقل", u"ونقلت", u"نقلا", u"نقلاً"});
}

namespace {

// "Nach Angaben der Küstenwache | kam": the sentence goes on behind a source, with a verb of no list, say. A word
// in small letters behind one with a capital is none of its words.
Phrase upToVerb(const QList<Token> &tokens, Phrase source)
{
    for (qsizetype i = source.begin + 1; i < source.end; ++i) {
        const Token &token = tokens[i];
        if (tokens[i - 1].isCapital && token.isWord() && !token.isCapital && !token.word.classes)
            return {source.begin, i};
    }
    return source;
}

// "ونقلت وكالة الأنباء عن | Ortiz قوله": an agency carries it from whoever says it.
bool isCarriedFrom(const QList<Token> &tokens, qsizetype word, QStringView text)
{
    constexpr qsizetype furthest = 10;
    if (!isOneOf(tokens[word], text, {u"عن"}))
        return false;
    for (qsizetype i = word - 1; i >= 0 && i >= word - furthest; --i) {
        if (isCarrying(tokens[i], text))
            return true;
        if (tokens[i].startsSentence)
            break;
    }
    return false;
}

// Words for "according to", of languages in which none of them says so alone.
struct SourcePhrase {
    QStringView before; // empty: nothing stands before
    QStringView noun;
    std::array<QStringView, 3> behind;
    bool opensClause = false; // elsewhere it means something else: "está de acuerdo con Ortiz"
};

// The token behind "d’après", "de acuerdo con", "a juicio de", "a detta di", "nach Ansicht von"; -1 where the word is
// in no such phrase.
qsizetype behindSourcePhrase(const QList<Token> &tokens, qsizetype word, QStringView text)
{
    static constexpr std::array phrases{
        SourcePhrase{u"", u"d", {u"après"}},
        SourcePhrase{u"de", u"acuerdo", {u"con"}, true},
        SourcePhrase{u"a", u"juicio", {u"de", u"del"}},
        SourcePhrase{u"en", u"opinión", {u"de", u"del"}},
        SourcePhrase{u"en", u"palabras", {u"de", u"del"}},
        SourcePhrase{u"aux", u"yeux", {u"de", u"du", u"des"}},
        SourcePhrase{u"a", u"detta", {u"di", u"del", u"della"}},
        SourcePhrase{u"a", u"parere", {u"di", u"del", u"della"}},
        SourcePhrase{u"nach", u"ansicht", {u"von"}},
        SourcePhrase{u"nach", u"einschätzung", {u"von"}},
        SourcePhrase{u"nach", u"worten", {u"von"}},
        SourcePhrase{u"nach", u"angaben", {u"von"}},
    };
    const auto phrase = std::ranges::find_if(phrases, [&](const SourcePhrase &it) {
        const auto isBehind
            = [&](QStringView second) { return !second.isEmpty() && isOneOf(tokens[word + 1], text, {second}); };
        return isOneOf(tokens[word], text, {it.noun}) && std::ranges::any_of(it.behind, isBehind)
            && (it.before.isEmpty() || (word > 0 && isOneOf(tokens[word - 1], text, {it.before})));
    });
    if (phrase == phrases.end())
        return -1;
    const bool opens
        = word > 0 && (tokens[word - 1].startsSentence || (word > 1 && tokens[word - 2].kind == Token::Kind::Comma));
    return opens || !phrase->opensClause ? word + 2 : -1;
}

}

std::optional<Source> sourceAt(const QList<Token> &tokens, qsizetype word, QStringView text)
{
    if (word + 1 >= tokens.size())
        return {};
    Source source{.cue = tokens[word].range, .mention = {}};
    if (const qsizetype behind = behindSourcePhrase(tokens, word, text); behind > 0) {
        source.mention = upToVerb(tokens, phraseFrom(tokens, behind, tokens.size(), text));
        source.cue.end = tokens[behind - 1].range.end;
    } else if (isOneOf(tokens[word], text, {u"zufolge"})) { // "dem Ministerium zufolge"
        source.mention = phraseBefore(tokens, word, 0, text);
    } else if (tokens[word].is(WordClass::Source) || isCarriedFrom(tokens, word, text)) {
        const qsizetype begin
            = word + (isOneOf(tokens[word + 1], text, {u"des"}) ? 2 : 1); // "Angaben des Ministeriums"
        source.mention = upToVerb(tokens, phraseFrom(tokens, begin, tokens.size(), text));
    } else if (isOneOf(tokens[word], text, {u"according"}) && isOneOf(tokens[word + 1], text, {u"to"})) {
        source.mention = phraseFrom(tokens, word + 2, tokens.size(), text);
        source.cue.end = tokens[word + 1].range.end;
    }
    return source.mention.isEmpty() ? std::nullopt : std::optional(source);
}

std::optional<Clue> accordingTo(const Scene &scene, qsizetype word, Tie tie)
{
    const std::optional<Source> source = word >= 0 ? sourceAt(scene.tokens, word, scene.text()) : std::nullopt;
    if (!source)
        return {};
    auto clue = clueAt(scene, word, source->mention, tie);
    clue->cue = source->cue;
    return clue;
}

bool introduces(const Scene &scene, qsizetype i)
{
    const Token &token = scene.tokens[i];
    if (!token.isWord() || !token.word.isCue())
        return false;
    if (token.word.tier == CueTier::Manner) { // "shot back, “...”", "put it: “...”"
        qsizetype next = i + 1;
        while (next < scene.at && next < i + 4
            && (isAdverb(scene.tokens[next], scene.text()) || isOneOf(scene.tokens[next], scene.text(), {u"it"})))
            ++next;
        const bool announces = next == scene.at - 1
            && (scene.tokens[next].kind == Kind::Comma || scene.tokens[next].kind == Kind::Colon);
        return announces && isFiniteVerb(scene.tokens, i, scene.text());
    }
    if (isOneOf(token, scene.text(), {u"continue", u"continues", u"continued", u"continuing"}) && scene.token(i + 1)
        && isOneOf(*scene.token(i + 1), scene.text(), {u"to"}))
        return false; // "will continue to be"
    // "the talking points": talk and speech have their content behind a preposition.
    if (isOneOf(token, scene.text(), {u"talking", u"speaking"}) && scene.token(i + 1) && scene.token(i + 1)->isWord()
        && !scene.token(i + 1)->is(WordClass::Preposition) && !isAdverb(*scene.token(i + 1), scene.text()))
        return false;
    // "..., writing in an email": a word that is a noun as often is a verb where it opens what a comma sets off.
    const bool opensAside
        = i > scene.sentence && scene.tokens[i - 1].kind == Kind::Comma && token.word.tier <= CueTier::Act;
    if (token.word.forms == VerbForms(VerbForm::Gerund))
        return (!token.is(WordClass::AlsoNoun) || opensAside)
            && !(i > scene.sentence && scene.tokens[i - 1].isPossessive);
    const bool infinitive = (token.word.forms & VerbForm::Base) && i > scene.sentence
        && isOneOf(scene.tokens[i - 1], scene.text(), {u"to"});
    return infinitive || isFiniteVerb(scene.tokens, i, scene.text());
}

}
