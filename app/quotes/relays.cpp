// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/relays.h"

#include "app/quotes/asides.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

bool bringsNews(const Token &token)
{
    return token.isWord() && (token.word.isMedium || (token.word.isOutlet && token.isCapital));
}

bool isOutlet(const QList<Token> &tokens, Phrase phrase)
{
    return std::any_of(tokens.begin() + phrase.begin, tokens.begin() + phrase.end, bringsNews);
}

bool isQuoting(const Token &token, QStringView text)
{
    return token.word.isVerb()
        && isOneOf(token, text, {u"quoted", u"quotes", u"quoting", u"cited", u"cites", u"citing"});
}

// "told the BBC", "in an interview with the Gazette", "in remarks carried by SANA", "à l’AFP": the word in front
// makes who brings the news the one who is told it, or the way it came. "A writer for the Gazette" is not so.
bool leadsToOutlet(const Token &token, QStringView text)
{
    if (isOneOf(token, text, {u"told", u"tells", u"telling"}))
        return true;
    return token.is(WordClass::Preposition)
        && !isOneOf(token, text,
            {u"of", u"for", u"from", u"at", u"de", u"du", u"d", u"des", u"del", u"di", u"della", u"dello", u"dell",
                u"von", u"vom", u"like", u"against"});
}

// The outlet that the word at the token leads to. In German the one who is told stands in the dative alone, in
// Arabic and Hebrew "to" is a letter of the next word.
Phrase outletBehind(const Scene &scene, qsizetype i, qsizetype end)
{
    const QList<Token> &tokens = scene.tokens;
    if (tokens[i].word.isMedium && tokens[i].is(WordClass::Preposition))
        return {i, i + 1};
    const bool isDative = isOneOf(tokens[i], scene.text(), {u"der", u"dem"});
    if (!isDative && !leadsToOutlet(tokens[i], scene.text()))
        return {};
    const Phrase phrase = phraseFrom(tokens, i + (isDative ? 0 : 1), end, scene.text());
    return !phrase.isEmpty() && isOutlet(tokens, phrase) && !tokens[phrase.end - 1].isPossessive ? phrase : Phrase{};
}

}

QuotedAs quotedAs(const QList<Token> &tokens, qsizetype verb, QStringView text)
{
    constexpr qsizetype longest = 20;
    if (!isQuoting(tokens[verb], text))
        return {};
    const Phrase speaker = phraseFrom(tokens, verb + 1, tokens.size(), text);
    if (speaker.isEmpty() && !(verb + 1 < tokens.size() && tokens[verb + 1].is(WordClass::Object)))
        return {};
    const Phrase whom = speaker.isEmpty() ? Phrase{verb + 1, verb + 2} : speaker;
    const qsizetype stop = std::min(tokens.size() - 1, verb + longest);
    for (qsizetype i = whom.end; i < stop; ++i) {
        if (tokens[i].startsSentence || tokens[i].kind == Kind::Quote)
            break;
        if (isOneOf(tokens[i], text, {u"as"}) && isGerund(tokens[i + 1]) && tokens[i + 1].word.tier <= CueTier::Act)
            return {whom, i + 1};
    }
    return {};
}

TextRange relayOf(const Scene &scene, const Clue &clue)
{
    if (clue.paragraph != scene.paragraph())
        return {};
    const QList<Token> &tokens = scene.tokens;
    const qsizetype end = std::min({tokens.size(), std::max(scene.at, clue.clauseEnd), scene.sentence + 2 * farthest});
    const bool namesOutlet = std::any_of(tokens.begin() + scene.sentence, tokens.begin() + end, bringsNews);
    for (qsizetype i = scene.sentence; i + 1 < end; ++i) {
        if (tokens[i].range.begin == clue.cue.begin && !tokens[i].word.isVerb())
            continue;
        if (i >= clue.mention.begin && i < clue.mention.end)
            continue;
        if (tokens[i].range.begin != clue.cue.begin) {
            if (const auto source = accordingTo(scene, i, Tie::Sentence))
                return source->mention.range(tokens);
        }
        if (!namesOutlet)
            continue;
        // In Arabic an agency stands between the verb and whom it carries something from.
        const auto whom = [&](const Token &token) { return token.range.begin == clue.cue.begin; };
        const qsizetype from = isCarrying(tokens[i], scene.text())
            ? std::find_if(tokens.begin() + i, tokens.begin() + end, whom) - tokens.begin()
            : end;
        const Phrase carrier = from < end ? phraseFrom(tokens, i + 1, from, scene.text()) : Phrase{};
        if (!carrier.isEmpty() && isOutlet(tokens, carrier))
            return carrier.range(tokens);
        const Phrase outlet = outletBehind(scene, i, end);
        if (!outlet.isEmpty() && outlet != clue.mention)
            return outlet.range(tokens);
        // "The BBC reported that Ortiz said"
        const bool reports = i < clue.mention.begin && tokens[i].word.tier <= CueTier::Act
            && isFiniteVerb(tokens, i, scene.text()) && bringsNews(tokens[i - (i > scene.sentence ? 1 : 0)]);
        if ((!isQuoting(tokens[i], scene.text()) && !reports) || isPassive(tokens, i, scene.text()))
            continue;
        const Phrase quoter = subjectOf(tokens, i, std::max(scene.sentence, i - farthest), scene.text());
        if (reports && !quoter.isEmpty() && isOutlet(tokens, quoter))
            return quoter.range(tokens);
        if (quotedAs(tokens, i, scene.text()).speaker == clue.mention && !quoter.isEmpty() && isOutlet(tokens, quoter))
            return quoter.range(tokens);
    }
    return {};
}

bool isCalled(QStringView outlet, QStringView words)
{
    qsizetype parts = 0;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!word.front().isUpper())
            continue;
        ++parts;
        const auto named = outlet.split(u' ', Qt::SkipEmptyParts);
        if (std::ranges::none_of(
                named, [word](QStringView part) { return part.compare(word, Qt::CaseInsensitive) == 0; }))
            return false;
    }
    return parts > 0;
}

}
