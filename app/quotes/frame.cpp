// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/frame.h"

#include "app/quotes/incises.h"
#include "app/quotes/labels.h"

#include <QSet>

#include <optional>

namespace Synoptic {

namespace {

// The lines of a block that hold anything; a line is a paragraph.
void appendLines(const Block &block, QStringView text, QList<Frame::Paragraph> &paragraphs)
{
    qsizetype begin = block.range.begin;
    while (begin < block.range.end) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0 || end > block.range.end)
            end = block.range.end;
        TextRange line{begin, end};
        while (!line.isEmpty() && text[line.begin].isSpace())
            ++line.begin;
        while (!line.isEmpty() && text[line.end - 1].isSpace())
            --line.end;
        // A dateline and the body behind it on the same line are one paragraph.
        const bool goesOn = !paragraphs.isEmpty() && begin == block.range.begin
            && paragraphs.last().role == BlockRole::Dateline && block.role == BlockRole::Body
            && !text.sliced(paragraphs.last().range.end, line.begin - paragraphs.last().range.end).contains(u'\n');
        if (!line.isEmpty() && goesOn)
            paragraphs.last()
                = {.range = {paragraphs.last().range.begin, line.end}, .role = BlockRole::Body, .tokens = {}};
        else if (!line.isEmpty())
            paragraphs.append({.range = line, .role = block.role, .tokens = {}});
        begin = end + 1;
    }
}

// True where the words outside quotation marks have capitals whatever they are: a headline in capital
// letters, or with a capital for each word.
bool hasPlainCase(const Frame::Paragraph &paragraph, QStringView text)
{
    constexpr qsizetype longWord = 4;
    constexpr int fewest = 3;
    int capitals = 0;
    bool hasLower = false;
    for (const Token &token : paragraph.tokens) {
        const QStringView word = token.range.of(text);
        if (!token.isWord() || (word.size() < longWord && !word.isUpper()))
            continue;
        hasLower = hasLower || !token.isCapital;
        capitals += token.isCapital ? 1 : 0;
    }
    return !hasLower && capitals >= fewest;
}

// There a word that the language knows for something else is no name because of its capital.
void dropCapitals(Frame::Paragraph &paragraph, QStringView text, const Language &language)
{
    for (Token &token : paragraph.tokens) {
        if (!token.isWord() || token.isPossessive)
            continue;
        const QString word = token.range.of(text).toString().toLower();
        token.word = language.word(word);
        if (token.word.forename == Gender::Unknown && (token.word.classes || token.word.isVerb()))
            token.isCapital = false;
    }
}

// "Ursula | von der | Leyen": words that are prepositions and articles elsewhere are part of a surname between a
// forename and another capital, and wherever the same surname follows them again. Gives the particles, ending before
// the token; none where there is no such surname.
qsizetype beginOfParticles(const QList<Token> &tokens, qsizetype surname, QStringView text)
{
    constexpr qsizetype most = 3;
    if (!tokens[surname].isWord() || !tokens[surname].isCapital)
        return surname;
    qsizetype begin = surname;
    while (begin > 0 && surname - begin < most && tokens[begin - 1].isWord() && !tokens[begin - 1].isCapital
        && tokens[begin - 1].is(WordClass::Particle | WordClass::Preposition | WordClass::Determiner))
        --begin;
    while (begin < surname && !tokens[begin].is(WordClass::Particle))
        ++begin;
    const bool isSurname = begin < surname
        && !text.sliced(tokens[begin].range.begin, tokens[surname].range.begin - tokens[begin].range.begin)
                .contains(u'\n');
    return isSurname ? begin : surname;
}

// The words of the tokens [begin, last].
QStringView nameAt(const QList<Token> &tokens, qsizetype begin, qsizetype last, QStringView text)
{
    return text.sliced(tokens[begin].range.begin, tokens[last].range.end - tokens[begin].range.begin);
}

