// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/labels.h"

#include <algorithm>

namespace Synoptic {

namespace {

using Kind = Token::Kind;

struct Label {
    qsizetype run = 0;
    Frame::Paragraph line; // what stands before the colon, and the colon
    QString name;          // the last word of the name, in lower case
    bool isInCapitals = false;
    bool standsAlone = false;
    bool isLetter = false;   // "Q:" asks for anybody
    bool isOrdinary = false; // the language knows the word for something else: a heading, say
};

// The words before a colon that the run begins with; empty where there is none nearby.
TextRange beforeColon(QStringView text, TextRange inner)
{
    constexpr qsizetype longest = 60;
    const QStringView opening = text.sliced(inner.begin, std::min(inner.length(), longest));
    const qsizetype colon = opening.indexOf(u':');
    const bool isLabel
        = colon > 0 && opening[0].isUpper() && colon + 1 < opening.size() && opening[colon + 1].isSpace();
    return isLabel ? TextRange{inner.begin, inner.begin + colon + 1} : TextRange{};
}

// One past the name in "SEN. LENA ORTIZ (R-UTAH)" and "ORTIZ, HOST"; 0 where other words stand there.
qsizetype nameEnd(const QList<Token> &tokens)
{
    constexpr qsizetype longest = 5;
    qsizetype end = 0;
    while (end < tokens.size() && tokens[end].isWord() && tokens[end].isCapital && !tokens[end].isPossessive)
        ++end;
    const bool ends = end < tokens.size()
        && (tokens[end].kind == Kind::Colon || tokens[end].kind == Kind::Comma || tokens[end].kind == Kind::Open);
    return ends && end <= longest ? end : 0;
}

// A transcript that is set in marks has nothing outside them: “Mayor Ortiz: I resign,” she wrote, is a letter.
bool standsAlone(const Frame &frame, qsizetype run)
{
    const Frame::Site &site = frame.sites[run];
    return std::ranges::none_of(frame.paragraphs[site.paragraph].tokens,
        [](const Token &token) { return token.isWord() || token.kind == Kind::Number; });
}

// “Anna Moss: The dam holds.” and not “Anna Moss: The Return”.
bool hasSentence(const Frame &frame, const QuotedRun &run)
{
    return run.isUnclosed || endsSentence(frame.words(run.inner));
}

QList<Label> candidates(const Frame &frame, const Language &language, const Progress &progress)
{
    QList<Label> labels;
    for (qsizetype run = 0; run < frame.runs.size() && !progress.isCancelled(); ++run) {
        const TextRange range
            = frame.sites[run].token == 0 ? beforeColon(frame.text, frame.runs[run].inner) : TextRange{};
        if (range.isEmpty())
            continue;
        Label label{.run = run, .line = {.range = range, .role = BlockRole::Body, .tokens = {}}, .name = {}};
        qsizetype none = 0;
        label.line.tokens = tokensOf(frame.text, range, {}, none, language, progress);
        const qsizetype end = nameEnd(label.line.tokens);
        if (end == 0)
            continue;
        const QStringView words = Phrase{0, end}.range(label.line.tokens).of(frame.text);
        const Token &last = label.line.tokens[end - 1];
        label.name = last.range.of(frame.text).toString().toLower();
        label.isInCapitals = words.isUpper();
        label.standsAlone = standsAlone(frame, run);
        label.isLetter = words.size() == 1;
        label.isOrdinary = end == 1 && !label.isLetter
            && (last.word.isHeading || last.word.isVerb()
                || last.is(WordClass::Document | WordClass::Utterance | WordClass::Work));
        const bool isPerson = appellationOf(label.line.tokens, {0, end}, frame.text).isPerson;
        if (label.isInCapitals || (isPerson && hasSentence(frame, frame.runs[run])))
            labels.append(std::move(label));
    }
    return labels;
}

// The surnames of those whom the reporter names, in lower case.
QSet<QString> surnamesOf(const QList<Appellation> &printed)
{
    QSet<QString> names;
    for (const Appellation &form : printed) {
        if (!form.name.isEmpty() && form.kind == SpeakerKind::Person)
            names.insert(form.name.last().toLower());
    }
    return names;
}

// "ORTIZ:" opens its line.
bool opensWithLabel(const QList<Token> &tokens, QStringView text)
{
    constexpr qsizetype shortest = 4; // CNN, the UN
    const QStringView word = tokens.isEmpty() ? QStringView() : tokens[0].range.of(text);
    return tokens.size() > 1 && tokens[0].isWord() && tokens[1].kind == Kind::Colon && word.size() >= shortest
        && word.isUpper();
}

// The words in capitals that do not open their line so.
QSet<QString> wordsInCapitals(const Frame &frame)
{
    QSet<QString> words;
    for (const Frame::Paragraph &paragraph : frame.paragraphs) {
        for (qsizetype i = opensWithLabel(paragraph.tokens, frame.text) ? 1 : 0; i < paragraph.tokens.size(); ++i) {
            const QStringView word = paragraph.tokens[i].range.of(frame.text);
            if (paragraph.tokens[i].isWord() && word.isUpper())
                words.insert(word.toString());
        }
    }
    return words;
}

bool mayBeSurname(const Token &token)
{
    return !token.is(WordClass::Organisation | WordClass::Role) && !token.word.isOutlet && !token.word.isPlace
        && !token.word.isHeading;
}

}

void findLabels(Frame &frame, const Language &language, const Progress &progress)
{
    QList<Label> labels = candidates(frame, language, progress);
    if (labels.isEmpty())
        return;
    const QSet<QString> printed = surnamesOf(namesPrinted(frame, progress));
    labels.removeIf([&](const Label &label) { return label.isOrdinary && !printed.contains(label.name); });
    QSet<QString> alone; // the names in capitals that have paragraphs of their own
    for (const Label &label : std::as_const(labels)) {
        if (label.standsAlone && label.isInCapitals)
            alone.insert(label.name);
    }
    const bool isTranscript = alone.size() > 1;
    // Marks inside marks may seem to end what is said: where others stand alone, who has spoken before speaks again.
    labels.removeIf([&](const Label &label) {
        return !label.standsAlone && !(isTranscript && label.isInCapitals && alone.contains(label.name));
    });
    for (Label &label : labels) {
        if (label.isInCapitals && !isTranscript && !printed.contains(label.name))
            continue;
        frame.sites[label.run].label = frame.paragraphs.size();
        frame.runs[label.run].continues = -1;
        if (label.isLetter)
            label.line.tokens.clear();
        frame.paragraphs.append(std::move(label.line));
    }
}

QSet<QString> surnamesInCapitals(const Frame &frame, const QList<Appellation> &printed)
{
    constexpr qsizetype longestLetters = 6; // UNICEF
    qsizetype story = frame.paragraphs.size();
    for (const Frame::Site &site : frame.sites)
        story = site.label >= 0 ? std::min(story, site.label) : story;
    QSet<QString> names;
    QSet<QString> letters;
    for (qsizetype i = 0; i < frame.paragraphs.size(); ++i) {
        const QList<Token> &tokens = frame.paragraphs[i].tokens;
        if (!opensWithLabel(tokens, frame.text) || !mayBeSurname(tokens[0]))
            continue;
        const QStringView word = tokens[0].range.of(frame.text);
        (i < story && word.size() <= longestLetters ? letters : names).insert(word.toString());
    }
    if (names.isEmpty() && letters.isEmpty())
        return {};
    const QSet<QString> known = surnamesOf(printed);
    const auto isKnown = [&](const QString &label) { return known.contains(label.toLower()); };
    if (std::ranges::any_of(letters, isKnown) || std::ranges::any_of(names, isKnown))
        names.unite(letters);
    return names.subtract(wordsInCapitals(frame));
}

}
