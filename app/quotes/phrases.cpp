// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

constexpr WordClasses closedClasses = WordClass::Preposition | WordClass::Conjunction | WordClass::Subordinator
    | WordClass::Auxiliary | WordClass::Object | WordClass::Source;

bool isName(const Token &token)
{
    return token.isWord() && token.isCapital && !token.is(closedClasses | WordClass::Pronoun | WordClass::Calendar)
        && (!token.is(WordClass::Determiner | WordClass::Possessive | WordClass::Adverb));
}

bool isNoun(const Token &token)
{
    return token.is(WordClass::Role | WordClass::Organisation | WordClass::Document | WordClass::Utterance);
}

// he, it, who: a phrase by itself; "one" and "another" may stand before a noun.
bool isPersonal(const Token &token)
{
    return token.is(WordClass::Pronoun) && token.word.person != Person::Any && !token.is(WordClass::Determiner);
}

// "of" ties any two nouns; other prepositions tie only to what can have a place or a purpose.
bool attaches(const QList<Token> &tokens, qsizetype preposition, qsizetype floor, QStringView text)
{
    if (preposition <= floor || !isNominal(tokens, preposition - 1, text))
        return false;
    const Token &before = tokens[preposition - 1];
    if (isOneOf(tokens[preposition], text, {u"of"}))
        return true;
    if (isNoun(before))
        return true;
    return isName(before) && isOneOf(tokens[preposition], text, {u"from", u"for", u"at", u"with"});
}

// "la ministre | des Transports": behind a noun that something can hang on, the French article is "de les". "Ein
// Sprecher | der Polizei": the German one is a genitive, but for whom the speaker tells: "der Nachrichtenagentur".
bool isContracted(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    if (i == 0 || !tokens[i].is(WordClass::Determiner)
        || !(isNoun(tokens[i - 1]) || tokens[i - 1].is(WordClass::Title)))
        return false;
    const bool isFrench = isOneOf(tokens[i], text, {u"des"});
    if (isFrench || !isOneOf(tokens[i], text, {u"der"}) || i + 1 >= tokens.size() || !tokens[i + 1].isCapital)
        return isFrench && isNoun(tokens[i - 1]);
    const auto begin = tokens.begin() + i + 1;
    const auto end
        = std::find_if(begin, tokens.end(), [](const Token &token) { return !token.isWord() || !token.isCapital; });
    if (end - begin > 1 && isOneOf(*(end - 1), text, {u"post"})) // „der Rheinischen Post“, but not who brings letters
        return isOneOf(*(end - 2), text, {u"deutschen", u"schweizerischen", u"österreichischen"});
    return std::none_of(begin, end, [](const Token &token) { return token.word.isOutlet || token.word.isMedium; });
}

// A past tense by its ending alone, right behind what can be its subject: "Hollande retaliated".
bool looksPast(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const Token &token = tokens[i];
    const QStringView word = token.range.of(text);
    if (i == 0 || token.isCapital || token.word.classes || word.size() < 4 || !word.endsWith(u"ed")
        || word.endsWith(u"eed"))
        return false;
    const Token &before = tokens[i - 1];
    if (before.kind == Kind::Comma) // "Petrilli, its president, tied those scores to ..."
        return i + 1 < tokens.size() && i > 1
            && (tokens[i + 1].is(WordClass::Determiner | WordClass::Possessive | WordClass::Object)
                || isOneOf(tokens[i + 1], text, {u"it"}) || isName(tokens[i + 1]));
    if (before.is(WordClass::Calendar)) // "Rourke on Monday visited the dam"
        return i > 1 && isOneOf(tokens[i - 2], text, {u"on"}) && !tokens[i - 1].isPossessive;
    if (before.kind == Kind::Close) // "Dale Rourke (R-Utah) visited the dam"
        return true;
    return before.isWord() && !before.isPossessive
        && (isPersonal(before) || isName(before) || before.is(WordClass::Role | WordClass::Organisation)
            || (isAdverb(before, text) && !before.isCapital));
}

