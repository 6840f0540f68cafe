// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/page.h"
#include "app/quotes/findings.h"

namespace Synoptic {

// The small signs that mean the same on every page and in the window: badge, outlet circle, lower edge,
// wording glyph.

// The number of a shared quotation (its index; one is added) on its colour; hollow where it is missing.
void addBadge(QList<Ink> &ink, const QRectF &rect, qsizetype group, bool hollow = false);
double badgeWidth(double height, qsizetype group);

// The circle with an article's letter; a ring where it has not what is spoken of.
void addOutlet(QList<Ink> &ink, QPointF centre, double diameter, qsizetype article, bool ring = false);

// The lower edge from x1 to x2 at y: solid = whole, dashed = cut, wavy = changed, dotted = paraphrased.
void addEdge(QList<Ink> &ink, Wording wording, double x1, double x2, double y, QColor colour, double width = 0.9);

// Full, half, waved and dotted circle; a short stroke for absent (no wording).
void addWordingGlyph(QList<Ink> &ink, const QRectF &rect, std::optional<Wording> wording, QColor colour);

// A sheet with lines of writing.
void addNoteSign(QList<Ink> &ink, const QRectF &rect, QColor colour);

// A note at its sign in the margin, which leads to the origin (whose area is not looked at). annotation, where
// there is one, is what other programs list there; shown is whether paper has the sign too.
void addNoteAtSign(
    BookPage &page, const QRectF &rect, const Remark *annotation, const Origin &origin, bool shown, QColor colour);

void addField(QList<Ink> &ink, const QRectF &rect, QColor colour, double radius = 0);
void addRule(QList<Ink> &ink, QPointF from, QPointF to, QColor colour, double width);

// Words on one line, cut with "…" where they are wider than most (0: never); gives the width they take.
enum class Side : quint8 { Left, Centre, Right };
double addWords(
    QList<Ink> &ink, const QString &words, const Type &type, QPointF baseline, Side side = Side::Left, double most = 0);
double widthOf(const QString &words, const Type &type);
// The same running down the page from the top of its feet, cut where it is longer than most.
void addWordsDown(QList<Ink> &ink, const QString &words, const Type &type, QPointF top, double most);

}
