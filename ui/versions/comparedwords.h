// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

#include <memory>

class QColor;
class QPainter;
class QTextLayout;

namespace Synoptic {

// A stretch of an article as a row shows it: with some words before and behind it in its paragraph, and
// what is not in the other version.
struct ComparedWords {
    QString text;             // "… said the mate." in one line
    TextRange mark;           // of text: what was marked
    QList<TextRange> differs; // of text, ascending: only here

    bool operator==(const ComparedWords &) const = default;
};

// The stretch of a text, which must not be empty and lie inside it.
ComparedWords inItsPlace(const QString &text, TextRange range);

// Marks in both what the other does not have, word by word.
void compare(ComparedWords &before, ComparedWords &after);

// Of a long stretch as much as a row has room for, with the first of what differs.
ComparedWords shortened(const ComparedWords &words);

// How the words of one side are drawn: the mark as a person made it, and what differs struck or raised.
struct WordsLook {
    enum class Side : quint8 { Before, After };
    enum class Mark : quint8 { Fill, Underline };

    Side side = Side::Before;
    Mark mark = Mark::Fill;
    QRgb fill = 0;
};

// The text laid out in this width, ready to be drawn.
std::unique_ptr<QTextLayout> laidOut(const ComparedWords &words, const WordsLook &look, qreal width);
qreal heightOf(const QTextLayout &layout);
void drawDiffering(
    QPainter &painter, const QTextLayout &layout, QPointF at, const ComparedWords &words, const WordsLook &look);

}