// "Small growers | warn": a noun of no list in the plural, not behind a preposition.
bool isUnknownPlural(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const QStringView word = tokens[i].range.of(text);
    return !tokens[i].isCapital && !tokens[i].word.classes && !tokens[i].word.isVerb() && !tokens[i].isPossessive
        && word.size() > 4 && word.endsWith(u's') && !isAmong(word[word.size() - 2], u"sui'’");
}

// "22 Ortiz emails": what is counted, and not what Ortiz does.
bool isCounted(const QList<Token> &tokens, qsizetype i)
{
    qsizetype name = i;
    while (name > 0 && i - name < 4 && isName(tokens[name - 1]))
        --name;
    return name > 0 && name < i && tokens[name - 1].kind == Kind::Number;
}

// "claims" before what can be claimed is a verb, before a comma or a preposition it is a noun.
bool takesObject(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    if (i + 1 >= tokens.size())
        return false;
    const Token &next = tokens[i + 1];
    if (next.kind == Kind::Comma)
        return i + 2 < tokens.size() && tokens[i + 2].kind == Kind::Quote;
    if (next.kind == Kind::Quote || next.kind == Kind::Colon)
        return true;
    if (isOneOf(next, text, {u"to"}) && i + 2 < tokens.size()) { // "she vows to defend it"
        const Token &behind = tokens[i + 2];
        return behind.kind == Kind::Quote || (behind.word.forms & VerbForm::Base);
    }
    if (isOneOf(next, text, {u"as"})) // "her emails as"
        return false;
    return next.isWord() && !next.is(WordClass::Preposition | WordClass::Conjunction | WordClass::Auxiliary)
        && !(next.word.isVerb() && !next.is(WordClass::AlsoNoun));
}

// The comma closes an aside that belongs to a plural: what follows may be its verb.
bool closesAsideOfPlural(const QList<Token> &tokens, qsizetype comma, QStringView text)
{
    constexpr qsizetype longest = 8;
    for (qsizetype i = comma - 1; i > 0 && i > comma - longest; --i) {
        if (tokens[i].kind == Kind::Comma)
            return tokens[i - 1].isWord() && tokens[i - 1].range.of(text).endsWith(u's')
                && (isNoun(tokens[i - 1]) || isName(tokens[i - 1]));
        if (!tokens[i].isWord())
            return false;
    }
    return false;
}

// "“...,” Conway notes.": behind a quotation a word that could be a noun is the verb if it ends the clause.
bool endsClause(const QList<Token> &tokens, qsizetype i)
{
    const Token &token = tokens[i];
    const bool last = i + 1 == tokens.size() || !tokens[i + 1].isWord();
    return last && (token.word.forms & VerbForm::Third) && token.word.tier <= CueTier::Act
        && !tokens[i - 1].isPossessive;
}

// A short quoted word between words of a phrase: Michael “Mike” Pence, the “senior” official. A comma at its end
// parts it from them: a “pilot,” Ash said.
bool isQuotedWord(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const TextRange run = tokens[i].range;
    return tokens[i].kind == Kind::Quote && run.length() > 2 && run.length() < 24 && !isAmong(text[run.end - 2], u",;")
        && i + 1 < tokens.size() && tokens[i + 1].isWord() && (isName(tokens[i + 1]) || isNoun(tokens[i + 1]));
}

}

bool isAdverb(const Token &token, QStringView text)
{
    if (!token.isWord() || isNoun(token) || token.is(WordClass::Object))
        return false;
    if (token.is(WordClass::Adverb))
        return true;
    const QStringView word = token.range.of(text);
    return !token.isCapital && word.size() > 4 && word.endsWith(u"ly") && word != u"family";
}

bool isNominal(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const Token &token = tokens[i];
    if (token.kind == Kind::Number)
        return true;
    if (token.kind == Kind::Quote)
        return isQuotedWord(tokens, i, text);
    if (!token.isWord() || token.is(WordClass::Calendar))
        return false;
    if (isName(token) || isNoun(token))
        return true;
    if (token.is(closedClasses | WordClass::Pronoun))
        return false;
    if (token.word.isVerb() && !token.is(WordClass::AlsoNoun) && isFiniteVerb(tokens, i, text))
        return false;
    if ((token.word.forms & VerbForm::Base) && i > 0 && !token.isCapital && isOneOf(tokens[i - 1], text, {u"to"})
        && !token.is(WordClass::AlsoNoun))
        return false; // "to discuss"
    if (token.word.forms == VerbForms(VerbForm::Gerund))
        return i > 0 && (tokens[i - 1].isPossessive || tokens[i - 1].is(WordClass::Determiner | WordClass::Possessive));
    return !isAdverb(token, text) || token.is(WordClass::Title);
}

