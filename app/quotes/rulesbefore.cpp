// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/asides.h"
#include "app/quotes/rules.h"

#include <algorithm>
#include <span>

namespace Synoptic::Rules {

using Kind = Token::Kind;

namespace {

// A name, a person's role or a pronoun: what a verb that does not only speak needs as its subject.
bool isSomebody(const QList<Token> &tokens, Phrase phrase)
{
    return std::any_of(tokens.begin() + phrase.begin, tokens.begin() + phrase.end, [](const Token &token) {
        return token.isCapital || token.is(WordClass::Role | WordClass::Pronoun | WordClass::Possessive);
    });
}

// "the vote, explained Ortiz, was “...”": the subject behind the verb, or nothing.
Phrase invertedSubject(const Scene &scene, qsizetype verb)
{
    if (verb > scene.sentence && scene.tokens[verb - 1].kind != Kind::Comma
        && scene.tokens[verb - 1].kind != Kind::Quote)
        return {};
    // Whoever is told stands there, too: "..., telling reporters, “...”".
    if (!(scene.tokens[verb].word.forms & (VerbForm::Past | VerbForm::Third))
        || isOneOf(scene.tokens[verb], scene.text(), {u"told", u"tells", u"asked", u"asks"}))
        return {};
    // Arabic and Hebrew open a sentence with its verb.
    const bool leads
        = verb == scene.sentence && scene.text()[scene.tokens[verb].range.begin].category() == QChar::Letter_Other;
    const Phrase behind = subjectBehind(scene.tokens, verb, scene.text());
    const Phrase subject{behind.begin, std::min(behind.end, scene.at)};
    if (subject.isEmpty() || scene.tokens[verb].word.tier != CueTier::Speech || !canSpeak(scene.tokens, subject))
        return {};
    if (leads)
        return subject;
    if (!isSomebody(scene.tokens, subject))
        return {};
    const Token *next = scene.token(subject.end);
    const bool closes = next && (next->kind == Kind::Comma || next->kind == Kind::Colon);
    return closes ? subject : Phrase{};
}

std::optional<Clue> clueOfCue(const Scene &scene, qsizetype i)
{
    const bool beside
        = i + 1 == scene.at || scene.tokens[i + 1].kind == Kind::Colon || scene.tokens[i + 1].kind == Kind::Comma;
    if (const Phrase inverted = invertedSubject(scene, i); !inverted.isEmpty())
        return clueAt(scene, i, inverted, beside ? Tie::Beside : Tie::Sentence);
    if (!isPassive(scene.tokens, i, scene.text()))
        return clueAt(
            scene, i, subjectOf(scene.tokens, i, scene.sentence, scene.text()), beside ? Tie::Beside : Tie::Sentence);
    // "was called by Kerry “...”", "was called “...” by Kerry": the agent speaks, not the subject.
    for (qsizetype by = i + 1; by < scene.tokens.size() && by <= scene.at + 1; ++by) {
        if (isOneOf(scene.tokens[by], scene.text(), {u"by"}))
            return clueAt(scene, i, phraseFrom(scene.tokens, by + 1, scene.tokens.size(), scene.text()), Tie::Sentence);
    }
    return {};
}

// "Cross said he thinks it “...”": who reports his own thought or word by a pronoun is named by the
// verb before. Not so in a clause of its own ("..., and he called it “...”").
bool hangsOnEarlierCue(const Scene &scene, qsizetype cue, const Clue &clue)
{
    const Phrase subject = clue.mention;
    const Token &first = scene.tokens[subject.begin];
    if (subject.begin <= scene.sentence)
        return false;
    const Token &before = scene.tokens[subject.begin - 1];
    // "blamed Ortiz for saying": the object of one verb is the subject of the other.
    const bool isObject
        = (subject.end == cue - 1 && isOneOf(scene.tokens[cue - 1], scene.text(), {u"for", u"of", u"as"}))
        || (cue >= 2 && isOneOf(scene.tokens[cue - 1], scene.text(), {u"as"})
            && scene.tokens[cue - 2].kind == Kind::Comma);
    const bool behindCue
        = before.word.tier <= CueTier::Thought && isFiniteVerb(scene.tokens, subject.begin - 1, scene.text());
    if (!isObject && (behindCue || isOneOf(before, scene.text(), {u"that"})))
        return true;
    // "the plan, which he called": what a comma sets off is said by the reporter, not by the earlier speaker.
    if (isOneOf(before, scene.text(), {u"which", u"whom", u"who"}) && subject.begin - 2 >= scene.sentence
        && (scene.tokens[subject.begin - 2].kind == Kind::Comma || scene.tokens[subject.begin - 2].kind == Kind::Dash)
        && std::none_of(scene.tokens.begin() + cue, scene.tokens.begin() + scene.at - 1,
            [](const Token &token) { return token.kind == Kind::Comma || token.kind == Kind::Quote; }))
        return false;
    if (before.is(WordClass::Subordinator) // "when he said": its own clause
        && !isOneOf(
            before, scene.text(), {u"because", u"which", u"whom", u"what", u"how", u"whether", u"where", u"why"}))
        return false;
    // "critics who say it is": whom the clause singles out is the one who says it.
    if (isOneOf(first, scene.text(), {u"who"}) && before.isWord() && scene.tokens[cue].word.tier == CueTier::Speech)
        return false;
    const bool weak = first.is(WordClass::Pronoun) || isOneOf(first, scene.text(), {u"that", u"which"});
    return weak && before.isWord() && !before.is(WordClass::Conjunction);
}

// "Kerry’s remark": who owns the words that the noun at the token stands for.
std::optional<Clue> ownedUtterance(const Scene &scene, qsizetype noun)
{
    if (!scene.tokens[noun].is(WordClass::Utterance))
        return {};
    // "the contention of the committee that"
    if (scene.token(noun + 1) && isOneOf(*scene.token(noun + 1), scene.text(), {u"of"})) {
        const Phrase owner = phraseFrom(scene.tokens, noun + 2, scene.at, scene.text());
        const Token *behind = scene.token(owner.end);
        if (!owner.isEmpty() && isSomebody(scene.tokens, owner) && behind && isOneOf(*behind, scene.text(), {u"that"}))
            return clueAt(scene, noun, owner, Tie::Sentence);
    }
    for (qsizetype owner = noun - 1; owner >= scene.sentence && owner >= noun - 4; --owner) {
        const Token &token = scene.tokens[owner];
        if (token.is(WordClass::Possessive))
            return clueAt(scene, noun, {owner, owner + 1}, Tie::Sentence);
        if (token.isPossessive)
            return clueAt(
                scene, noun, phraseBefore(scene.tokens, owner + 1, scene.sentence, scene.text()), Tie::Sentence);
        if (!isNominal(scene.tokens, owner, scene.text()) && !token.is(WordClass::Calendar))
            return {};
    }
    return {};
}

// "his warning on Monday that": the noun has the clause that the run stands in for its content. Not so
// where a verb of speaking governs both ("said in her remarks that", "repeated his claim that").
bool hasContent(const Scene &scene, qsizetype noun)
{
    constexpr qsizetype longest = 10;
    for (qsizetype i = noun - 1; i >= std::max(scene.sentence, noun - longest); --i) {
        if (scene.tokens[i].kind == Kind::Comma || isOneOf(scene.tokens[i], scene.text(), {u"that"}))
            break;
        if (scene.tokens[i].word.tier <= CueTier::Act && isFiniteVerb(scene.tokens, i, scene.text()))
            return false;
    }
    const Token &beside = scene.tokens[scene.at - 1]; // "that his claim that he lied | is “...”"
    if (beside.is(WordClass::Auxiliary)
        && std::any_of(scene.tokens.begin() + noun + 1, scene.tokens.begin() + scene.at - 1,
            [](const Token &token) { return token.is(WordClass::Auxiliary) && !token.is(WordClass::Pronoun); }))
        return false;
    const qsizetype stop = std::min(scene.at, noun + longest);
    for (qsizetype i = noun + 1; i < stop; ++i) {
        if (isOneOf(scene.tokens[i], scene.text(), {u"that"})) // not "remarks that claimed"
            return i + 1 >= scene.at || !isFiniteVerb(scene.tokens, i + 1, scene.text());
        if (!scene.tokens[i].isWord() || isFiniteVerb(scene.tokens, i, scene.text())
            || scene.tokens[i].is(WordClass::Auxiliary | WordClass::Conjunction))
            return false;
    }
    return false;
}

// "Asked who it was, | she named him": the token behind the comma that closes an opening clause or phrase.
qsizetype behindOpening(const Scene &scene)
{
    const Token &first = scene.tokens[scene.sentence];
    const bool opens = (first.is(WordClass::Subordinator | WordClass::Preposition)
                           && !isOneOf(first, scene.text(), {u"as"})) // "As Kerry puts it, ..."
        || (first.word.forms & (VerbForm::Participle | VerbForm::Gerund))
        || first.range.of(scene.text()).endsWith(u"ing");
    const auto comma = std::find_if(scene.tokens.begin() + scene.sentence, scene.tokens.begin() + scene.at,
        [](const Token &token) { return token.kind == Kind::Comma; });
    return opens && comma != scene.tokens.begin() + scene.at ? comma - scene.tokens.begin() + 1 : scene.sentence;
}

// "The BBC reported that Ortiz said": a paper or an agency brings the words of another.
bool isBringer(const Scene &scene, const Clue &clue)
{
    const QList<Token> &tokens = scene.frame.paragraphs[clue.paragraph].tokens;
    return std::any_of(tokens.begin() + clue.mention.begin, tokens.begin() + clue.mention.end,
        [](const Token &token) { return token.word.isOutlet || token.word.isMedium; });
}

// Said by a person or a body, or by "he" and "she"; "it" may be the paper itself.
bool isSomebodys(const Scene &scene, const Clue &clue)
{
    const QList<Token> &tokens = scene.frame.paragraphs[clue.paragraph].tokens;
    const Token &first = tokens[clue.mention.begin];
    return first.is(WordClass::Pronoun) ? first.word.person == Person::Singular : canSpeak(tokens, clue.mention);
}

// The subject of the first verb from the token on that can speak.
std::optional<Clue> firstSubject(const Scene &scene, qsizetype from)
{
    int tried = 0;
    for (qsizetype i = from; i < scene.at; ++i) {
        if (!isFiniteVerb(scene.tokens, i, scene.text()) && !scene.tokens[i].is(WordClass::Auxiliary))
            continue;
        if (++tried > mostVerbs)
            break;
        const Phrase subject = subjectOf(scene.tokens, i, from, scene.text());
        if (!subject.isEmpty() && canSpeak(scene.tokens, subject))
            return clueAt(scene, i, subject, Tie::Carried);
    }
    return {};
}

}

std::optional<Clue> cueBefore(const Scene &scene)
{
    std::optional<Clue> inner;
    bool isSaid = false; // by whoever the inner clue names
    int tried = 0;
    for (qsizetype i = scene.at - 1; i >= scene.sentence; --i) {
        const Token &token = scene.tokens[i];
        if (token.kind == Kind::Quote && endsSentence(scene.frame.words(scene.frame.runs[token.run].inner))
            && scene.tokens[i + 1].isCapital)
            break;
        if (token.is(WordClass::Utterance) && hasContent(scene, i)) {
            if (auto owned = ownedUtterance(scene, i))
                return owned;
        }
        if (!introduces(scene, i) || (inner && token.word.tier > CueTier::Act))
            continue;
        if (++tried > mostVerbs)
            break;
        const std::optional<Clue> clue = clueOfCue(scene, i);
        if (!clue)
            continue;
        // "CNN, Cruz said, called it “...”": the verb between commas reports the other.
        const bool reported = i - 2 > scene.sentence && scene.tokens[i - 1].kind == Kind::Comma
            && scene.tokens[i - 2].word.tier == CueTier::Speech && !isPassive(scene.tokens, i - 2, scene.text());
        const bool thing = token.word.tier != CueTier::Speech && !isSomebody(scene.tokens, clue->mention);
        const bool thought = reported || thing || (token.word.tier == CueTier::Thought && clue->tie != Tie::Beside);
        if (thought || hangsOnEarlierCue(scene, i, *clue)) {
            isSaid = inner ? isSaid : !thought && isSomebodys(scene, *clue);
            if (!inner)
                inner = clue;
            continue;
        }
        return inner && isSaid && isBringer(scene, *clue) ? inner : clue;
    }
    return inner;
}

std::optional<Clue> accordingToBefore(const Scene &scene)
{
    for (qsizetype i = scene.sentence; i + 1 < scene.at; ++i) {
        if (auto clue = accordingTo(scene, i, Tie::Sentence))
            return clue;
    }
    return {};
}

namespace {

// "FERRY FIASCO: “...”": before the colon of a headline stands what it is about as often as who speaks. No
// role, and no forename in it; and the story has one of its words in small letters, or begins in that place
// ("DUNMORE (AP) –").
bool isSubjectOfStory(const Scene &scene, Phrase phrase)
{
    const QStringView text = scene.text();
    const auto isNoun = [&](const Token &token) {
        return std::ranges::any_of(scene.frame.paragraphs, [&](const Frame::Paragraph &paragraph) {
            return paragraph.role != BlockRole::Headline
                && std::ranges::any_of(paragraph.tokens, [&](const Token &other) {
                       return other.isWord() && !other.isCapital
                           && other.range.of(text).compare(token.range.of(text), Qt::CaseInsensitive) == 0;
                   });
        });
    };
    const auto isPlace = [&](const Token &token) {
        return std::ranges::any_of(scene.frame.paragraphs, [&](const Frame::Paragraph &paragraph) {
            const QList<Token> &first = paragraph.tokens;
            const QStringView word = first.isEmpty() ? QStringView() : first[0].range.of(text);
            return paragraph.role != BlockRole::Headline && first.size() > 1 && word.size() > 1 && word.isUpper()
                && (first[1].kind == Kind::Open || first[1].kind == Kind::Dash || first[1].kind == Kind::Comma)
                && word.compare(token.range.of(text), Qt::CaseInsensitive) == 0;
        });
    };
    const std::span<const Token> words(scene.tokens.begin() + phrase.begin, scene.tokens.begin() + phrase.end);
    const bool isSomebody = std::ranges::any_of(words, [](const Token &token) {
        return token.word.forename != Gender::Unknown
            || token.is(WordClass::Role | WordClass::Title | WordClass::Organisation | WordClass::Document
                | WordClass::Pronoun);
    });
    return !isSomebody && (!words.back().isCapital || std::ranges::any_of(words, isNoun) || isPlace(words.front()));
}

}

std::optional<Clue> nameAndColon(const Scene &scene)
{
    const Token *colon = scene.token(scene.at - 1);
    if (!colon || colon->kind != Kind::Colon)
        return {};
    qsizetype end = scene.at - 1;
    if (end - 2 > scene.sentence && scene.tokens[end - 1].kind == Kind::Close) { // "Rep. Dale Rourke (R-Utah):"
        while (end > scene.sentence && scene.tokens[end].kind != Kind::Open)
            --end;
    }
    // "More from Rourke:", "From the report:"
    for (qsizetype i = scene.sentence; i < std::min(end, scene.sentence + 2); ++i) {
        const Phrase source{i + 1, end};
        if (isOneOf(scene.tokens[i], scene.text(), {u"from"})
            && phraseFrom(scene.tokens, i + 1, end, scene.text()) == source && canSpeak(scene.tokens, source)) {
            auto clue = clueAt(scene, i, source, Tie::Beside);
            clue->cue = {};
            return clue;
        }
    }
    const Phrase name = phraseBefore(scene.tokens, end, scene.sentence, scene.text());
    if (name.isEmpty() || (name.begin != scene.sentence && scene.tokens[name.begin - 1].kind != Kind::Dash)
        || !scene.tokens[name.begin].isCapital)
        return {};
    if (scene.frame.paragraphs[scene.paragraph()].role == BlockRole::Headline && isSubjectOfStory(scene, name))
        return {};
    auto clue = clueAt(scene, name.begin, name, Tie::Beside);
    clue->cue = {};
    return clue;
}

std::optional<Clue> labelInside(const Scene &scene)
{
    const qsizetype label = scene.frame.sites[scene.run].label;
    if (label < 0)
        return {};
    const QList<Token> &line = scene.frame.paragraphs[label].tokens;
    const auto end = std::find_if(line.begin(), line.end(), [](const Token &token) { return !token.isWord(); });
    Clue clue;
    clue.tie = Tie::Beside;
    clue.mention = {0, end - line.begin()};
    clue.paragraph = label;
    return clue;
}

std::optional<Clue> colonBeforeParagraph(const Scene &scene)
{
    if (scene.at != 0 || scene.paragraph() == 0)
        return {};
    const Frame::Paragraph &before = scene.frame.paragraphs[scene.paragraph() - 1];
    if (before.tokens.isEmpty() || before.tokens.last().kind != Kind::Colon)
        return {};
    const qsizetype end = before.tokens.size() - 1;
    const qsizetype start = sentenceOf(scene.frame, before.tokens, end);
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

std::optional<Clue> ownerOfUtterance(const Scene &scene)
{
    for (qsizetype i = scene.at - 1; i > scene.sentence && i >= scene.at - 3; --i) {
        if (auto clue = ownedUtterance(scene, i))
            return clue;
        // "her message was “...”", not "he took her comments as “...”"
        const Token &between = scene.tokens[i];
        if (between.isWord() ? !between.is(WordClass::Auxiliary) : between.kind == Kind::Quote)
            return {};
    }
    return {};
}

std::optional<Clue> subjectOfSentence(const Scene &scene)
{
    const auto isAnswered
        = [&](const Token &token) { return token.kind == Kind::Quote && scene.clues[token.run].hasMention(); };
    if (std::any_of(scene.tokens.begin() + scene.sentence, scene.tokens.begin() + scene.at, isAnswered))
        return {}; // whoever said that goes on
    if (auto clue = firstSubject(scene, behindOpening(scene)))
        return clue;
    return firstSubject(scene, scene.sentence);
}

}