// What a town, a body or an office is called is nobody's surname: "Philippe de Belgique", "Jan Peter von der SPD".
bool canBeSurname(const Token &token, QStringView text)
{
    constexpr WordClasses others = WordClass::Organisation | WordClass::Role | WordClass::Title | WordClass::Document
        | WordClass::Work | WordClass::Calendar;
    return !token.is(others) && !token.word.isPlace && !token.word.isOutlet && !token.word.isMedium
        && !token.range.of(text).isUpper();
}

// True where the words before the token are a noun that what follows may belong to: "le maire | de Lyon".
bool isBehindNoun(const QList<Token> &tokens, qsizetype begin)
{
    constexpr WordClasses nouns
        = WordClass::Role | WordClass::Title | WordClass::Organisation | WordClass::Document | WordClass::Utterance;
    if (begin == 0 || !tokens[begin - 1].isWord())
        return false;
    return tokens[begin - 1].is(nouns)
        || (begin > 1 && tokens[begin - 2].is(WordClass::Determiner) && !tokens[begin - 1].word.isVerb());
}

// True behind one forename: of "Stefan Paul | von der Feuerwehr" the second is a surname already. Two forenames are
// told by the surname only where it has more particles, and is none of the things that German writes with a capital:
// "Juan Carlos | de la Torre".
bool isBehindForename(const QList<Token> &tokens, qsizetype begin, bool hasMoreParticles, bool nounsHaveCapitals)
{
    const auto isForename = [](const Token &token) { return token.word.forename != Gender::Unknown; };
    const auto isCapital = [](const Token &token) { return token.isWord() && token.isCapital && !token.isPossessive; };
    if (begin == 0 || !isCapital(tokens[begin - 1]) || !isForename(tokens[begin - 1]))
        return false;
    if (begin < 2 || !isCapital(tokens[begin - 2]))
        return true;
    const Token &first = tokens[begin - 2];
    if (isForename(first))
        return hasMoreParticles && !nounsHaveCapitals;
    return first.word.classes || first.startsSentence;
}

// As isBehindNoun(); but in German an office stands before a name without a comma, and often with its article: "die
// Präsidentin von der Leyen".
bool belongsToNoun(const QList<Token> &tokens, qsizetype begin, bool nounsHaveCapitals)
{
    if (!isBehindNoun(tokens, begin))
        return false;
    if (!nounsHaveCapitals)
        return true;
    if (begin > 1 && tokens[begin - 2].is(WordClass::Determiner))
        return !tokens[begin - 2].is(WordClass::Definite);
    return !tokens[begin - 1].is(WordClass::Role | WordClass::Title);
}

// The particles and words that are joined to a noun somewhere, "de Lyon", and the German nouns that stand alone
// behind an article, "die Feuerwehr": no surnames.
QSet<QStringView> namesOfThings(const QList<Frame::Paragraph> &paragraphs, QStringView text, bool nounsHaveCapitals)
{
    QSet<QStringView> things;
    for (const Frame::Paragraph &paragraph : paragraphs) {
        const QList<Token> &tokens = paragraph.tokens;
        for (qsizetype i = 1; i < tokens.size(); ++i) {
            if (!tokens[i].isCapital)
                continue;
            const qsizetype begin = beginOfParticles(tokens, i, text);
            const bool isThing = begin == i ? nounsHaveCapitals && tokens[i - 1].is(WordClass::Determiner)
                                            : belongsToNoun(tokens, begin, nounsHaveCapitals);
            if (isThing)
                things.insert(nameAt(tokens, begin, i, text));
        }
    }
    return things;
}