bool isFiniteVerb(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    const Token &token = tokens[i];
    if (!token.isWord())
        return false;
    if (!token.word.isVerb())
        return looksPast(tokens, i, text);
    const VerbForms forms = token.word.forms;
    qsizetype b = i - 1;
    while (b >= 0 && i - b < 4 && isAdverb(tokens[b], text) && !tokens[b].isCapital)
        --b;
    const Token *before = b >= 0 ? &tokens[b] : nullptr;
    const bool afterWord = before && before->isWord();
    if (token.is(WordClass::AlsoNoun) || (forms & (VerbForm::Past | VerbForm::Participle))) {
        // "the called strike", "her remarks", "in comments": a noun or an adjective.
        if (afterWord && before->isPossessive)
            return false;
        if (afterWord && b == i - 1
            && before->is(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition)
            && !isOneOf(*before, text, {u"that", u"to", u"all", u"both", u"many", u"some", u"others", u"another"}))
            return false;
    }
    if ((forms & VerbForm::Participle) && b == i - 1 && afterWord
        && isOneOf(*before, text, {u"when", u"if", u"as", u"once", u"unless"}))
        return false; // "when asked"
    if (forms & VerbForm::Past)
        return !token.isCapital || !before || (before->kind != Kind::Word);
    if (forms & VerbForm::Third) {
        if (!token.is(WordClass::AlsoNoun))
            return true;
        if (before && before->kind == Kind::Comma && !token.isCapital && i + 1 < tokens.size()
            && (tokens[i + 1].kind == Kind::Quote || isName(tokens[i + 1]) || tokens[i + 1].is(WordClass::Object)))
            return true; // "Ortiz, a former ferryman, calls Rourke"
        return afterWord && !token.isCapital
            && (before->is(WordClass::Pronoun | WordClass::Role | WordClass::Document | WordClass::Organisation)
                || isName(*before))
            && takesObject(tokens, i, text) && !isCounted(tokens, i);
    }
    if (forms & VerbForm::Base) {
        if (!afterWord) // "the lawmakers, however, argue"
            return before && before->kind == Kind::Comma && token.word.tier <= CueTier::Act
                && !token.is(WordClass::AlsoNoun) && !token.isCapital && closesAsideOfPlural(tokens, b, text);
        if (before->is(WordClass::Modal))
            return !isOneOf(*before, text, {u"to"});
        if (token.is(WordClass::AlsoNoun) && !before->is(WordClass::Pronoun))
            return false;
        // "those who wrote to her on Monday say": the plural it goes with may stand further off.
        if (token.word.tier == CueTier::Speech && before->is(WordClass::Calendar))
            return true;
        if (isUnknownPlural(tokens, b, text) && token.word.tier <= CueTier::Act)
            return true;
        return before->word.person == Person::Plural || before->word.person == Person::Author
            || before->word.person == Person::Relative || before->is(WordClass::Pronoun)
            || (before->range.of(text).endsWith(u's') && (before->is(WordClass::Role) || before->isCapital));
    }
    return (forms & VerbForm::Participle) && afterWord && before->is(WordClass::Auxiliary);
}

bool canSpeak(const QList<Token> &tokens, Phrase phrase)
{
    return std::any_of(tokens.begin() + phrase.begin, tokens.begin() + phrase.end, [](const Token &token) {
        return isName(token)
            || token.is(WordClass::Pronoun | WordClass::Role | WordClass::Organisation | WordClass::Document
                | WordClass::Title);
    });
}

