// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/incises.h"

#include "app/quotes/asides.h"
#include "app/quotes/signs.h"

#include <algorithm>
#include <optional>

namespace Synoptic {

namespace {

using Kind = Token::Kind;

bool isSpeaking(const Token &token, CueTier weakest = CueTier::Speech)
{
    return token.isWord() && token.word.tier <= weakest && (token.word.forms & (VerbForm::Past | VerbForm::Third));
}

// "une survivante", "un pescatore": somebody of no list. What is said itself ("une phrase") is nobody.
bool isSomebody(const QList<Token> &tokens, Phrase subject)
{
    const Token &first = tokens[subject.begin];
    const Token &last = tokens[subject.end - 1];
    const bool ends = subject.end >= tokens.size() || !tokens[subject.end].isWord();
    return ends && subject.end - subject.begin > 1 && first.is(WordClass::Determiner) && !first.is(WordClass::Definite)
        && last.isWord() && !last.is(WordClass::Utterance | WordClass::Document | WordClass::Calendar);
}

// The subject of the verb of speech that these words begin with: "assure Ortiz", "a déclaré Ortiz", "a-t-elle
// dit". Empty where they begin otherwise.
Phrase speakerAt(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const qsizetype end = tokens.size();
    const qsizetype first = i;
    // "se souvient", "lui a répondu"; "m’a dit" is told by the one quoted.
    while (i < end && i < first + 2 && isOneOf(tokens[i], text, {u"se", u"s", u"si", u"lui"}))
        ++i;
    const bool isReflexive = i > first;
    const bool hasAuxiliary = i < end && tokens[i].is(WordClass::Auxiliary) && !isSpeaking(tokens[i]);
    if (hasAuxiliary)
        ++i;
    while (i < end && isAdverb(tokens[i], text))
        ++i;
    if (hasAuxiliary && i + 1 < end && tokens[i].is(WordClass::Pronoun) && isSpeaking(tokens[i + 1]))
        return {i, i + 2};
    // "s’indigne Ortiz": with a pronoun before it a weaker verb will do.
    if (i >= end || !isSpeaking(tokens[i], isReflexive ? CueTier::Manner : CueTier::Speech))
        return {};
    const Phrase subject = subjectBehind(tokens, i, text);
    return !subject.isEmpty() && (canSpeak(tokens, subject) || isSomebody(tokens, subject)) ? subject : Phrase{};
}

// Words [begin, end) of a quotation, and what its language tells of them.
struct Words {
    const QList<Token> &tokens;
    QStringView text;
    const Language &language;

