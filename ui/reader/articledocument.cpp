// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/articledocument.h"

#include "app/text/direction.h"
#include "ui/look/look.h"

#include <QCoreApplication>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace Synoptic {

namespace {

// How a paragraph is set.
enum class Face { Headline, Standfirst, Subheading, Body, Small, Fold };

// Characters that a text document gives a meaning of its own, by ones of the same length.
QString shown(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        switch (c.unicode()) {
        case u'\n':
        case u'\r':
        case QChar::LineSeparator:
        case QChar::ParagraphSeparator:
            c = u' ';
            break;
        case u'\0':
        case 0xfdd0:
        case 0xfdd1:
        case QChar::ObjectReplacementCharacter:
            c = QChar::ReplacementCharacter;
            break;
        default:
            break;
        }
    }
    return result;
}

Face faceOf(const ParagraphDraft &draft)
{
    if (draft.isFold)
        return Face::Fold;
    switch (draft.role) {
    case BlockRole::Headline:
        return Face::Headline;
    case BlockRole::Standfirst:
        return Face::Standfirst;
    case BlockRole::Subheading:
        return Face::Subheading;
    case BlockRole::Body:
        return Face::Body;
    default:
        return Face::Small;
    }
}

// Space between two paragraphs at 100 %, as in the pictures.
int gapBetween(Face before, Face after)
{
    if (after == Face::Headline)
        return before == Face::Headline ? 0 : 5;
    if (before == Face::Headline)
        return after == Face::Small ? 10 : 13;
    if (after == Face::Subheading)
        return 18;
    if (before == Face::Subheading)
        return 4;
    if (before == Face::Small && after == Face::Small)
        return 2;
    if (before == Face::Standfirst && after == Face::Small)
        return 8;
    if (before == Face::Small || before == Face::Fold)
        return after == Face::Small ? 6 : 13;
    return 10;
}

QTextCharFormat charFormat(Face face, bool dim, const ReadingMetrics &metrics)
{
    QTextCharFormat format;
    QFont font = metrics.body();
    switch (face) {
    case Face::Headline:
        font = metrics.headline();
        break;
    case Face::Standfirst:
        font = metrics.standfirst();
        break;
    case Face::Subheading:
        font = metrics.subheading();
        break;
    case Face::Small:
    case Face::Fold:
        font = metrics.small();
        break;
    case Face::Body:
        break;
    }
    format.setFont(font);
    const bool quiet = dim || face == Face::Small || face == Face::Fold;
    format.setForeground(QColor(quiet ? look().dim : look().text));
    return format;
}

int lineHeightOf(Face face, const ReadingMetrics &metrics)
{
    switch (face) {
    case Face::Headline:
        return metrics.headlineLineHeight;
    case Face::Small:
    case Face::Fold:
        return metrics.smallLineHeight;
    default:
        return metrics.lineHeight;
    }
}

}

void ArticleDocument::begin(
    QTextDocument &document, const Article &article, const ReadingMetrics &metrics, bool showAll)
{
    *this = {};
    m_showsAll = showAll;
    m_metrics = metrics;
    const QList<ParagraphDraft> drafts = draftsOf(article);
    m_drafts = inPieces(article.text, arranged(drafts, showAll));
    for (const ParagraphDraft &draft : drafts) {
        if (isFolded(draft.role) && !showAll)
            m_folded.append(draft.range);
    }
    document.clear();
}

void ArticleDocument::write(QTextDocument &document, const Article &article, qsizetype characters)
{
    if (isWritten() && !m_drafts.isEmpty())
        return;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    for (qsizetype left = characters; left > 0 && !isWritten(); ++m_next) {
        append(cursor, article, m_drafts[m_next]);
        left -= std::max<qsizetype>(1, m_paragraphs.last().length);
    }
    cursor.endEditBlock();
    orderPieces();
}

void ArticleDocument::build(
    QTextDocument &document, const Article &article, const ReadingMetrics &metrics, bool showAll)
{
    begin(document, article, metrics, showAll);
    write(document, article, std::numeric_limits<qsizetype>::max());
}

bool ArticleDocument::hasWritten(qsizetype textPosition) const
{
    const auto holds = [textPosition](const ParagraphDraft &draft) {
        return textPosition >= draft.range.begin && textPosition <= draft.range.end && !draft.range.isEmpty();
    };
    return std::none_of(m_drafts.begin() + m_next, m_drafts.end(), holds);
}

