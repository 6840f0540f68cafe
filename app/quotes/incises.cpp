// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/incises.h"

#include "app/quotes/phrases.h"

#include <algorithm>
#include <optional>

namespace Synoptic {

namespace {

using Kind = Token::Kind;

bool isSpeaking(const Token &token)
{
    return token.isWord() && token.word.tier == CueTier::Speech
        && (token.word.forms & (VerbForm::Past | VerbForm::Third));
}

// The subject of the verb of speech that these words begin with: "assure Ortiz", "a déclaré Ortiz", "a-t-elle
// dit". Empty where they begin otherwise.
Phrase speakerAt(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const qsizetype end = tokens.size();
    const bool hasAuxiliary = i < end && tokens[i].is(WordClass::Auxiliary) && !isSpeaking(tokens[i]);
    if (hasAuxiliary)
        ++i;
    while (i < end && isAdverb(tokens[i], text))
        ++i;
    if (hasAuxiliary && i + 1 < end && tokens[i].is(WordClass::Pronoun) && isSpeaking(tokens[i + 1]))
        return {i, i + 2};
    if (i >= end || !isSpeaking(tokens[i]))
        return {};
    const Phrase subject = phraseFrom(tokens, i + 1, end, text);
    return !subject.isEmpty() && canSpeak(tokens, subject) ? subject : Phrase{};
}

bool hasVerb(const QList<Token> &tokens, qsizetype begin, qsizetype end, QStringView text)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (tokens[i].is(WordClass::Auxiliary) || isFiniteVerb(tokens, i, text))
            return true;
    }
    return false;
}

// The token behind the last of the incise whose subject ends before this one.
qsizetype endOf(const QList<Token> &tokens, Kind opener, qsizetype behind, QStringView text)
{
    const auto next = [&](qsizetype from, auto isWanted) {
        return std::find_if(tokens.begin() + from, tokens.end(), isWanted) - tokens.begin();
    };
    if (opener == Kind::Dash) {
        // "... -. Il nostro": before the stop a hyphen is a dash too.
        const auto isDash = [text](const Token &token) {
            return token.kind == Kind::Dash || (token.kind == Kind::Other && token.range.of(text) == u"-");
        };
        qsizetype dash = next(behind, isDash);
        while (dash < tokens.size()
            && (isDash(tokens[dash]) || tokens[dash].kind == Kind::Stop || tokens[dash].kind == Kind::Comma))
            ++dash;
        return dash;
    }
    const qsizetype stop = next(behind, [](const Token &token) { return token.kind == Kind::Stop; });
    const qsizetype comma = next(behind, [](const Token &token) { return token.kind == Kind::Comma; });
    // "..., assure Ortiz, maire de la ville. ...": what he is goes on to the stop; "..., assure Ortiz, il a plu":
    // with a verb the quotation has begun again.
    if (comma < stop && hasVerb(tokens, comma + 1, stop, text))
        return comma + 1;
    return std::min(stop + 1, tokens.size());
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
        const qsizetype end = endOf(tokens, kind, speaker.end, text);
        return TextRange{tokens[i].range.begin, end < tokens.size() ? tokens[end].range.begin : words.end};
    }
    return {};
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
            run.inner.begin = run.outer.begin = incise->end;
            run.continues = -1;
        }
        if (run.inner.begin == runs[i].inner.begin || !run.inner.isEmpty())
            parted.append(run);
        lastPart[i] = parted.size() - 1;
    }
    return parted;
}

}
