// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/attribution.h"

#include "app/quotes/asides.h"
#include "app/quotes/joint.h"
#include "app/quotes/relays.h"
#include "app/quotes/rules.h"

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

using Kind = Token::Kind;

// The same shares for what isGuess() and isEmbedded() say.
constexpr double guessed = 0.5;
constexpr double embedded = 0.85;

struct Rule {
    const char *id;
    std::optional<Clue> (*find)(const Scene &);
    double confidence;
};

// In the order they are tried. The confidence of a rule is the share of its answers that were right on
// a collection of news articles.
constexpr std::array rules{
    Rule{"verb-subject-after", Rules::verbThenSubject, 0.97},
    Rule{"subject-verb-after", Rules::subjectThenVerb, 0.97},
    Rule{"according-to-after", Rules::accordingToAfter, 0.9},
    Rule{"words-verb-after", Rules::wordsThenVerb, 0.9},
    Rule{"continued", Rules::continued, 0.9},
    Rule{"interrupted", Rules::interrupted, 0.97},
    Rule{"dash-name", Rules::dashThenName, 0.9},
    Rule{"line-below", Rules::lineBelow, 0.9},
    Rule{"name-colon", Rules::nameAndColon, 0.9},
    Rule{"clause-later", Rules::clauseLater, 0.9},
    Rule{"cue-before", Rules::cueBefore, 0.95},
    Rule{"according-to-before", Rules::accordingToBefore, 0.9},
    Rule{"label-inside", Rules::labelInside, 0.95}, // too few there for a share of its own
    Rule{"colon-before-paragraph", Rules::colonBeforeParagraph, 0.9},
    Rule{"owner-of-utterance", Rules::ownerOfUtterance, 0.7},
    Rule{"report-before", Rules::reportBefore, 0.75},
    Rule{"subject-of-sentence", Rules::subjectOfSentence, 0.85},
    Rule{"speaker-goes-on", Rules::speakerGoesOn, 0.9},
    Rule{"paragraph-before", Rules::paragraphBefore, 0.85},
    Rule{"paragraph-goes-on", Rules::paragraphGoesOn, 0.85},
    Rule{"sentence-before", Rules::sentenceBefore, 0.6},
};

// The clue is what the sentence itself tells: its cue has a tense, and its subject opens the sentence,
// behind adverbials at most ("Later, the ferryman gushed about “...”"). In the clauses that hang on
// another the nearest noun is too often not who speaks.
bool isMainClause(const Scene &scene, const Clue &clue, qsizetype cue)
{
    if (clue.paragraph != scene.paragraph() || clue.isAfter || clue.cue.isEmpty() || cue <= clue.mention.begin
        || clue.mention.begin < scene.sentence)
        return false;
    const QList<Token> &tokens = scene.tokens;
    if (!isFiniteVerb(tokens, cue, scene.text()) || isPassive(tokens, cue, scene.text())
        || subjectOf(tokens, cue, scene.sentence, scene.text()) != clue.mention)
        return false;
    // A second verb before the cue has the subject, or the cue stands in a clause on it.
    for (qsizetype i = clue.mention.end; i < cue; ++i) {
        if (isFiniteVerb(tokens, i, scene.text()))
            return false;
    }
    return std::none_of(tokens.begin() + scene.sentence, tokens.begin() + clue.mention.begin, [&](const Token &token) {
        return token.is(WordClass::Subordinator | WordClass::Auxiliary | WordClass::Pronoun)
            || token.kind == Kind::Quote || isFiniteVerb(tokens, &token - tokens.constData(), scene.text());
    });
}

// The clause of the speaker hangs on another: a word that opens or governs it stands before him ("when
// Ortiz called it", "a plan of Ortiz calling for"). Not so "with Ortiz saying", which is a clause of its
// own; "“...,” said Ortiz and called it"; ", whom he called", which the reporter adds.
bool isEmbedded(const Scene &scene, const Clue &clue)
{
    const qsizetype before = clue.mention.begin - 1;
    if (clue.paragraph != scene.paragraph() || clue.isAfter || clue.cue.isEmpty() || before < scene.sentence
        || clue.mention.begin >= scene.at)
        return false;
    const Token &word = scene.tokens[before];
    if (!word.isWord() || word.is(WordClass::Conjunction) || isOneOf(word, scene.text(), {u"with", u"to"}))
        return false;
    const Token *first = scene.token(before - 1);
    const bool isSetOff
        = first && (first->kind == Kind::Comma || first->kind == Kind::Quote || first->kind == Kind::Dash);
    return !(isSetOff && (word.word.tier == CueTier::Speech || isOneOf(word, scene.text(), {u"which", u"whom"})));
}

// In a clause that hangs on another the words may be either's. How much says so, two where it is no more likely
// than not that the nearest is right: somebody reports in front of it, or the cue is far from the words or from
// its subject; one where other clauses lie between, or the cue is no plain verb of speaking.
int doubts(const Scene &scene, const Clue &clue, qsizetype cue)
{
    constexpr qsizetype farFromWords = 10;
    constexpr qsizetype farFromSubject = 15;
    const QList<Token> &tokens = scene.tokens;
    // "AFP quoted Ortiz as saying", "faulted critics who say": the report is of whom the clause is about.
    const bool isSingledOut = isGerund(tokens[cue]) || tokens[clue.mention.begin].word.person == Person::Relative;
    const qsizetype stop = clue.mention.begin - (isSingledOut ? 2 : 0);
    int reporters = 0;
    for (qsizetype i = scene.sentence; i < stop; ++i) {
        // "The BBC reported that Ortiz said": a paper only brings what another says.
        const bool isBrought = i > scene.sentence && (tokens[i - 1].word.isOutlet || tokens[i - 1].word.isMedium);
        const bool reports
            = i != cue && tokens[i].word.tier <= CueTier::Act && isFiniteVerb(tokens, i, scene.text()) && !isBrought;
        reporters += reports ? 1 : 0;
    }
    const auto clauses = std::count_if(tokens.begin() + cue, tokens.begin() + std::max(cue, scene.at),
        [](const Token &token) { return token.is(WordClass::Subordinator); });
    return (reporters > 0 ? 2 : 0) + (scene.at - cue > farFromWords ? 2 : 0)
        + (cue - clue.mention.end >= farFromSubject ? 2 : 0) + (clauses > 1 ? 1 : 0)
        + (tokens[cue].word.tier != CueTier::Speech ? 1 : 0);
}

