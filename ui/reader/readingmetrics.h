// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QRectF>

namespace Synoptic {

// The sizes of a page at one zoom, in whole device-independent pixels. Everything on a page grows with
// the zoom and with the system's text size; strip, gutter and header follow the text size only.
struct ReadingMetrics {
    int zoom = 100; // percent
    int lineHeight = 21;
    int headlineLineHeight = 27;
    int smallLineHeight = 17;
    int runningHeight = 27; // the line that carries the headline once it has left the view
    int paragraphGap = 10;
    int top = 24;
    int left = 38;  // badge and copy bar hang here
    int right = 24; // names and stripes of tags
    int leastMeasure = 249;
    int mostMeasure = 426;
    int badge = 16;
    double scale = 1; // of the sizes that are drawn: outlines, fills, bars

    // At a zoom in percent; textScale() is multiplied in.
    static ReadingMetrics at(int zoom);

    // Faces of the page. Sizes are those of the design at 100 %.
    QFont body() const { return reading(14); }
    QFont standfirst() const { return reading(14, QFont::Normal, true); }
    QFont subheading() const { return reading(14, QFont::Bold); }
    QFont headline() const { return reading(21, QFont::Bold); }
    QFont running() const { return reading(12.5, QFont::DemiBold); }
    QFont small() const { return chrome(11.5); }
    QFont letter() const { return chrome(10, QFont::DemiBold); }
    QFont tagName() const { return chrome(10.5, QFont::Medium); }

    // The width of a page with a column of this measure between its margins.
    int pageWidth(int measure) const { return left + measure + right; }

    // A letter may reach so far out of its column.
    double overhang() const { return 3 * scale; }
    bool holdsWords(const QRectF &part, const QRectF &column) const
    {
        return part.right() > column.left() - overhang() && part.left() < column.right() + overhang();
    }

    bool operator==(const ReadingMetrics &) const = default;

private:
    QFont reading(double pixels, QFont::Weight weight = QFont::Normal, bool italic = false) const;
    QFont chrome(double pixels, QFont::Weight weight = QFont::Normal) const;
};

// Sizes around the page, which follow the system's text size but not the zoom.
int headerHeight();
int stripWidth();
int gutterWidth();

}
