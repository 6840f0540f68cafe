// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/matrix/matrixmodel.h"

#include <QRectF>

class QPainter;

namespace Synoptic {

// The marks of the matrix, painted in the look of the moment.

// What is kept of the fullest wording: its whole width stands for the fullest, the coloured part is
// kept, a dark stretch with a gap on both sides is changed.
void paintWordBar(QPainter &painter, const QRectF &rect, const MatrixCell &cell);

// A bar that is filled up to a share of its width, 0 to 1, in the colour of second lines.
void paintShareBar(QPainter &painter, const QRectF &rect, double share);

// The key of the glyphs and bars in one line, what has no room at the right left away; without a
// quotation above it, a sentence that says so.
void paintMatrixKey(QPainter &painter, const QRectF &rect, const MatrixModel &model);

// Words in quotation marks on a number of lines; where they are cut, the closing mark stays: "… ”".
void paintQuoteLines(QPainter &painter, const QRectF &rect, const QString &words, int most, double step);
int quoteLines(const QString &words, const QFont &font, qreal width, int most);

}
