// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace Synoptic::Web {

// Something laid over a stretch of text: an element of HTML round each piece of it.
struct Layer {
    enum class Order : quint8 { Copy, Quotation, Only, Told, Shared, Cue, Highlight }; // outer to inner

    Order order = Order::Shared;
    TextRange range;
    QString element;    // "mark"
    QString attributes; // " class="q g1"", on every piece
    QString first;      // " id="q1-1"", on the first piece only
};

// HTML that stands between two characters.
struct Insertion {
    qsizetype at = 0;
    QString html;
};

// The words of [range] of a text as HTML: layers may overlap in any way, each is cut where another begins
// or ends. Insertions stand before the character at their place, outside all layers; those at the end of
// the range stand behind its last character. A line end becomes a blank.
QString layered(const QString &text, TextRange range, QList<Layer> layers, const QList<Insertion> &insertions);

}