    bool isVerb(qsizetype i) const
    {
        return tokens[i].is(WordClass::Auxiliary) || isFiniteVerb(tokens, i, text)
            || (tokens[i].isWord() && !tokens[i].isCapital && !tokens[i].word.classes
                && language.hasVerbEnding(tokens[i].range.of(text)));
    }
    bool hasVerb(qsizetype begin, qsizetype end) const
    {
        for (qsizetype i = begin; i < end; ++i) {
            if (isVerb(i))
                return true;
        }
        return false;
    }
    // "la ministre, Lena Ortiz": the name behind an office.
    bool isName(Phrase speaker, qsizetype begin, qsizetype end) const
    {
        return end - begin > 1 && tokens[speaker.begin].is(WordClass::Determiner)
            && std::all_of(tokens.begin() + begin, tokens.begin() + end, [](const Token &token) {
                   return token.isWord() && (token.isCapital || token.is(WordClass::Particle));
               });
    }
    // "à l’AFP", "aux journalistes": to whom it is said.
    bool isToldTo(qsizetype begin, qsizetype end) const
    {
        return tokens[begin].is(WordClass::Preposition) && !hasVerb(begin, end)
            && std::any_of(tokens.begin() + begin, tokens.begin() + end,
                [](const Token &token) { return token.word.isOutlet || token.word.isMedium; });
    }
    // "maire de la ville", "qui dirige le port": says of the speaker what he or she is.
    bool describesSpeaker(Phrase speaker, qsizetype begin, qsizetype end) const
    {
        if (begin >= end)
            return false;
        if (isName(speaker, begin, end) || isToldTo(begin, end))
            return true;
        if (tokens[begin].word.person == Person::Relative)
            return true;
        qsizetype noun = begin;
        while (noun + 1 < end && tokens[noun].is(WordClass::Determiner))
            ++noun;
        return (tokens[noun].is(WordClass::Role | WordClass::Title) || tokens[noun].kind == Kind::Number)
            && !hasVerb(begin, end);
    }
};

// The token behind the last of the incise whose subject ends before this one.
qsizetype endOf(const Words &words, qsizetype opener, Phrase speaker)
{
    const qsizetype behind = speaker.end;
    const QList<Token> &tokens = words.tokens;
    const auto next = [&](qsizetype from, auto isWanted) {
        return std::find_if(tokens.begin() + from, tokens.end(), isWanted) - tokens.begin();
    };
    if (tokens[opener].kind == Kind::Dash) {
        // "... -. Il nostro": before the stop a hyphen is a dash too.
        const auto isDash = [&words](const Token &token) {
            return token.kind == Kind::Dash || (token.kind == Kind::Other && token.range.of(words.text) == u"-");
        };
        qsizetype dash = next(behind, isDash);
        while (dash < tokens.size()
            && (isDash(tokens[dash]) || tokens[dash].kind == Kind::Stop || tokens[dash].kind == Kind::Comma))
            ++dash;
        return dash;
    }
    const auto isComma = [](const Token &token) { return token.kind == Kind::Comma; };
    const auto isStop = [](const Token &token) { return token.kind == Kind::Stop; };
    const qsizetype stop = next(behind, isStop);
    qsizetype comma = next(behind, isComma);
    if (comma >= stop)
        return std::min(stop + 1, tokens.size());
    // "..., assure Ortiz, maire de la ville, tiendra": what he or she is ends with the next comma.
    for (qsizetype second = next(comma + 1, isComma);
        second < stop && words.describesSpeaker(speaker, comma + 1, second); second = next(comma + 1, isComma))
        comma = second;
    // "..., assure Ortiz, maire de la ville. ...": or goes on to the stop; "..., assure Ortiz, il a plu": with a verb
    // the quotation has begun again; so it has where there was none yet: "Pour le mur, assure Ortiz, aucun danger".
    if (words.describesSpeaker(speaker, comma + 1, stop))
        return std::min(stop + 1, tokens.size());
    qsizetype sentence = opener;
    while (sentence > 0 && tokens[sentence - 1].kind != Kind::Stop && tokens[sentence - 1].kind != Kind::Question)
        --sentence;
    return words.hasVerb(comma + 1, stop) || !words.hasVerb(sentence, opener) ? comma + 1
                                                                              : std::min(stop + 1, tokens.size());
}

// The words of the reporter inside the words of a run, with the signs around them.
std::optional<TextRange> inciseIn(QStringView text, TextRange words, const Language &language, const Progress &progress)
{
    qsizetype none = 0;
    const QList<Token> tokens = tokensOf(text, words, {}, none, language, progress);
    for (qsizetype i = 1; i + 1 < tokens.size(); ++i) {
        const Kind kind = tokens[i].kind;
        if (kind != Kind::Comma && kind != Kind::Dash)
            continue;
        const Phrase speaker = speakerAt(tokens, i + 1, text);
        if (speaker.isEmpty())
            continue;
        const qsizetype end = endOf({tokens, text, language}, i, speaker);
        return TextRange{tokens[i].range.begin, end < tokens.size() ? tokens[end].range.begin : words.end};
    }
    return {};
}

// "je", "nous", a question or a cry: words that somebody says, and no reporter of himself.
bool isReply(QStringView text, TextRange words, const Language &language, const Progress &progress)
{
    qsizetype none = 0;
    const QList<Token> tokens = tokensOf(text, words, {}, none, language, progress);
    return std::ranges::any_of(tokens, [](const Token &token) {
        return token.kind == Kind::Question || (token.isWord() && token.word.person == Person::Author);
    });
}

// The words behind the dash that opens a paragraph; empty where none does.
TextRange behindDash(QStringView text, TextRange paragraph)
{
    if (paragraph.isEmpty() || !isAmong(text[paragraph.begin], u"—–―"))
        return {};
    TextRange words{paragraph.begin + 1, paragraph.end};
    while (!words.isEmpty() && text[words.begin].isSpace())
        ++words.begin;
    return words;
}

// "... risponde Ortiz. – Non ...": where the sentence of the reporter has ended the dash is a mark of the words behind
// it. Else the end of the incise.
qsizetype dashBehindStop(QStringView text, TextRange incise)
{
    TextRange words = incise;
    const auto dropSpaces = [&] {
        while (!words.isEmpty() && text[words.end - 1].isSpace())
            --words.end;
    };
    dropSpaces();
    if (words.isEmpty() || !isAmong(text[words.end - 1], u"—–―"))
        return incise.end;
    const qsizetype dash = --words.end;
    dropSpaces();
    return !words.isEmpty() && isAmong(text[words.end - 1], u".!?…") ? dash : incise.end;
}

// What a paragraph that opens with a dash is: between dashes the reporter steps into somebody's words only; between
// commas into a point of a list as well.
enum class Dashed : quint8 { None, Perhaps, Reply };

Dashed dashedAs(QStringView text, TextRange paragraph, const Language &language, const Progress &progress)
{
    const TextRange words = behindDash(text, paragraph);
    const auto incise = words.isEmpty() ? std::nullopt : inciseIn(text, words, language, progress);
    if (!incise)
        return Dashed::None;
    if (isAmong(text[incise->begin], u"—–―"))
        return Dashed::Reply;
    return isReply(text, words, language, progress) ? Dashed::Perhaps : Dashed::None;
}

void dropSpacesBehind(QStringView text, TextRange &range)
{
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
}

}

QList<QuotedRun> withoutIncises(
    QStringView text, const QList<QuotedRun> &runs, const Language &language, const Progress &progress)
{
    if (!language.leavesMarksOpen())
        return runs;
    QList<QuotedRun> parted;
    QList<qsizetype> lastPart(runs.size());
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QuotedRun run = runs[i];
        run.parent = run.parent < 0 ? -1 : lastPart[run.parent];
        run.continues = run.continues < 0 ? -1 : lastPart[run.continues];
        // Whatever stands inside a run, or has others inside it, is left as it is.
        const bool isNested = run.parent >= 0 || (i + 1 < runs.size() && runs[i + 1].parent == i);
        if (const auto incise = isNested ? std::nullopt : inciseIn(text, run.inner, language, progress)) {
            QuotedRun before = run;
            before.inner.end = before.outer.end = incise->begin;
            before.isUnclosed = false;
            dropSpacesBehind(text, before.inner);
            parted.append(before);
            run.inner.begin = incise->end;
            run.outer.begin = dashBehindStop(text, *incise);
            run.continues = -1;
        }
        if (run.inner.begin == runs[i].inner.begin || !run.inner.isEmpty())
            parted.append(run);
        lastPart[i] = parted.size() - 1;
    }
    return parted;
}

