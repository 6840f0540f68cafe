// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/asides.h"
#include "app/quotes/relays.h"
#include "app/quotes/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic::Rules {

using Kind = Token::Kind;

namespace {

// The clause of the verb has no object or clause of its own: "he said.", "he said on Monday", not
// "he said the dam". "Told" has whom it tells.
bool saysNothing(const Scene &scene, qsizetype verb)
{
    qsizetype behind = verb + 1;
    const Token *next = scene.token(behind);
    if (!next || !next->isWord() || isOneOf(scene.tokens[verb], scene.text(), {u"told", u"tells"}))
        return clauseStandsAlone(scene, verb + 1);
    if (isOneOf(scene.tokens[verb - 1], scene.text(), {u"also"})) // "She also said ...": something else
        return false;
    if (isOneOf(*next, scene.text(), {u"to"}) && scene.token(verb + 2)
        && (scene.token(verb + 2)->word.forms & VerbForm::Base) && !scene.token(verb + 2)->isCapital)
        return false; // "continued to hope"
    while (next && (next->is(WordClass::Calendar) || next->kind == Kind::Number))
        next = scene.token(++behind);
    if (!next || !next->isWord())
        return clauseStandsAlone(scene, verb + 1);
    return (next->is(WordClass::Preposition | WordClass::Calendar | WordClass::Conjunction)
               || isAdverb(*next, scene.text()))
        && clauseStandsAlone(scene, verb + 1);
}

// What stands behind the run may be another sentence or the main clause: the run ends a sentence that
// it did not begin, or the opening clause of one ("When he said it was “...,” the crowd cheered").
bool isDoubtful(const Scene &scene)
{
    const QChar last = lastSign(scene.inner());
    if (scene.tokens[scene.at].startsSentence)
        return last == u'.';
    if (isAmong(last, u".?!…"))
        return true;
    const bool opensWithClause = scene.tokens[scene.sentence].is(WordClass::Subordinator | WordClass::Preposition);
    return opensWithClause
        && std::none_of(scene.tokens.begin() + scene.sentence,
            scene.tokens.begin() + std::max(scene.sentence, scene.at - 1),
            [](const Token &token) { return token.kind == Kind::Comma; });
}

// The name at the token, if nothing but a role, a bracket or the end follows: "Jane Roe, teacher".
Phrase nameAlone(const QList<Token> &tokens, qsizetype begin, QStringView text)
{
    const Phrase name = phraseFrom(tokens, begin, tokens.size(), text);
    if (name.isEmpty() || !tokens[name.begin].isCapital)
        return {};
    const Token *behind = name.end < tokens.size() ? &tokens[name.end] : nullptr;
    const bool ends
        = !behind || behind->kind == Kind::Comma || behind->kind == Kind::Open || behind->kind == Kind::Stop;
    return ends ? name : Phrase{};
}

// "a-t-elle déclaré": the pronoun between the auxiliary and its verb.
std::optional<Clue> pronounBetween(const Scene &scene, qsizetype auxiliary)
{
    qsizetype pronoun = auxiliary + 1;
    if (!scene.token(auxiliary) || !scene.token(auxiliary)->is(WordClass::Auxiliary))
        return {};
    while (scene.token(pronoun) && isAdverb(*scene.token(pronoun), scene.text()))
        ++pronoun;
    const Token *subject = scene.token(pronoun);
    const Token *verb = scene.token(pronoun + 1);
    if (!subject || !verb || !subject->is(WordClass::Pronoun) || !verb->isWord() || verb->word.tier > CueTier::Act
        || !leansForward(scene))
        return {};
    auto clue = clueAt(scene, pronoun + 1, {pronoun, pronoun + 1}, Tie::Beside);
    clue->isAfter = true;
    clue->clauseEnd = clauseEnd(scene, pronoun + 2);
    return clue;
}

// "„...“, hat Ortiz der Zeitung gesagt": German puts the participle last.
std::optional<Clue> participleLast(const Scene &scene, qsizetype auxiliary)
{
    constexpr qsizetype longest = 10;
    if (!scene.token(auxiliary) || !scene.token(auxiliary)->is(WordClass::Auxiliary) || !leansForward(scene))
        return {};
    const Phrase subject = phraseFrom(scene.tokens, auxiliary + 1, scene.tokens.size(), scene.text());
    if (subject.isEmpty() || !canSpeak(scene.tokens, subject))
        return {};
    for (qsizetype i = subject.end; i < std::min(scene.tokens.size(), subject.end + longest); ++i) {
        const Token &token = scene.tokens[i];
        if (!token.isWord() && token.kind != Kind::Number)
            break;
        const Token *behind = scene.token(i + 1);
        if (token.word.tier <= CueTier::Act && !token.isCapital && (!behind || behind->kind == Kind::Stop)) {
            auto clue = clueAt(scene, i, subject, Tie::Beside);
            clue->isAfter = true;
            clue->clauseEnd = clauseEnd(scene, i + 1);
            return clue;
        }
    }
    return {};
}

}

