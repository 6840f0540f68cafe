// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagecolours.h"

#include "ui/look/look.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/articlehighlighter.h"
#include "ui/reader/markerlayer.h"
#include "ui/reader/overlay.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace Synoptic {

// What the ranges cover of the text that is shown, in its order: a layout takes its time for every stretch
// it is given, and highlights lie over each other by the hundred.
static QList<TextRange> together(QList<TextRange> ranges, TextRange shown)
{
    std::ranges::sort(ranges);
    QList<TextRange> covered;
    for (const TextRange range : std::as_const(ranges)) {
        if (!range.overlaps(shown))
            continue;
        if (!covered.isEmpty() && range.begin <= covered.back().end)
            covered.back().end = std::max(covered.back().end, range.end);
        else
            covered.append(range);
    }
    return covered;
}

PageColours::PageColours(
    QTextDocument &document, const ArticleDocument &page, const Overlay &overlay, const MarkerLayer &markers)
    : m_document(document)
    , m_page(page)
    , m_overlay(overlay)
    , m_markers(markers)
{
}

bool PageColours::isWhole() const
{
    return m_coloured == m_page.paragraphs().size();
}

bool PageColours::colourMore(qsizetype characters, Synopsis::Layers shown)
{
    const qsizetype from = m_coloured;
    for (qsizetype left = characters; left > 0 && m_coloured < m_page.paragraphs().size(); ++m_coloured)
        left -= std::max<qsizetype>(1, m_page.paragraphs()[m_coloured].length);
    return m_coloured > from && colour(from, m_coloured, shown);
}

bool PageColours::colourAgain(const QList<TextRange> &ranges, Synopsis::Layers shown)
{
    QList<qsizetype> paragraphs;
    for (const TextRange range : ranges) {
        for (const TextRange stretch : m_page.toDocument(range))
            paragraphs.append(m_page.paragraphAt(stretch.begin));
    }
    std::ranges::sort(paragraphs);
    const auto same = std::ranges::unique(paragraphs);
    paragraphs.erase(same.begin(), same.end());
    bool isLaidOut = false;
    for (const qsizetype paragraph : std::as_const(paragraphs)) {
        if (paragraph >= 0 && paragraph < m_coloured)
            isLaidOut |= colour(paragraph, paragraph + 1, shown);
    }
    return isLaidOut;
}

bool PageColours::colour(qsizetype from, qsizetype to, Synopsis::Layers shown)
{
    const QList<ArticleDocument::Paragraph> paragraphs = m_page.paragraphs().sliced(from, to - from);
    // The text they show; the lines that name the story may stand in another order than in the text.
    TextRange shownText{std::numeric_limits<qsizetype>::max(), 0};
    for (const ArticleDocument::Paragraph &paragraph : paragraphs) {
        const qsizetype begin = std::max<qsizetype>(0, m_page.toText(paragraph.begin));
        shownText = {std::min(shownText.begin, begin), std::max(shownText.end, begin + paragraph.length)};
    }
    using Formats = QList<QTextLayout::FormatRange>;
    QTextCharFormat mark;
    mark.setForeground(QColor(look().mark));
    QTextCharFormat plain;
    plain.setForeground(QColor(look().text));
    const ArticleMarks &marks = m_overlay.marks();

    ArticleHighlighter highlighter;
    QList<Formats> found;
    for (const ArticleDocument::Paragraph &paragraph : paragraphs) {
        const bool isProse = paragraph.role == BlockRole::Body && !paragraph.isDim && !paragraph.isFold;
        const QTextBlock block = m_document.findBlock(static_cast<int>(paragraph.begin));
        found.append(isProse ? highlighter.highlight(block.text()) : Formats());
    }
    const auto lay = [&](TextRange range, const QTextCharFormat &format) {
        if (range.end <= shownText.begin || range.begin >= shownText.end)
            return;
        for (const TextRange stretch : m_page.toDocument(range)) {
            const qsizetype i = m_page.paragraphAt(stretch.begin) - from;
            if (i < 0 || i >= paragraphs.size())
                continue;
            const ArticleDocument::Paragraph &paragraph = paragraphs[i];
            if (paragraph.role == BlockRole::Headline || paragraph.role == BlockRole::Subheading)
                continue;
            found[i].append(
                {static_cast<int>(stretch.begin - paragraph.begin), static_cast<int>(stretch.length()), format});
        }
    };
    for (const TextRange range : marks.marks)
        lay(range, mark);
    QList<TextRange> fills;
    if (shown.testFlag(Synopsis::Layer::Shared)) {
        for (const SharedMark &shared : marks.shared)
            fills.append(shared.parts);
    }
    if (shown.testFlag(Synopsis::Layer::Tags)) {
        for (const CodedMark &coded : m_markers.marks().highlights)
            fills.append(coded.range);
    }
    for (const TextRange range : together(std::move(fills), shownText))
        lay(range, plain);
    // Formats given to a layout take its lines away: the paragraphs that changed are laid out again.
    TextRange dirty{m_document.characterCount(), 0};
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QTextBlock block = m_document.findBlock(static_cast<int>(paragraphs[i].begin));
        if (block.layout()->formats() == found[i])
            continue;
        block.layout()->setFormats(found[i]);
        dirty = {std::min<qsizetype>(dirty.begin, block.position()), block.position() + block.length()};
    }
    if (!dirty.isEmpty())
        m_document.markContentsDirty(static_cast<int>(dirty.begin), static_cast<int>(dirty.length()));
    return !dirty.isEmpty();
}

}