// Something before the run says that words of somebody follow: "made it clear: “...”", "sniped that “...”".
bool isAnnounced(const Scene &scene)
{
    const Token *before = scene.token(scene.at - 1);
    return before
        && (before->kind == Kind::Colon || before->kind == Kind::Comma || before->kind == Kind::Dash
            || isOneOf(*before, scene.text(), {u"that", u"as"}));
}

// No subject of a verb with a tense is governed by a preposition: the clause has been misread.
bool isGoverned(const Scene &scene, const Clue &clue, qsizetype cue)
{
    const qsizetype before = clue.mention.begin - 1;
    return clue.paragraph == scene.paragraph() && !clue.isAfter && before >= scene.sentence && before < cue
        && scene.tokens[before].is(WordClass::Preposition) && isFiniteVerb(scene.tokens, cue, scene.text())
        && !isPassive(scene.tokens, cue, scene.text());
}

// The run is the object of what somebody thinks ("wanted “...”"), or what should be the speaker names
// neither a person nor a body nor a paper and no plain "said" stands beside the run: such answers are
// wrong as often as right where the sentence is about more than that. So are those that isGoverned() and
// doubts() speak against.
bool isGuess(const Scene &scene, const Clue &clue)
{
    const QList<Token> &tokens = scene.frame.paragraphs[clue.paragraph].tokens;
    const auto cue
        = std::ranges::lower_bound(tokens, clue.cue.begin, {}, [](const Token &token) { return token.range.begin; });
    const CueTier tier = clue.cue.isEmpty() || cue == tokens.end() ? CueTier::None : cue->word.tier;
    if (isOneOf(tokens[clue.mention.begin], scene.text(), {u"that", u"which"}))
        return true;
    const qsizetype verb = cue - tokens.begin();
    const bool isMain = isMainClause(scene, clue, verb);
    // Behind "según" and "laut" stands who says it, however far off the words are.
    const bool isNamedSource = cue != tokens.end() && cue->is(WordClass::Source);
    if (cue != tokens.end()
        && (isGoverned(scene, clue, verb)
            || (!isNamedSource && isEmbedded(scene, clue) && doubts(scene, clue, verb) > 1)))
        return true;
    // The subject of a sentence in which nothing is said: only where words are announced.
    if (clue.tie == Tie::Carried && !clue.cue.isEmpty() && !isAnnounced(scene))
        return true;
    if (tier == CueTier::Thought && !clue.isAfter && !isMain)
        return true;
    // The source of a report and the owner of a remark are speakers whatever they are called.
    const Token &first = tokens[clue.mention.begin];
    const bool owns = clue.mention.end - clue.mention.begin == 1 && first.is(WordClass::Possessive);
    const bool isSource = cue != tokens.end() && isOneOf(*cue, scene.text(), {u"according"});
    return !owns && !isSource && !canSpeak(tokens, clue.mention) && !(isMain && tier <= CueTier::Act)
        && !(clue.tie == Tie::Beside && tier == CueTier::Speech);
}

// The mention with all who speak together.
Phrase mentionOfAll(const Scene &scene, const Clue &clue)
{
    if (clue.cue.isEmpty() || clue.tie > Tie::Sentence || clue.paragraph != scene.paragraph())
        return clue.mention;
    const auto cue = std::ranges::lower_bound(
        scene.tokens, clue.cue.begin, {}, [](const Token &token) { return token.range.begin; });
    const qsizetype verb = cue - scene.tokens.begin();
    const qsizetype floor = clue.isAfter ? scene.at + 1 : scene.sentence;
    return cue != scene.tokens.end() && cue->word.isVerb()
        ? withPartners(scene.tokens, clue.mention, verb, floor, scene.text())
        : clue.mention;
}

}

QList<Clue> attribute(const Frame &frame, const Progress &progress)
{
    QList<Clue> clues(frame.runs.size());
    for (qsizetype run = 0; run < frame.runs.size() && !progress.isCancelled(); ++run) {
        const Frame::Site site = frame.sites[run];
        if (site.token < 0)
            continue;
        const QList<Token> &tokens = frame.paragraphs[site.paragraph].tokens;
        const Scene scene{frame, tokens, clues, run, site.token, sentenceOf(frame, tokens, site.token)};
        for (const Rule &rule : rules) {
            std::optional<Clue> clue = rule.find(scene);
            if (!clue)
                continue;
            clue->rule = rule.id;
            if (!clue->hasMention()) { // somebody else, whoever it is
                clues[run] = *clue;
                break;
            }
            clue->confidence = isGuess(scene, *clue) ? guessed
                : isEmbedded(scene, *clue)           ? std::min(embedded, rule.confidence)
                                                     : rule.confidence;
            if (clue->tie <= Tie::Sentence)
                clue->relay = relayOf(scene, *clue);
            clue->mention = mentionOfAll(scene, *clue);
            clues[run] = *clue;
            break;
        }
    }
    return clues;
}

}
