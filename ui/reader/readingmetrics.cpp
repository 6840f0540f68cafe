// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/readingmetrics.h"

#include "ui/look/fonts.h"
#include "ui/look/measure.h"

#include <QFontMetricsF>

#include <algorithm>

namespace Synoptic {

namespace {

// The mean width of a character of running text. The font's own average counts every glyph it has
// and is far too wide; a plain sentence with each letter about as often as in English is not.
double meanWidth(const QFont &font)
{
    const QString sample = QStringLiteral("On the third morning the council heard that no water had reached the "
                                          "lower streets, and that it will be a week until it is back.");
    return QFontMetricsF(font).horizontalAdvance(sample) / static_cast<double>(sample.size());
}

}

ReadingMetrics ReadingMetrics::at(int zoom)
{
    ReadingMetrics metrics;
    metrics.zoom = zoom;
    metrics.scale = textScale() * zoom / 100.0;
    const auto scaled = [&metrics](double pixels) { return std::max(1, qRound(pixels * metrics.scale)); };
    metrics.lineHeight = scaled(21);
    metrics.headlineLineHeight = scaled(27);
    metrics.smallLineHeight = scaled(17);
    metrics.runningHeight = scaled(27);
    metrics.paragraphGap = scaled(10);
    metrics.top = scaled(24);
    metrics.left = scaled(38);
    metrics.right = scaled(24);
    metrics.badge = scaled(16);
    const double character = meanWidth(metrics.body());
    metrics.leastMeasure = qRound(38 * character);
    metrics.mostMeasure = qRound(66 * character);
    return metrics;
}

QFont ReadingMetrics::reading(double pixels, QFont::Weight weight, bool italic) const
{
    return readingFont(pixels * zoom / 100.0, weight, italic);
}

QFont ReadingMetrics::chrome(double pixels, QFont::Weight weight) const
{
    return chromeFont(pixels * zoom / 100.0, weight);
}

int headerHeight()
{
    return px(54);
}

int stripWidth()
{
    return px(10);
}

int gutterWidth()
{
    return px(28);
}

}