std::optional<Clue> verbThenSubject(const Scene &scene)
{
    qsizetype verb = scene.at + 1;
    if (scene.token(verb) && (scene.token(verb)->kind == Kind::Comma || scene.token(verb)->kind == Kind::Dash))
        ++verb;
    while (scene.token(verb) && scene.token(verb)->is(WordClass::Object) && !scene.token(verb)->isCapital
        && verb < scene.at + 4)
        ++verb; // "se souvient Ortiz", "lui a répondu Ortiz"
    const qsizetype auxiliary = verb;
    while (scene.token(verb) && scene.token(verb)->is(WordClass::Auxiliary) && !scene.token(verb)->word.isCue()
        && verb < auxiliary + 2)
        ++verb; // "a déclaré Ortiz"
    const Token *token = scene.token(verb);
    if (auto inverted = pronounBetween(scene, auxiliary))
        return inverted;
    if (auto last = verb > auxiliary ? participleLast(scene, auxiliary) : std::nullopt)
        return last;
    if (!token || !token->isWord() || token->isCapital)
        return {};
    // "...!” beamed Donald Hart": between the words and a name a past tense of no list is one of speaking.
    const Token *behind = scene.token(verb + 1);
    const bool looksPast = !token->word.classes && !token->word.isVerb()
        && token->range.of(scene.text()).endsWith(u"ed") && leansForward(scene) && behind && behind->isCapital
        && !behind->is(WordClass::Calendar | WordClass::Determiner);
    if (!looksPast && !(token->word.isCue() && (token->word.forms & (VerbForm::Past | VerbForm::Third))))
        return {};
    if (!leansForward(scene) && !(scene.tokens[scene.at].startsSentence && !endsInStop(scene)))
        return {};
    const Phrase subject = subjectBehind(scene.tokens, verb, scene.text());
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

std::optional<Clue> subjectThenVerb(const Scene &scene)
{
    qsizetype begin = scene.at + 1;
    if (scene.token(begin) && (scene.token(begin)->kind == Kind::Comma || scene.token(begin)->kind == Kind::Dash))
        ++begin;
    if (scene.token(begin) && isOneOf(*scene.token(begin), scene.text(), {u"as"}))
        ++begin;
    const Phrase subject = phraseFrom(scene.tokens, begin, scene.tokens.size(), scene.text());
    // "“...,” who sang then": who is named in the words.
    if (subject.isEmpty() || scene.tokens[subject.begin].word.person == Person::Relative)
        return {};
    qsizetype from = subject.end;
    if (scene.token(from)
        && isOneOf(*scene.token(from), scene.text(), {u"and"})) { // "the senator and former judge said"
        const Phrase other = phraseFrom(scene.tokens, from + 1, scene.tokens.size(), scene.text());
        if (!other.isEmpty() && canSpeak(scene.tokens, other))
            from = other.end;
    }
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
    // Behind a comma in the marks or right after them any verb will do: "...,” Hollande retaliated.
    const Token *sign = scene.token(scene.at + 1);
    const bool anyVerb = lastSign(scene.inner()) == u',' || (sign && sign->kind == Kind::Comma);
    // "...?” Ortiz went on": so does one that ends its clause behind a question.
    const bool goesOn = word.tier == CueTier::Manner && leansForward(scene) && saysNothing(scene, verb);
    const bool isCue = word.tier <= (anyVerb || goesOn ? CueTier::Manner : CueTier::Thought)
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
    if (isDoubtful(scene) && !((word.tier == CueTier::Speech || goesOn) && saysNothing(scene, verb)))
        return {};
    // "“The dam,” Ortiz said, “will hold.” Nobody answered.": the sentence has its speaker already.
    if (!starts && isDoubtful(scene) && interrupted(scene))
        return {};
    // "“...,” the BBC quoted Lena Ortiz as saying"
    const QuotedAs quoted = quotedAs(scene.tokens, verb, scene.text());
    auto clue = quoted.speaker.isEmpty() || isPassive(scene.tokens, verb, scene.text())
        ? clueAt(scene, verb, subject, Tie::Beside)
        : clueAt(scene, quoted.saying, quoted.speaker, Tie::Beside);
    clue->isAfter = true;
    clue->clauseEnd = clauseEnd(scene, verb + 1);
    return clue;
}

std::optional<Clue> wordsThenVerb(const Scene &scene)
{
    constexpr qsizetype longest = 30;
    constexpr qsizetype longestUnknown = 8;
    const qsizetype begin = scene.at + 1;
    const Token *first = scene.token(begin);
    if (lastSign(scene.inner()) != u',' || isDoubtful(scene) || !first || !first->isWord()
        || (!first->isCapital
            && (first->is(WordClass::Conjunction | WordClass::Subordinator | WordClass::Preposition | WordClass::Object
                    | WordClass::Auxiliary)
                || first->word.isVerb() || isAdverb(*first, scene.text()))))
        return {};
    const qsizetype stop = std::min(scene.tokens.size(), begin + longest);
    qsizetype verb = begin + 1;
    for (; verb < stop; ++verb) {
        const Token &token = scene.tokens[verb];
        const bool ends = token.kind == Kind::Stop || token.kind == Kind::Colon || token.kind == Kind::Semicolon
            || token.startsSentence || isOneOf(token, scene.text(), {u"that"})
            || (token.kind == Kind::Quote && !isNominal(scene.tokens, verb, scene.text()));
        if (ends)
            return {};
        if (token.word.tier != CueTier::Speech || token.isCapital)
            continue;
        // "the two write": a verb without an ending goes with more than one.
        const bool plural = (token.word.forms & VerbForm::Base) && !scene.tokens[verb - 1].is(WordClass::Modal)
            && (scene.tokens[verb - 1].range.of(scene.text()).endsWith(u's')
                || scene.tokens[verb - 1].is(WordClass::Determiner));
        if (plural || (token.word.forms & (VerbForm::Past | VerbForm::Third)))
            break;
    }
    if (verb >= stop || !clauseStandsAlone(scene, verb + 1))
        return {};
    // "...,” the dawn of a movement, Ortiz said": the quoted sentence goes on, and ends there.
    const Phrase nearest = phraseBefore(scene.tokens, verb, begin, scene.text());
    const bool hasComma = std::any_of(scene.tokens.begin() + begin, scene.tokens.begin() + verb,
        [](const Token &token) { return token.kind == Kind::Comma; });
    if (!nearest.isEmpty() && nearest.begin > begin && scene.tokens[nearest.begin - 1].kind == Kind::Comma)
        return {};
    const Phrase subject = hasComma ? phraseFrom(scene.tokens, begin, verb, scene.text()) : Phrase{begin, verb};
    if (hasComma ? !canSpeak(scene.tokens, subject) : verb - begin > longestUnknown)
        return {};
    auto clue = clueAt(scene, verb, subject, Tie::Beside);
    clue->isAfter = true;
    clue->clauseEnd = clauseEnd(scene, verb + 1);
    return clue;
}

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

std::optional<Clue> dashThenName(const Scene &scene)
{
    const Token *dash = scene.token(scene.at + 1);
    if (!dash || dash->kind != Kind::Dash || !scene.tokens[scene.at].startsSentence)
        return {};
    const Phrase name = nameAlone(scene.tokens, scene.at + 2, scene.text());
    if (name.isEmpty())
        return {};
    auto clue = clueAt(scene, scene.at + 1, name, Tie::Beside);
    clue->cue = {};
    return clue;
}

std::optional<Clue> lineBelow(const Scene &scene)
{
    constexpr qsizetype longest = 12;
    const qsizetype below = scene.paragraph() + 1;
    if (scene.at != 0 || scene.tokens.size() > 2 || below >= scene.frame.paragraphs.size())
        return {};
    const QList<Token> &line = scene.frame.paragraphs[below].tokens;
    const bool hasDash = line.size() >= 2 && line.size() <= longest
        && (line.first().kind == Kind::Dash || line.first().range.of(scene.text()) == u"-");
    const Phrase name = hasDash ? nameAlone(line, 1, scene.text()) : Phrase{};
    if (name.isEmpty())
        return {};
    Clue clue;
    clue.tie = Tie::Beside;
    clue.mention = name;
    clue.paragraph = below;
    return clue;
}

std::optional<Clue> clauseLater(const Scene &scene)
{
    const Token *first = scene.token(scene.at + 1);
    if (!first || (endsSentence(scene.inner()) && (first->isCapital || first->kind == Kind::Quote)))
        return {};
    // "Although he said it was “...”, the mayor argued": the opening clause has a speaker of its own.
    if (scene.tokens[scene.sentence].is(WordClass::Subordinator) && cueBefore(scene))
        return {};
    const qsizetype stop = std::min(scene.tokens.size(), scene.at + farthest);
    int quotations = 0;
    for (qsizetype i = scene.at + 1; i < stop; ++i) {
        const Token &token = scene.tokens[i];
        if (token.startsSentence || (token.kind == Kind::Quote && ++quotations > mostQuotations))
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
            && (next->word.forms & (VerbForm::Past | VerbForm::Third)) && next->word.tier == CueTier::Speech) {
            const Phrase subject = phraseFrom(scene.tokens, i + 2, scene.tokens.size(), scene.text());
            if (!subject.isEmpty() && canSpeak(scene.tokens, subject)) {
                auto clue = clueAt(scene, i + 1, subject, Tie::Sentence);
                return clue;
            }
        }
        if (auto clue = accordingTo(scene, i + 1, Tie::Sentence))
            return clue;
        const Phrase subject = phraseFrom(scene.tokens, i + 1, scene.tokens.size(), scene.text());
        // "he feels “badly” for Ortiz, who said": a clause about somebody else.
        if (subject.isEmpty() || !canSpeak(scene.tokens, subject)
            || scene.tokens[subject.begin].word.person == Person::Relative)
            continue;
        const qsizetype verb = verbFrom(there, subject.end);
        if (verb >= 0 && scene.tokens[verb].word.tier <= CueTier::Act
            && ((scene.tokens[verb].word.forms & (VerbForm::Past | VerbForm::Third))
                || isFiniteVerb(scene.tokens, verb, scene.text()))
            && clauseStandsAlone(there, verb + 1))
            return clueAt(scene, verb, subject, Tie::Sentence);
    }
    return {};
}

}