QList<QuotedRun> withReplies(QStringView text, const QList<TextRange> &paragraphs, const QList<QuotedRun> &runs,
    const Language &language, const Progress &progress)
{
    if (!language.leavesMarksOpen())
        return runs;
    QList<Dashed> dashed(paragraphs.size(), Dashed::None);
    for (qsizetype p = 0, next = 0; p < paragraphs.size() && !progress.isCancelled(); ++p) {
        const qsizetype first = next;
        while (next < runs.size() && runs[next].paragraph == p)
            ++next;
        if (next == first) // no marks
            dashed[p] = dashedAs(text, paragraphs[p], language, progress);
    }
    QList<QuotedRun> all;
    QList<qsizetype> place;
    const auto moved = [&place](qsizetype run) { return run < 0 ? run : place[run]; };
    qsizetype next = 0;
    for (qsizetype p = 0; p < paragraphs.size() && !progress.isCancelled(); ++p) {
        for (; next < runs.size() && runs[next].paragraph == p; ++next) {
            QuotedRun run = runs[next];
            run.parent = moved(run.parent);
            run.continues = moved(run.continues);
            place.append(all.size());
            all.append(run);
        }
        // One reply answers another: alone it is a point of a list, "– Qui sont-ils, demande Le Monde, et où ?"
        const bool isAnswered
            = dashed.value(p - 1, Dashed::None) != Dashed::None || dashed.value(p + 1, Dashed::None) != Dashed::None;
        if (dashed[p] == Dashed::Reply || (dashed[p] == Dashed::Perhaps && isAnswered))
            all.append({.inner = behindDash(text, paragraphs[p]), .outer = paragraphs[p], .paragraph = p});
    }
    return progress.isCancelled() ? runs : all;
}

}
