// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/articledocument.h"
#include "ui/reader/textgeometry.h"

#include <QTextBlock>

class QTextDocument;

namespace Synoptic {

// The geometry of an article set in a QTextDocument. The lines are measured once after each layout;
// whoever changes the layout calls invalidate().
class DocumentGeometry : public TextGeometry
{
public:
    DocumentGeometry(const QTextDocument &document, const ArticleDocument &article);

    void invalidate()
    {
        m_lines.clear();
        m_isWhole = false;
    }
    void grown() { m_isWhole = false; } // paragraphs were added at the end, all others stand as they stood

    QList<RunRect> rectsFor(TextRange range) const override;
    qsizetype positionAt(QPointF point) const override;
    qreal yFor(qsizetype position) const override;
    qsizetype positionBelow(qreal y) const override;
    QRectF column() const override;

    // This height, or where it is between the words of two lines, the nearest that is on words: there Qt's hit test
    // takes the end of a line whatever one points at. Above the first line and below the last nothing is nearer.
    qreal onWords(qreal y) const;
    // The paragraph whose lines lie at this height, -1 between paragraphs.
    qsizetype paragraphAt(qreal y) const;
    // Top and bottom of a paragraph's lines.
    QRectF paragraphRect(qsizetype paragraph) const;

private:
    struct Line {
        QTextBlock block;
        int index = 0;       // in its block
        qsizetype begin = 0; // in the document
        qsizetype end = 0;
        QRectF slot; // whole line, width of its words
        bool rightToLeft = false;
        bool isMixed = false; // holds characters of the other direction
    };

    const QList<Line> &lines() const;
    void runsOf(const Line &line, qsizetype number, TextRange range, QList<RunRect> &into) const;
    QList<Line>::const_iterator lineBelow(qreal y) const;

    const QTextDocument &m_document;
    const ArticleDocument &m_article;
    mutable QList<Line> m_lines;
    mutable bool m_isWhole = false; // every line of the document is in m_lines
};

}