void joinSurnames(QList<Frame::Paragraph> &paragraphs, QStringView text, bool nounsHaveCapitals)
{
    std::optional<QSet<QStringView>> things; // gathered only where a surname may have particles
    QSet<QStringView> known;
    for (const bool byForename : {true, false}) {
        for (Frame::Paragraph &paragraph : paragraphs) {
            for (qsizetype i = 1; i < paragraph.tokens.size(); ++i) {
                const qsizetype begin = beginOfParticles(paragraph.tokens, i, text);
                // "Lena von der | Deutschen Bahn": in German an adjective has a capital in front of its noun.
                const Token *behind = i + 1 < paragraph.tokens.size() ? &paragraph.tokens[i + 1] : nullptr;
                const bool isAdjective
                    = nounsHaveCapitals && behind && behind->isWord() && behind->isCapital && !behind->startsSentence;
                if (begin == i || isAdjective || !canBeSurname(paragraph.tokens[i], text))
                    continue;
                const QStringView name = nameAt(paragraph.tokens, begin, i, text);
                const bool isJoined = byForename
                    ? isBehindForename(paragraph.tokens, begin, i - begin > 1, nounsHaveCapitals)
                    : known.contains(name) && !belongsToNoun(paragraph.tokens, begin, nounsHaveCapitals);
                if (!isJoined)
                    continue;
                if (!things)
                    things = namesOfThings(paragraphs, text, nounsHaveCapitals);
                if (things->contains(name) || things->contains(paragraph.tokens[i].range.of(text)))
                    continue;
                known.insert(name);
                for (qsizetype k = begin; k < i; ++k)
                    paragraph.tokens[k].word.classes = WordClass::Particle;
            }
        }
        if (known.isEmpty())
            return;
    }
}

// "said Ortiz in Orran, Calif. “We are sure.”": the stop of an abbreviation ends its sentence, too, where somebody's
// follows. Not so behind a title or an initial, where a nickname stands in marks.
bool beginsBehindAbbreviation(const QList<Token> &tokens, qsizetype at, QStringView words, QStringView text)
{
    constexpr qsizetype shortest = 3;
    if (at == 0 || words.isEmpty() || !words.front().isUpper() || !(endsSentence(words) || words.endsWith(u',')))
        return false;
    const Token &last = tokens[at - 1];
    return last.isWord() && last.range.length() >= shortest && text[last.range.end - 1] == u'.'
        && !last.is(WordClass::Title);
}

}

Frame frameOf(const Article &article, const Language &language, const Progress &progress)
{
    Frame frame;
    frame.text = article.text;
    frame.language = &language;
    frame.nounsHaveCapitals = language.hasNounsInCapitals();
    for (const Block &block : article.blocks) {
        if (isStory(block.role))
            appendLines(block, frame.text, frame.paragraphs);
    }
    QList<TextRange> ranges;
    ranges.reserve(frame.paragraphs.size());
    for (const Frame::Paragraph &paragraph : std::as_const(frame.paragraphs))
        ranges.append(paragraph.range);
    const QList<QuotedRun> marked = quotedRuns(frame.text, ranges, language, progress);
    const QList<QuotedRun> said = withReplies(frame.text, ranges, marked, language, progress);
    frame.runs = withoutIncises(frame.text, said, language, progress);
    frame.sites.resize(frame.runs.size());
    for (qsizetype i = 0; i < frame.runs.size(); ++i)
        frame.sites[i].paragraph = frame.runs[i].paragraph;

    qsizetype from = 0;
    for (Frame::Paragraph &paragraph : frame.paragraphs) {
        if (progress.isCancelled())
            break;
        paragraph.tokens = tokensOf(frame.text, paragraph.range, frame.runs, from, language, progress);
        for (qsizetype i = 0; i < paragraph.tokens.size(); ++i) {
            if (paragraph.tokens.at(i).run < 0)
                continue;
            Token &token = paragraph.tokens[i];
            frame.sites[token.run].token = i;
            token.startsSentence = token.startsSentence
                || beginsBehindAbbreviation(paragraph.tokens, i, frame.words(frame.runs[token.run].inner), frame.text);
        }
        if (paragraph.role == BlockRole::Headline && hasPlainCase(paragraph, frame.text))
            dropCapitals(paragraph, frame.text, language);
    }
    joinSurnames(frame.paragraphs, frame.text, frame.nounsHaveCapitals);
    findLabels(frame, language, progress);
    return frame;
}

}
