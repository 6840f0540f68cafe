// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/type.h"

#include <QList>
#include <QRectF>

#include <memory>
#include <optional>

class QPainter;
class QTextLayout;

namespace Synoptic {

// Words of a text that are set otherwise than the rest of it.
struct TypeRun {
    TextRange range;
    Type type;
};

// How a text is set in a column.
struct Measure {
    double width = 0;             // points
    double leading = 0;           // from one line to the next; 0: what suits the type
    double indent = 0;            // of the first line
    qsizetype mostLines = 0;      // 0: all; else the last one ends in "…"
    Qt::Alignment alignment = {}; // none: towards the side the text is read from
    bool keepsLines = false;      // a line end of the text is one on paper, too; else it is a blank
};

// A text set in lines, from its own upper left corner, in points. Every line is as high as every
// other, whatever fonts are in it.
class SetText
{
public:
    SetText(const QString &text, const Type &type, const Measure &measure, const QList<TypeRun> &runs = {},
        const QString &language = {});

    qsizetype lineCount() const;
    double height() const { return static_cast<double>(lineCount()) * m_leading; }
    double leading() const { return m_leading; }
    double width() const;               // of the widest line
    double right(qsizetype line) const; // how far it reaches
    double baseline(qsizetype line) const;
    TextRange lineRange(qsizetype line) const; // [begin, end) in the text, with blanks at its end
    qsizetype lineOf(qsizetype position) const;
    bool isCut() const { return m_isCut; } // more was to be said than fits
    const QString &text() const { return m_text; }

    // Where the characters of a range stand in a line: one rectangle, or several where directions are
    // mixed. Blanks at the ends of the line, and hyphens nobody wrote, are not in them.
    QList<QRectF> rects(qsizetype line, TextRange range) const;

    // With its upper left corner at this place.
    void draw(QPainter &painter, qsizetype line, QPointF at) const;

    const QTextLayout &layout() const { return *m_layout; }

private:
    void breakLines(const Measure &measure);

    QString m_text;
    std::shared_ptr<QTextLayout> m_layout;
    double m_leading = 0;
    double m_ascent = 0; // of the letters, above the baseline
    double m_descent = 0;
    bool m_isCut = false;
    bool m_isMixed = false; // has characters that run from right to left
};

using SetTextPtr = std::shared_ptr<const SetText>;
SetTextPtr setText(const QString &text, const Type &type, const Measure &measure, const QList<TypeRun> &runs = {},
    const QString &language = {});

}
