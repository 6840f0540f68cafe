// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/attribution.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

// What a rule may look at.
struct Scene {
    const Frame &frame;
    const QList<Token> &tokens;
    const QList<Clue> &clues; // of the runs before
    qsizetype run = 0;
    qsizetype at = 0;       // token of the run
    qsizetype sentence = 0; // first token of its sentence

    QStringView text() const { return frame.text; }
    const Token *token(qsizetype i) const { return i >= 0 && i < tokens.size() ? &tokens[i] : nullptr; }
    QStringView inner() const { return frame.words(frame.runs[run].inner); }
    qsizetype paragraph() const { return frame.sites[run].paragraph; }
};

bool isWordIn(const Token &token, QStringView text, std::initializer_list<QStringView> words)
{
    const QStringView word = token.range.of(text);
    return std::ranges::any_of(words, [word](QStringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; });
}

QChar lastSign(QStringView words)
{
    qsizetype end = words.size();
    while (end > 0 && (words[end - 1].isSpace() || u"'\"’”“‘"_s.contains(words[end - 1])))
        --end;
    return end > 0 ? words[end - 1] : QChar();
}

// Ends as words do that an attribution follows: "...,” he said", "...?” he asked".
bool leansForward(const Scene &scene)
{
    const QChar last = lastSign(scene.inner());
    if (u",?!-—–…"_s.contains(last))
        return true;
    const Token *next = scene.token(scene.at + 1);
    return next && (next->kind == Kind::Comma || next->kind == Kind::Dash);
}

bool endsInStop(const Scene &scene)
{
    return lastSign(scene.inner()) == u'.';
}

