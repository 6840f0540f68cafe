// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/speech.h"

#include "app/text/wordunits.h"

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

// What the words of a run look like by themselves.
struct Shape {
    qsizetype words = 0;
    qsizetype capitals = 0; // words of four letters or more that begin with a capital, and the first
    qsizetype lowers = 0;   // words of four letters or more that do not
    bool startsCapital = false;
    bool startsCaseless = false; // in a script without capitals
    bool endsSentence = false;
    bool hasLetter = false;

    bool isTitle() const { return words > 0 && words <= 8 && lowers == 0 && startsCapital; }
};

// Han and kana, in which two letters make a word, as they do on average.
bool isWrittenWithoutBlanks(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

Shape shapeOf(QStringView inner)
{
    Shape shape;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= inner.size(); ++i) {
        const bool inWord = i < inner.size() && isWordUnit(inner[i]);
        const bool joins = begin >= 0 && i + 1 < inner.size()
            && (inner[i] == u'\'' || inner[i] == u'\u2019' || inner[i] == u'-' || inner[i] == u'.')
            && inner[i + 1].isLetterOrNumber();
        if (inWord && begin < 0)
            begin = i;
        if (inWord || joins || begin < 0) {
            if (i < inner.size())
                continue;
            if (begin < 0)
                break;
        }
        const QChar first = inner[begin];
        shape.hasLetter = shape.hasLetter || first.isLetter();
        if (shape.words == 0) {
            shape.startsCapital = first.isUpper();
            shape.startsCaseless = first.category() == QChar::Letter_Other;
        }
        if (first.isUpper())
            ++shape.capitals;
        else if (i - begin >= 4 && first.isLetter())
            ++shape.lowers;
        shape.words += isWrittenWithoutBlanks(first) ? (i - begin + 1) / 2 : 1;
        begin = -1;
    }
    shape.endsSentence = endsSentence(inner);
    return shape;
}

bool followsWork(const QList<Token> &tokens, qsizetype at)
{
    for (qsizetype i = at - 1; i >= 0 && i >= at - 2; --i) {
        if (tokens[i].is(WordClass::Work | WordClass::Naming))
            return true;
        if (tokens[i].kind != Kind::Comma && !tokens[i].is(WordClass::Preposition))
            return false;
    }
    return false;
}

bool isAdjective(const Token &token)
{
    return token.isWord() && !token.isCapital && !token.isPossessive && !token.word.classes && !token.word.isVerb();
}

// A modifier inside the reporter's own noun phrase: a “framework” agreement.
bool modifiesNoun(const QList<Token> &tokens, qsizetype at, QStringView text)
{
    if (at + 1 >= tokens.size() || !tokens[at + 1].isWord() || tokens[at + 1].isCapital)
        return false;
    const Token &next = tokens[at + 1];
    return !next.is(WordClass::Preposition | WordClass::Conjunction | WordClass::Subordinator | WordClass::Auxiliary
               | WordClass::Pronoun)
        && !isAdverb(next, text) && !isFiniteVerb(tokens, at + 1, text) && isNominal(tokens, at + 1, text);
}

// The verb that the run is the object of, over a determiner and a word before it ("described as a
// “...”", "outlined a “...”"); -1 if there is none.
qsizetype verbBeforeRun(const QList<Token> &tokens, qsizetype at, QStringView link, QStringView text)
{
    qsizetype i = at - 1;
    if (i >= 0 && tokens[i].is(WordClass::Determiner))
        --i;
    if (!link.isEmpty()) {
        if (i < 0 || !isOneOf(tokens[i], text, {link}))
            return -1;
        --i;
    }
    return i >= 0 && tokens[i].isWord() && !tokens[i].isCapital ? i : -1;
}

// "the sum promised as a “gift”", "is known as the “long room”": what somebody calls it, without a
// word on who. With an agent ("by Ortiz") or an active subject it is somebody's word.
bool isNameForAnyone(const QList<Token> &tokens, qsizetype at, QStringView text)
{
    const qsizetype verb = verbBeforeRun(tokens, at, u"as", text);
    if (verb < 1 || !(tokens[verb].word.forms & VerbForm::Participle))
        return false;
    if (at + 1 < tokens.size() && isOneOf(tokens[at + 1], text, {u"by"}))
        return false;
    const Token &before = tokens[verb - 1];
    const bool isThing = before.isWord() && !before.isCapital && !before.word.isVerb()
        && !before.is(WordClass::Role | WordClass::Organisation | WordClass::Document | WordClass::Pronoun
            | WordClass::Auxiliary | WordClass::Conjunction | WordClass::Adverb | WordClass::Subordinator);
    return isThing || isPassive(tokens, verb, text);
}