Phrase phraseBefore(const QList<Token> &tokens, qsizetype end, qsizetype floor, QStringView text)
{
    floor = std::max({floor, end - farthest, qsizetype(0)});
    qsizetype begin = end;
    if (begin > floor && tokens[begin - 1].is(WordClass::Pronoun | WordClass::Determiner)) // he; "some said"
        return {begin - 1, end};
    while (begin > floor) {
        const Token &token = tokens[begin - 1];
        if (begin < end && begin - 1 > floor && isContracted(tokens, begin - 1, text)) {
            --begin;
            continue;
        }
        if (token.is(WordClass::Determiner | WordClass::Possessive) && !isName(token)) {
            // "noted that Sanders": no determiner before a name
            if (begin < end && token.is(WordClass::Subordinator) && tokens[begin].isCapital)
                break;
            --begin;
            while (begin > floor && tokens[begin - 1].is(WordClass::Determiner))
                --begin;
            // "a spokesman for | the company": go on with what the phrase hangs on.
            if (begin > floor && tokens[begin - 1].is(WordClass::Preposition)
                && attaches(tokens, begin - 1, floor, text)) {
                --begin;
                continue;
            }
            break;
        }
        if (isNominal(tokens, begin - 1, text)) {
            --begin;
            continue;
        }
        if (begin < end && token.is(WordClass::Preposition) && attaches(tokens, begin - 1, floor, text)) {
            --begin;
            continue;
        }
        // "Kerry and Allen said", unless a verb before makes Kerry its object.
        if (begin < end && begin - 2 >= floor && isOneOf(token, text, {u"and", u"&"}) && isName(tokens[begin])
            && (isName(tokens[begin - 2]) || isPersonal(tokens[begin - 2]))) {
            qsizetype other = begin - 2;
            while (other > floor && isName(tokens[other - 1]))
                --other;
            if (other == floor || !tokens[other - 1].word.isVerb() || isPersonal(tokens[other])) {
                begin = other;
                continue;
            }
        }
        break;
    }
    while (begin < end && tokens[begin].kind == Kind::Quote) // a run before the phrase is none of its words
        ++begin;
    return {begin, end};
}

Phrase phraseFrom(const QList<Token> &tokens, qsizetype begin, qsizetype ceiling, QStringView text)
{
    ceiling = std::min({ceiling, begin + farthest, tokens.size()});
    qsizetype end = begin;
    if (end < ceiling && isPersonal(tokens[end]))
        return {begin, end + 1};
    if (end < ceiling && tokens[end].kind == Kind::Quote)
        return {begin, begin};
    bool hasNoun = false;
    qsizetype complete = begin; // end of the phrase before a preposition that ties nothing
    while (end < ceiling) {
        const Token &token = tokens[end];
        if (hasNoun && end + 1 < ceiling && isContracted(tokens, end, text) && isNominal(tokens, end + 1, text)) {
            ++end;
            continue;
        }
        if (token.is(WordClass::Determiner | WordClass::Possessive)
            || (token.is(WordClass::Pronoun) && !isPersonal(token))) {
            if (hasNoun)
                break;
            ++end;
            continue;
        }
        if (hasNoun && !token.isCapital && (isFiniteVerb(tokens, end, text) || endsClause(tokens, end)))
            break;
        if (isNominal(tokens, end, text)) {
            hasNoun = true;
            ++end;
            continue;
        }
        if (token.is(WordClass::Calendar) && end > begin && !hasNoun) { // "a Wednesday editorial"
            ++end;
            continue;
        }
        const bool more = end + 1 < ceiling && hasNoun;
        if (more && token.is(WordClass::Preposition) && attaches(tokens, end, begin, text)
            && (isNominal(tokens, end + 1, text)
                || tokens[end + 1].is(WordClass::Determiner | WordClass::Possessive))) {
            complete = end;
            ++end;
            hasNoun = false;
            continue;
        }
        if (more && isOneOf(token, text, {u"and", u"&"}) && isName(tokens[end - 1]) && isName(tokens[end + 1])) {
            ++end;
            continue;
        }
        break;
    }
    if (!hasNoun && complete > begin) // "a strategist for | one of them"
        return {begin, complete};
    if (!hasNoun && !(end > begin && tokens[begin].is(WordClass::Pronoun))) // "others said"
        return {begin, begin};
    return {begin, end};
}

}
