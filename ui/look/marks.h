// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "ui/look/look.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace Synoptic {

// The small marks that mean the same everywhere in the window: badge, outlet circle, lower edge,
// wording glyph. All paint in the look of the moment.

// The number of a shared quotation on its colour; hollow where an article does not have it.
void paintBadge(QPainter &painter, const QRectF &rect, qsizetype group, bool hollow = false);

// The circle with an article's letter, in the colour that goes with it; a ring where the article is
// closed or leaves the quotation out.
void paintOutlet(QPainter &painter, const QRectF &rect, const QString &letter, bool ring = false);

// The lower edge from x1 to x2 at y: solid = whole, dashed = cut, wavy = changed, dotted = paraphrased.
void paintEdge(QPainter &painter, Wording wording, qreal x1, qreal x2, qreal y, const QColor &color, qreal width = 1.5);

// Full, half, waved and dotted circle; a short stroke for absent (no wording).
void paintWordingGlyph(QPainter &painter, const QRectF &rect, std::optional<Wording> wording, const QColor &color);

// A dotted circle with nothing in it: told without marks.
void paintToldGlyph(QPainter &painter, const QRectF &rect, const QColor &color);

// The sign that outlets name different speakers: two strokes and one across them, "not equal".
void paintDispute(QPainter &painter, const QRectF &rect, const QColor &color);

// Width of a badge for this number at a height, so that three digits fit.
qreal groupBadgeWidth(qreal height, qsizetype group);

}
