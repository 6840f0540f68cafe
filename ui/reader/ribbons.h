// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QtTypes>

#include <optional>

class QPainter;
class QRectF;

namespace Synoptic {

// From where to where the lit quotation reaches in one pane, as heights in the view (0 = top of every
// page). May lie outside the view.
struct Extent {
    qreal top = 0;
    qreal bottom = 0;

    qreal middle() const { return (top + bottom) / 2; }
    bool operator==(const Extent &) const = default;
};

// What one gutter shows of the ribbon.
struct GutterRibbon {
    enum class Kind : quint8 {
        None,
        Band,   // from end to end, an end may be drawn together to a thread
        Thread, // the ends lie too far apart: a thread with a bar at each end
    };

    Kind kind = Kind::None;
    Extent left;
    Extent right;

    bool operator==(const GutterRibbon &) const = default;
};

// The whole ribbon: what each gutter and each pane draws of it. Text, strip and gutter take their
// heights from here, so that the parts fit.
struct RibbonLayout {
    struct Pane {
        bool fromLeft = false;  // a band leads from the words to the left edge
        bool fromRight = false; // and to the right one
        QList<qreal> rings;     // the thread passes: a ring at both edges, at this height

        bool operator==(const Pane &) const = default;
    };

    QList<GutterRibbon> gutters; // one fewer than the panes
    QList<Pane> panes;

    bool operator==(const RibbonLayout &) const = default;
};

// Connects the panes that have the quotation, each to the next one that has it. Past panes without it
// the band draws together to a thread at the mean height of its two ends. Ends out of view are held just
// beyond its edge and keep the direction; a pair that is out of view on the same side shows nothing.
RibbonLayout layOutRibbons(const QList<std::optional<Extent>> &ends, qreal viewHeight, qreal gutterWidth);

// Draws a gutter's part; heights are counted from area.top().
void paintRibbon(QPainter &painter, const QRectF &area, const GutterRibbon &ribbon, qsizetype group);

}