void ArticleDocument::append(QTextCursor &cursor, const Article &article, const ParagraphDraft &draft)
{
    const Face face = faceOf(draft);
    const QString words = draft.own.isEmpty() ? shown(draft.range.of(article.text)) : shown(draft.own);
    const bool rightToLeft = runsRightToLeft(words);
    QTextBlockFormat format;
    format.setLineHeight(lineHeightOf(face, m_metrics), QTextBlockFormat::FixedHeight);
    format.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    if (face == Face::Fold)
        format.setTextIndent(qRound(17 * m_metrics.scale)); // room for the arrow
    if (!m_paragraphs.isEmpty() && !draft.goesOn)
        format.setTopMargin(qRound(gapBetween(faceOf(m_drafts[m_next - 1]), face) * m_metrics.scale));
    const QTextCharFormat characters = charFormat(face, draft.isDim, m_metrics);
    if (m_paragraphs.isEmpty()) {
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(characters);
    } else {
        cursor.insertBlock(format, characters);
    }
    const qsizetype begin = cursor.position();
    cursor.insertText(words, characters);
    m_paragraphs.append({draft.role, draft.isFold, draft.isDim, rightToLeft, draft.goesOn, begin, words.size()});
    m_hasFold = m_hasFold || draft.isFold;
    if (draft.role == BlockRole::Headline && m_headlineEnd == 0)
        m_headlineEnd = begin + words.size();
    if (!draft.range.isEmpty())
        m_byPage.append({draft.range, begin, -1});
}

// By their place in the text. What is folded is looked for at the fold's line nearest to the text before
// it.
void ArticleDocument::orderPieces()
{
    m_byText = m_byPage;
    for (const TextRange range : std::as_const(m_folded))
        m_byText.append({range, -1, 0});
    std::ranges::sort(m_byText, {}, [](const Piece &piece) { return piece.text.begin; });
    QList<qsizetype> folds; // where their lines begin, ascending
    for (const Paragraph &paragraph : std::as_const(m_paragraphs)) {
        if (paragraph.isFold)
            folds.append(paragraph.begin);
    }
    qsizetype around = 0;
    for (Piece &piece : m_byText) {
        if (piece.document >= 0) {
            around = piece.document;
            continue;
        }
        const auto after = std::ranges::lower_bound(folds, around);
        if (after == folds.begin())
            piece.fold = folds.isEmpty() ? 0 : folds.first();
        else if (after == folds.end() || around - *std::prev(after) <= *after - around)
            piece.fold = *std::prev(after);
        else
            piece.fold = *after;
    }
}

qsizetype ArticleDocument::paragraphAt(qsizetype documentPosition) const
{
    const auto after
        = std::ranges::upper_bound(m_paragraphs, documentPosition, {}, [](const Paragraph &p) { return p.begin; });
    const qsizetype index = after - m_paragraphs.begin() - 1;
    return index >= 0 && documentPosition <= m_paragraphs[index].begin + m_paragraphs[index].length ? index : -1;
}

QList<TextRange> ArticleDocument::toDocument(TextRange text) const
{
    QList<TextRange> found;
    auto piece = std::ranges::upper_bound(m_byText, text.begin, {}, [](const Piece &p) { return p.text.end; });
    for (; piece != m_byText.end() && piece->text.begin < text.end; ++piece) {
        const TextRange common = piece->text.intersect(text);
        if (piece->document < 0 || common.isEmpty())
            continue;
        const qsizetype shift = piece->document - piece->text.begin;
        found.append({common.begin + shift, common.end + shift});
    }
    std::ranges::sort(found);
    return found;
}

qsizetype ArticleDocument::toDocument(qsizetype textPosition) const
{
    const auto piece = std::ranges::upper_bound(m_byText, textPosition, {}, [](const Piece &p) { return p.text.end; });
    if (piece == m_byText.end())
        return m_byPage.isEmpty() ? 0 : m_byPage.last().document + m_byPage.last().text.length();
    if (piece->document < 0)
        return piece->fold;
    return piece->document + std::max<qsizetype>(0, textPosition - piece->text.begin);
}

qsizetype ArticleDocument::toText(qsizetype documentPosition) const
{
    const auto after
        = std::ranges::upper_bound(m_byPage, documentPosition, {}, [](const Piece &p) { return p.document; });
    if (after == m_byPage.begin())
        return -1;
    const Piece &piece = *std::prev(after);
    return piece.text.begin + std::min(documentPosition - piece.document, piece.text.length());
}

}