// "was to have outlined a “middle way”": what was only planned has not been said.
bool isPlanned(const QList<Token> &tokens, qsizetype at, QStringView text)
{
    qsizetype verb = verbBeforeRun(tokens, at, {}, text);
    if (verb < 2)
        return false;
    if (isOneOf(tokens[verb - 1], text, {u"have"}))
        --verb;
    return verb >= 2 && isOneOf(tokens[verb - 1], text, {u"to"}) && isOneOf(tokens[verb - 2], text, {u"was", u"were"});
}

// „Weber sprach von einem »Angriff auf die Demokratie«“, »als Schande für die Stadt«: so somebody puts a name to a
// thing; papers, works and charities stand behind other words: „kritisierte die »Frankfurter Allgemeine Zeitung«“.
bool ratesAsNoun(const QList<Token> &tokens, qsizetype at, QStringView text)
{
    if (at == 0)
        return false;
    const Token &before = tokens[at - 1];
    return isOneOf(before, text, {u"als"}) || (before.is(WordClass::Determiner) && !before.is(WordClass::Definite));
}

}

std::optional<QuoteKind> kindOf(const Frame &frame, qsizetype run, const Clue &clue)
{
    const QuotedRun &marked = frame.runs[run];
    const Shape shape = shapeOf(frame.words(marked.inner));
    if (shape.words == 0)
        return {};
    const Frame::Site site = frame.sites[run];
    const BlockRole role = frame.paragraphs[site.paragraph].role;
    if (role == BlockRole::Headline || role == BlockRole::Subheading)
        return QuoteKind::Headline;
    if (!shape.hasLetter)
        return QuoteKind::Term;
    if (site.token < 0)
        return shape.words >= 4 ? QuoteKind::Partial : QuoteKind::Term;
    const QList<Token> &tokens = frame.paragraphs[site.paragraph].tokens;
    const Token &token = tokens[site.token];
    // Where no capital tells that a sentence begins, it does at the beginning of the reporter's or behind a colon.
    const bool isSetOff
        = token.startsSentence || (site.token > 0 && tokens[site.token - 1].kind == Kind::Colon) || shape.endsSentence;
    const bool wholeSentence = shape.words >= 2
        && ((shape.startsCapital && (token.startsSentence || shape.endsSentence || clue.isAfter))
            || (shape.startsCaseless && isSetOff));
    const QuoteKind speech = wholeSentence ? QuoteKind::Direct : QuoteKind::Partial;
    if (marked.continues >= 0)
        return QuoteKind::Direct;
    if (clue.goesOnFrom >= 0)
        return speech;
    // "On Radio Valley’s “Morning Line,” Ortiz said": what stands behind is another clause.
    if (clue.isAfter && shape.isTitle() && shape.words <= 6 && site.token > 0
        && (tokens[site.token - 1].isPossessive
            || tokens[site.token - 1].is(WordClass::Preposition | WordClass::Work | WordClass::Naming)))
        return QuoteKind::Term;
    // "אמר ל\"הארץ\"": one word behind a Hebrew preposition is the name of a paper as often as anything said.
    const bool isPrefixed = site.token > 0 && tokens[site.token - 1].range.end == marked.outer.begin
        && frame.text[marked.outer.begin - 1].script() == QChar::Script_Hebrew;
    if (isPrefixed && shape.words == 1)
        return QuoteKind::Term;
    if (clue.tie == Tie::Beside)
        return speech;
    if (shape.words <= 3
        && (isNameForAnyone(tokens, site.token, frame.text) || isPlanned(tokens, site.token, frame.text)))
        return QuoteKind::Term;
    const bool cueBeside = site.token > 0 && tokens[site.token - 1].range == clue.cue; // was called “a farce” by
    if (!cueBeside && followsWork(tokens, site.token) && shape.words <= 8)
        return QuoteKind::Term;
    const bool areNouns = frame.nounsHaveCapitals && clue.tie == Tie::Sentence && shape.words >= 3
        && ratesAsNoun(tokens, site.token, frame.text);
    if (shape.isTitle() && !token.startsSentence && !areNouns)
        return QuoteKind::Term;
    if (clue.tie == Tie::Sentence) {
        // "a preliminary “framework” agreement": nearest to its noun, it makes a name with it.
        if (shape.words <= 2 && site.token > 0 && isAdjective(tokens[site.token - 1])
            && modifiesNoun(tokens, site.token, frame.text))
            return QuoteKind::Term;
        return speech;
    }
    if (shape.words >= 4)
        return speech;
    const bool fillsSentence
        = token.startsSentence && (shape.startsCapital || shape.startsCaseless) && shape.endsSentence;
    return fillsSentence && (clue.tie == Tie::Carried || tokens.size() == 1) ? speech : QuoteKind::Term;
}

}
