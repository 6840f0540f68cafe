// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/labels.h"

#include "app/quotes/names.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

using Kind = Token::Kind;

struct Label {
    qsizetype run = 0;
    Frame::Paragraph line; // what stands before the colon, and the colon
    QString name;          // the last word of the name, in lower case
    bool isInCapitals = false;
};

// The words before a colon that the run begins with; empty where there is none nearby.
TextRange beforeColon(QStringView text, TextRange inner)
{
    constexpr qsizetype longest = 60;
    const QStringView opening = text.sliced(inner.begin, std::min(inner.length(), longest));
    const qsizetype colon = opening.indexOf(u':');
    const bool isLabel
        = colon > 1 && opening[0].isUpper() && colon + 1 < opening.size() && opening[colon + 1].isSpace();
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

QList<Label> candidates(const Frame &frame, const Language &language, const Progress &progress)
{
    constexpr qsizetype shortest = 2; // "Q:" asks for anybody
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
        label.name = label.line.tokens[end - 1].range.of(frame.text).toString().toLower();
        label.isInCapitals = label.name.size() >= shortest && words.isUpper();
        if (label.isInCapitals || appellationOf(label.line.tokens, {0, end}, frame.text).isPerson)
            labels.append(std::move(label));
    }
    return labels;
}

// The words with a capital that stand in the reporter's own text, in lower case.
QSet<QString> capitalWords(const Frame &frame)
{
    QSet<QString> words;
    for (const Frame::Paragraph &paragraph : frame.paragraphs) {
        for (const Token &token : paragraph.tokens) {
            if (token.isWord() && token.isCapital)
                words.insert(token.range.of(frame.text).toString().toLower());
        }
    }
    return words;
}

}

void findLabels(Frame &frame, const Language &language, const Progress &progress)
{
    QList<Label> labels = candidates(frame, language, progress);
    if (labels.isEmpty())
        return;
    const QSet<QString> printed = capitalWords(frame);
    const bool isTranscript = std::ranges::any_of(
        labels, [&](const Label &label) { return label.name != labels.first().name && label.isInCapitals; });
    for (Label &label : labels) {
        if (label.isInCapitals && !isTranscript && !printed.contains(label.name))
            continue;
        frame.sites[label.run].label = frame.paragraphs.size();
        frame.runs[label.run].continues = -1;
        frame.paragraphs.append(std::move(label.line));
    }
}

}
