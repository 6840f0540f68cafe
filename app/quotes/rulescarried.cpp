// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/asides.h"
#include "app/quotes/rules.h"

#include <algorithm>

namespace Synoptic::Rules {

using Kind = Token::Kind;

namespace {

// The same speaker for another run, without the cue.
Clue carried(Clue clue)
{
    clue.tie = Tie::Carried;
    clue.isAfter = false;
    clue.cue = {};
    clue.goesOnFrom = -1;
    clue.relay = {};
    return clue;
}

// "“A word of it” from anyone, Ortiz said": the run is part of the reporter's sentence, which has a speaker of its own.
bool breaksOff(const Scene &scene)
{
    const Token *next = scene.token(scene.at + 1);
    return next && !next->startsSentence && !endsSentence(scene.inner());
}

// "“...”, deadpanned a neighbour": what a sign sets off behind the run may be an attribution in words that no list
// knows. Not so what a conjunction, a preposition or a participle ties to what stands before.
bool isForAnother(const Scene &scene)
{
    const Token *next = scene.token(scene.at + 1);
    if (!next || next->startsSentence)
        return false;
    const bool isSetOff = next->kind == Kind::Comma || next->kind == Kind::Dash;
    if (isSetOff)
        next = scene.token(scene.at + 2);
    if (!next || !next->isWord() || isGerund(*next)
        || (!next->isCapital && next->range.of(scene.text()).endsWith(u"ing"))
        || next->is(WordClass::Conjunction | WordClass::Preposition | WordClass::Subordinator | WordClass::Calendar))
        return false;
    // "he said, “and will hold”, a claim that nobody believed": inside the sentence it is in apposition.
    if (next->is(WordClass::Determiner) && !scene.tokens[scene.at].startsSentence)
        return false;
    return isSetOff || lastSign(scene.inner()) == u','
        || (!next->isCapital && isAmong(lastSign(scene.inner()), u"?!…"));
}

// A headline or subheading says what comes below it, and goes on with nothing above.
bool isTitle(const Scene &scene)
{
    const BlockRole role = scene.frame.paragraphs[scene.paragraph()].role;
    return role == BlockRole::Headline || role == BlockRole::Subheading;
}

// Who is reported in the sentence that ends before the token of the paragraph, if it quotes nothing itself.
std::optional<Clue> reporterOf(const Scene &scene, qsizetype paragraph, qsizetype end)
{
    const QList<Token> &tokens = scene.frame.paragraphs[paragraph].tokens;
    if (end == 0)
        return {};
    const qsizetype start = sentenceOf(scene.frame, tokens, end - 1);
    if (std::any_of(
            tokens.begin() + start, tokens.begin() + end, [](const Token &token) { return token.kind == Kind::Quote; }))
        return {};
    int tried = 0;
    for (qsizetype i = start; i < end && tried < mostVerbs; ++i) {
        if (tokens[i].word.tier > CueTier::Act || !isFiniteVerb(tokens, i, scene.text()))
            continue;
        ++tried;
        const Phrase subject = subjectOf(tokens, i, start, scene.text());
        if (subject.isEmpty() || !canSpeak(tokens, subject) || isPassive(tokens, i, scene.text()))
            continue;
        Clue clue;
        clue.tie = Tie::Carried;
        clue.mention = subject;
        clue.paragraph = paragraph;
        return clue;
    }
    return {};
}

}

std::optional<Clue> interrupted(const Scene &scene)
{
    if (isForAnother(scene))
        return {};
    qsizetype before = scene.at - 1;
    while (before >= 0 && before > scene.at - farthest && scene.tokens[before].kind != Kind::Quote)
        --before;
    if (before < 0 || scene.tokens[before].kind != Kind::Quote)
        return {};
    const qsizetype earlier = scene.tokens[before].run;
    const Clue &clue = scene.clues[earlier];
    if (!clue.isAfter || clue.clauseEnd != scene.at)
        return {};
    if (!scene.tokens[scene.at].startsSentence) {
        // Inside a sentence nothing but the attribution may stand between: "..., he said, “...”", "... – he said –
        // “...”".
        const Kind last = scene.tokens[scene.at - 1].kind;
        const bool isSetOff
            = last == Kind::Comma || (last == Kind::Dash && scene.tokens[before + 1].kind == Kind::Dash);
        if (!isSetOff)
            return {};
        for (qsizetype i = clue.mention.end; i < scene.at; ++i) {
            if (scene.tokens[i].range.begin > clue.cue.end && introduces(scene, i))
                return {};
        }
    }
    Clue same = carried(clue);
    same.goesOnFrom = earlier;
    return same;
}

std::optional<Clue> continued(const Scene &scene)
{
    const qsizetype earlier = scene.frame.runs[scene.run].continues;
    if (earlier < 0 || !scene.clues[earlier].hasMention())
        return {};
    Clue clue = carried(scene.clues[earlier]);
    clue.goesOnFrom = earlier;
    return clue;
}

std::optional<Clue> speakerGoesOn(const Scene &scene)
{
    if (isForAnother(scene))
        return {};
    int quotations = 0;
    for (qsizetype i = scene.at - 1; i >= 0 && i > scene.at - 2 * farthest; --i) {
        const Token &token = scene.tokens[i];
        if (token.kind != Kind::Quote)
            continue;
        if (++quotations > mostQuotations)
            break;
        const Clue &clue = scene.clues[token.run];
        if (!clue.hasMention())
            continue;
        return carried(clue);
    }
    return {};
}

std::optional<Clue> paragraphGoesOn(const Scene &scene)
{
    if (scene.at != 0 || scene.paragraph() == 0 || breaksOff(scene) || isForAnother(scene) || isTitle(scene))
        return {};
    const QList<Token> &before = scene.frame.paragraphs[scene.paragraph() - 1].tokens;
    const qsizetype floor = std::max(qsizetype(0), before.size() - farthest);
    for (qsizetype i = before.size() - 1; i >= floor; --i) {
        if (before[i].kind != Kind::Quote)
            continue;
        const Clue &clue = scene.clues[before[i].run];
        if (!clue.hasMention())
            return {};
        return carried(clue);
    }
    return {};
}

std::optional<Clue> paragraphBefore(const Scene &scene)
{
    if (scene.at != 0 || scene.paragraph() == 0 || breaksOff(scene) || isForAnother(scene) || isTitle(scene))
        return {};
    const qsizetype before = scene.paragraph() - 1;
    return reporterOf(scene, before, scene.frame.paragraphs[before].tokens.size());
}

std::optional<Clue> reportBefore(const Scene &scene)
{
    if (scene.at == 0 || !scene.tokens[scene.at].startsSentence || isForAnother(scene))
        return {};
    return reporterOf(scene, scene.paragraph(), scene.at);
}

std::optional<Clue> sentenceBefore(const Scene &scene)
{
    if (scene.at == 0 || !scene.tokens[scene.at].startsSentence || isForAnother(scene))
        return {};
    const qsizetype start = sentenceOf(scene.frame, scene.tokens, scene.at - 1);
    int tried = 0;
    for (qsizetype i = start; i < scene.at && tried < 3; ++i) {
        const bool verb = isFiniteVerb(scene.tokens, i, scene.text()) || scene.tokens[i].is(WordClass::Auxiliary);
        if (!verb)
            continue;
        ++tried;
        const Phrase subject = subjectOf(scene.tokens, i, start, scene.text());
        if (subject.isEmpty() || !canSpeak(scene.tokens, subject))
            continue;
        auto clue = clueAt(scene, i, subject, Tie::Carried);
        clue->cue = {};
        return clue;
    }
    return {};
}

}