// The clause that begins at the token ends before a "that", a colon or another quotation: it belongs
// to the run before it and introduces nothing.
bool clauseStandsAlone(const Scene &scene, qsizetype from)
{
    for (qsizetype i = from; i < scene.tokens.size() && i < from + farthest; ++i) {
        const Token &token = scene.tokens[i];
        if (token.kind == Kind::Stop || token.kind == Kind::Semicolon)
            return true;
        if (token.kind == Kind::Quote || token.kind == Kind::Colon || isWordIn(token, scene.text(), {u"that"}))
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

// Over adverbs, auxiliaries and dates to the verb.
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
        if (isWordIn(token, scene.text(), {u"on", u"in", u"last", u"this", u"late", u"early"}))
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

// “...,” said Kerry.
std::optional<Clue> verbThenSubject(const Scene &scene)
{
    qsizetype verb = scene.at + 1;
    if (scene.token(verb) && (scene.token(verb)->kind == Kind::Comma || scene.token(verb)->kind == Kind::Dash))
        ++verb;
    const Token *token = scene.token(verb);
    if (!token || !token->isWord() || token->isCapital || !token->word.isCue())
        return {};
    if (!(token->word.forms & (VerbForm::Past | VerbForm::Third)))
        return {};
    if (!leansForward(scene) && !(scene.tokens[scene.at].startsSentence && !endsInStop(scene)))
        return {};
    const Phrase subject = phraseFrom(scene.tokens, verb + 1, scene.tokens.size(), scene.text());
    const bool plainly = token->word.tier == CueTier::Speech && leansForward(scene);
    if (subject.isEmpty() || (!plainly && !canSpeak(scene.tokens, subject)))
        return {};
    auto clue = clueAt(scene, verb, subject, Tie::Beside);
    // "said the governor, John Smith"
    const Token *comma = scene.token(subject.end);
    if (comma && comma->kind == Kind::Comma
        && std::none_of(scene.tokens.begin() + subject.begin, scene.tokens.begin() + subject.end,
            [](const Token &t) { return t.isCapital; })) {
        const Phrase name = phraseFrom(scene.tokens, subject.end + 1, scene.tokens.size(), scene.text());
        if (!name.isEmpty()
            && std::all_of(scene.tokens.begin() + name.begin, scene.tokens.begin() + name.end,
                [](const Token &t) { return t.isCapital; }))
            clue->mention.end = name.end;
    }
    clue->isAfter = true;
    clue->clauseEnd = clauseEnd(scene, subject.end);
    return clue;
}

// “...,” Kerry said. Behind a full stop only where the clause introduces nothing itself.
std::optional<Clue> subjectThenVerb(const Scene &scene)
{
    qsizetype begin = scene.at + 1;
    if (scene.token(begin) && (scene.token(begin)->kind == Kind::Comma || scene.token(begin)->kind == Kind::Dash))
        ++begin;
    if (scene.token(begin) && isWordIn(*scene.token(begin), scene.text(), {u"as"}))
        ++begin;
    const Phrase subject = phraseFrom(scene.tokens, begin, scene.tokens.size(), scene.text());
    if (subject.isEmpty())
        return {};
    qsizetype from = subject.end;
    if (scene.token(from) && scene.token(from)->kind == Kind::Comma) { // an aside
        const qsizetype stop = std::min(scene.tokens.size(), from + 30);
        qsizetype comma = from + 1;
        qsizetype verb = -1;
        for (; comma < stop && verb < 0; ++comma) {
            const Kind kind = scene.tokens[comma].kind;
            if (kind == Kind::Quote || kind == Kind::Stop || kind == Kind::Colon)
                break;
            if (kind == Kind::Comma)
                verb = verbFrom(scene, comma + 1);
        }
        if (verb < 0)
            return {};
        from = verb;
    }
    const qsizetype verb = verbFrom(scene, from);
    if (verb < 0)
        return {};
    const Word &word = scene.tokens[verb].word;
    // Behind a comma in the marks any verb will do: "...,” Hollande retaliated.
    const bool anyVerb = lastSign(scene.inner()) == u',';
    const bool isCue = word.tier <= (anyVerb ? CueTier::Manner : CueTier::Thought)
        && (word.forms & (VerbForm::Past | VerbForm::Third | VerbForm::Base));
    if (!isCue && !(anyVerb && isFiniteVerb(scene.tokens, verb, scene.text())))
        return {};
    if (!(word.tier == CueTier::Speech && leansForward(scene)) && !canSpeak(scene.tokens, subject))
        return {};
    const bool starts = scene.tokens[scene.at].startsSentence;
    const bool alone = clauseStandsAlone(scene, verb + 1);
    if (!leansForward(scene) && !alone)
        return {};
    if (!leansForward(scene) && !endsInStop(scene) && !starts)
        return {};
    if (scene.tokens[verb].word.tier > CueTier::Act && !leansForward(scene))
        return {};
    if (endsInStop(scene) && scene.tokens[verb].word.tier != CueTier::Speech)
        return {};
    // A sentence that ends in ? or ! before a capital may be followed by one about another.
    auto clue = clueAt(scene, verb, subject, Tie::Beside);
    clue->isAfter = true;
    clue->clauseEnd = clauseEnd(scene, verb + 1);
    return clue;
}

std::optional<Clue> accordingTo(const Scene &scene, qsizetype word, Tie tie)
{
    const Token *first = scene.token(word);
    const Token *second = scene.token(word + 1);
    if (!first || !second || !isWordIn(*first, scene.text(), {u"according"})
        || !isWordIn(*second, scene.text(), {u"to"}))
        return {};
    const Phrase source = phraseFrom(scene.tokens, word + 2, scene.tokens.size(), scene.text());
    auto clue = clueAt(scene, word, source, tie);
    if (clue)
        clue->cue.end = second->range.end;
    return clue;
}

// “...,” according to the ministry.
std::optional<Clue> accordingToAfter(const Scene &scene)
{
    qsizetype word = scene.at + 1;
    if (scene.token(word) && scene.token(word)->kind == Kind::Comma)
        ++word;
    auto clue = accordingTo(scene, word, Tie::Beside);
    if (clue) {
        clue->isAfter = true;
        clue->clauseEnd = clauseEnd(scene, word);
    }
    return clue;
}

// “...” — Jane Roe, teacher
std::optional<Clue> dashThenName(const Scene &scene)
{
    const Token *dash = scene.token(scene.at + 1);
    if (!dash || dash->kind != Kind::Dash || !scene.tokens[scene.at].startsSentence)
        return {};
    const Phrase name = phraseFrom(scene.tokens, scene.at + 2, scene.tokens.size(), scene.text());
    if (name.isEmpty() || !scene.tokens[name.begin].isCapital)
        return {};
    const Token *behind = scene.token(name.end);
    if (behind && behind->kind != Kind::Comma && behind->kind != Kind::Open && behind->kind != Kind::Stop)
        return {};
    auto clue = clueAt(scene, scene.at + 1, name, Tie::Beside);
    clue->cue = {};
    return clue;
}

// The token can introduce what stands right of it in its sentence: "said", "saying", "to call".
bool introduces(const Scene &scene, qsizetype i)
{
    const Token &token = scene.tokens[i];
    if (!token.isWord() || !token.word.isCue() || token.word.tier == CueTier::Manner)
        return false;
    if (token.word.forms == VerbForms(VerbForm::Gerund))
        return !token.is(WordClass::AlsoNoun);
    const bool infinitive = (token.word.forms & VerbForm::Base) && i > scene.sentence
        && isWordIn(scene.tokens[i - 1], scene.text(), {u"to"}) && !token.is(WordClass::AlsoNoun);
    return infinitive || isFiniteVerb(scene.tokens, i, scene.text());
}

std::optional<Clue> clueOfCue(const Scene &scene, qsizetype i)
{
    const bool beside
        = i + 1 == scene.at || scene.tokens[i + 1].kind == Kind::Colon || scene.tokens[i + 1].kind == Kind::Comma;
    if (!isPassive(scene.tokens, i, scene.text()))
        return clueAt(
            scene, i, subjectOf(scene.tokens, i, scene.sentence, scene.text()), beside ? Tie::Beside : Tie::Sentence);
    for (qsizetype by = i + 1; by < scene.at; ++by) { // "was called “...” by Kerry" has its agent behind
        if (isWordIn(scene.tokens[by], scene.text(), {u"by"}))
            return clueAt(scene, i, phraseFrom(scene.tokens, by + 1, scene.at, scene.text()), Tie::Sentence);
    }
    return {};
}

// "Cross said he thinks it “...”": who reports his own thought or word by a pronoun is named by the
// verb before. Not so in a clause of its own ("..., and he called it “...”").
bool hangsOnEarlierCue(const Scene &scene, const Clue &clue)
{
    const Phrase subject = clue.mention;
    const Token &first = scene.tokens[subject.begin];
    const bool weak = first.is(WordClass::Pronoun) || isWordIn(first, scene.text(), {u"that", u"which"});
    if (!weak || subject.begin <= scene.sentence)
        return false;
    const Token &before = scene.tokens[subject.begin - 1];
    return before.isWord() && !before.is(WordClass::Conjunction);
}

// He said: “...”; he called it “...”: the last cue before the run in its sentence, or the one that
// this cue hangs on.
std::optional<Clue> cueBefore(const Scene &scene)
{
    std::optional<Clue> inner;
    for (qsizetype i = scene.at - 1; i >= scene.sentence; --i) {
        const Token &token = scene.tokens[i];
        if (token.kind == Kind::Quote && endsSentence(scene.frame.words(scene.frame.runs[token.run].inner))
            && scene.tokens[i + 1].isCapital)
            break;
        if (!introduces(scene, i) || (inner && token.word.tier > CueTier::Act))
            continue;
        const std::optional<Clue> clue = clueOfCue(scene, i);
        if (!clue)
            continue;
        const bool thought = token.word.tier == CueTier::Thought && clue->tie != Tie::Beside;
        if (thought || hangsOnEarlierCue(scene, *clue)) {
            if (!inner)
                inner = clue;
            continue;
        }
        if (inner && scene.tokens[clue->mention.begin].is(WordClass::Pronoun)
            && !scene.tokens[inner->mention.begin].is(WordClass::Pronoun))
            return inner;
        return clue;
    }
    return inner;
}

// According to the ministry, it was “...”.
std::optional<Clue> accordingToBefore(const Scene &scene)
{
    for (qsizetype i = scene.sentence; i + 1 < scene.at; ++i) {
        if (auto clue = accordingTo(scene, i, Tie::Sentence))
            return clue;
    }
    return {};
}

// KERRY: “...” and “...” in a headline: NAME: ‘...’
std::optional<Clue> nameAndColon(const Scene &scene)
{
    const Token *colon = scene.token(scene.at - 1);
    if (!colon || colon->kind != Kind::Colon)
        return {};
    const Phrase name = phraseBefore(scene.tokens, scene.at - 1, scene.sentence, scene.text());
    if (name.isEmpty() || name.begin != scene.sentence || !scene.tokens[name.begin].isCapital)
        return {};
    auto clue = clueAt(scene, name.begin, name, Tie::Beside);
    clue->cue = {};
    return clue;
}

// “...” about the plan, said Kerry: the attribution ends the sentence.
std::optional<Clue> clauseLater(const Scene &scene)
{
    const qsizetype stop = std::min(scene.tokens.size(), scene.at + farthest);
    for (qsizetype i = scene.at + 1; i < stop; ++i) {
        const Token &token = scene.tokens[i];
        if (token.startsSentence)
            break;
        if (token.kind == Kind::Quote && endsSentence(scene.frame.words(scene.frame.runs[token.run].inner)))
            break;
        const bool boundary = token.kind == Kind::Comma
            || (token.kind == Kind::Quote && lastSign(scene.frame.words(scene.frame.runs[token.run].inner)) == u',');
        if (!boundary)
            continue;
        Scene there{scene.frame, scene.tokens, scene.clues, scene.run, i, scene.sentence};
        const Token *next = scene.token(i + 1);
        if (!next)
            break;
        if (next->isWord() && !next->isCapital && next->word.tier <= CueTier::Act
            && (next->word.forms & VerbForm::Past)) {
            const Phrase subject = phraseFrom(scene.tokens, i + 2, scene.tokens.size(), scene.text());
            if (!subject.isEmpty() && canSpeak(scene.tokens, subject)) {
                auto clue = clueAt(scene, i + 1, subject, Tie::Sentence);
                return clue;
            }
        }
        if (auto clue = accordingTo(scene, i + 1, Tie::Sentence))
            return clue;
        const Phrase subject = phraseFrom(scene.tokens, i + 1, scene.tokens.size(), scene.text());
        if (subject.isEmpty() || !canSpeak(scene.tokens, subject))
            continue;
        const qsizetype verb = verbFrom(there, subject.end);
        if (verb >= 0 && scene.tokens[verb].word.tier <= CueTier::Act
            && (scene.tokens[verb].word.forms & VerbForm::Past) && clauseStandsAlone(there, verb + 1))
            return clueAt(scene, verb, subject, Tie::Sentence);
    }
    return {};
}

// Kerry’s message was “...”; in Kerry’s words, “...”
std::optional<Clue> ownerOfUtterance(const Scene &scene)
{
    for (qsizetype i = scene.at - 1; i > scene.sentence && i >= scene.at - 3; --i) {
        if (!scene.tokens[i].is(WordClass::Utterance))
            continue;
        for (qsizetype owner = i - 1; owner >= scene.sentence && owner >= i - 4; --owner) {
            const Token &token = scene.tokens[owner];
            if (token.is(WordClass::Possessive))
                return clueAt(scene, i, {owner, owner + 1}, Tie::Sentence);
            if (token.isPossessive)
                return clueAt(
                    scene, i, phraseBefore(scene.tokens, owner + 1, scene.sentence, scene.text()), Tie::Sentence);
            if (!isNominal(scene.tokens, owner, scene.text()))
                break;
        }
    }
    return {};
}

// He continued:¶“...”
std::optional<Clue> colonBeforeParagraph(const Scene &scene)
{
    if (scene.at != 0 || scene.paragraph() == 0)
        return {};
    const Frame::Paragraph &before = scene.frame.paragraphs[scene.paragraph() - 1];
    if (before.tokens.isEmpty() || before.tokens.last().kind != Kind::Colon)
        return {};
    const qsizetype end = before.tokens.size() - 1;
    const qsizetype start = sentenceStart(before.tokens, end);
    Scene there{scene.frame, before.tokens, scene.clues, scene.run, end, start};
    auto clue = cueBefore(there);
    if (!clue) {
        for (qsizetype i = start; i < end && !clue; ++i) {
            if (isFiniteVerb(before.tokens, i, scene.text()) || before.tokens[i].is(WordClass::Auxiliary))
                clue = clueAt(there, i, subjectOf(before.tokens, i, start, scene.text()), Tie::Beside);
        }
    }
    if (!clue) {
        const Phrase name = phraseBefore(before.tokens, end, start, scene.text());
        if (!name.isEmpty() && canSpeak(before.tokens, name)) {
            clue = clueAt(there, name.begin, name, Tie::Beside);
            clue->cue = {};
        }
    }
    if (clue) {
        clue->tie = Tie::Beside;
        clue->paragraph = scene.paragraph() - 1;
    }
    return clue;
}

// The words before in the same paragraph were somebody's, and nobody else has come in since.
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

// A paragraph that begins with a mark goes on from the last words of the one before.
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

// An opener after an unclosed paragraph: the same utterance.
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

// Nothing said of speaking: the subject of the sentence.
std::optional<Clue> subjectOfSentence(const Scene &scene)
{
    for (qsizetype i = scene.sentence; i < scene.at; ++i) {
        if (!isFiniteVerb(scene.tokens, i, scene.text()) && !scene.tokens[i].is(WordClass::Auxiliary))
            continue;
        const Phrase subject = subjectOf(scene.tokens, i, scene.sentence, scene.text());
        if (!subject.isEmpty() && canSpeak(scene.tokens, subject))
            return clueAt(scene, i, subject, Tie::Carried);
    }
    return {};
}

struct Rule {
    const char *id;
    std::optional<Clue> (*find)(const Scene &);
    double confidence;
};

constexpr std::array rules{
    Rule{"continued", continued, 0.9},
    Rule{"verb-subject-after", verbThenSubject, 0.95},
    Rule{"subject-verb-after", subjectThenVerb, 0.95},
    Rule{"according-to-after", accordingToAfter, 0.95},
    Rule{"dash-name", dashThenName, 0.9},
    Rule{"cue-before", cueBefore, 0.9},
    Rule{"name-colon", nameAndColon, 0.9},
    Rule{"according-to-before", accordingToBefore, 0.85},
    Rule{"clause-later", clauseLater, 0.85},
    Rule{"colon-before-paragraph", colonBeforeParagraph, 0.9},
    Rule{"owner-of-utterance", ownerOfUtterance, 0.8},
    Rule{"speaker-goes-on", speakerGoesOn, 0.75},
    Rule{"paragraph-goes-on", paragraphGoesOn, 0.6},
    Rule{"subject-of-sentence", subjectOfSentence, 0.5},
};

qsizetype sentenceOf(const Frame &frame, const QList<Token> &tokens, qsizetype at)
{
    qsizetype start = sentenceStart(tokens, at);
    for (qsizetype i = at - 1; i > start; --i) {
        if (tokens[i].kind == Kind::Quote && tokens[i + 1].isCapital && !tokens[i + 1].is(WordClass::Pronoun)
            && lastSign(frame.words(frame.runs[tokens[i].run].inner)) == u'.')
            return i + 1;
    }
    return start;
}

}

QList<Clue> attribute(const Frame &frame)
{
    QList<Clue> clues(frame.runs.size());
    for (qsizetype run = 0; run < frame.runs.size(); ++run) {
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
            clue->confidence = rule.confidence;
            clues[run] = *clue;
            break;
        }
    }
    return clues;
}

}
