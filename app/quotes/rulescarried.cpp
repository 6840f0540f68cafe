// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/rules.h"

#include <algorithm>

namespace Synoptic::Rules {

using Kind = Token::Kind;

std::optional<Clue> continued(const Scene &scene)
{
    const qsizetype earlier = scene.frame.runs[scene.run].continues;
    if (earlier < 0 || !scene.clues[earlier].hasMention())
        return {};
    Clue carried = scene.clues[earlier];
    carried.tie = Tie::Carried;
    carried.isAfter = false;
    carried.cue = {};
    return carried;
}

std::optional<Clue> speakerGoesOn(const Scene &scene)
{
    for (qsizetype i = scene.at - 1; i >= 0 && i > scene.at - 2 * farthest; --i) {
        const Token &token = scene.tokens[i];
        if (token.kind != Kind::Quote)
            continue;
        const Clue &clue = scene.clues[token.run];
        if (!clue.hasMention())
            continue;
        Clue carried = clue;
        carried.tie = Tie::Carried;
        carried.isAfter = false;
        carried.cue = {};
        return carried;
    }
    return {};
}

std::optional<Clue> paragraphGoesOn(const Scene &scene)
{
    if (scene.at != 0 || scene.paragraph() == 0)
        return {};
    const QList<Token> &before = scene.frame.paragraphs[scene.paragraph() - 1].tokens;
    const qsizetype floor = std::max(qsizetype(0), before.size() - farthest);
    for (qsizetype i = before.size() - 1; i >= floor; --i) {
        if (before[i].kind != Kind::Quote)
            continue;
        const Clue &clue = scene.clues[before[i].run];
        if (!clue.hasMention())
            return {};
        Clue carried = clue;
        carried.tie = Tie::Carried;
        carried.isAfter = false;
        carried.cue = {};
        return carried;
    }
    return {};
}

std::optional<Clue> sentenceBefore(const Scene &scene)
{
    if (!scene.tokens[scene.at].startsSentence)
        return {};
    const bool opens = scene.at == 0;
    if (opens && scene.paragraph() == 0)
        return {};
    const qsizetype paragraph = opens ? scene.paragraph() - 1 : scene.paragraph();
    const QList<Token> &tokens = scene.frame.paragraphs[paragraph].tokens;
    const qsizetype end = opens ? tokens.size() : scene.at;
    if (end == 0)
        return {};
    const qsizetype start = sentenceStart(tokens, end - 1);
    const Scene there{scene.frame, tokens, scene.clues, scene.run, end, start};
    for (qsizetype i = start; i < end && i < start + farthest; ++i) {
        const bool verb = opens ? introduces(there, i) && tokens[i].word.tier <= CueTier::Act
                                : isFiniteVerb(tokens, i, scene.text()) || tokens[i].is(WordClass::Auxiliary);
        if (!verb || tokens[i].word.forms == VerbForms(VerbForm::Gerund))
            continue;
        const Phrase subject = subjectOf(tokens, i, start, scene.text());
        if (subject.isEmpty() || !canSpeak(tokens, subject))
            continue;
        auto clue = clueAt(there, i, subject, Tie::Carried);
        clue->cue = {};
        clue->paragraph = paragraph;
        return clue;
    }
    return {};
}

}
