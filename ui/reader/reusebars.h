// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/readingmetrics.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace Synoptic {

// A passage that another program found, in the margin: a dashed line outside the bars of our own, with the
// program's name along it where there is room.
struct ReuseBar {
    QRectF bar;
    QRectF name; // interrupts the bar; empty where it is too short

    bool operator==(const ReuseBar &) const = default;
};

// The bars of passages whose lines these are, one for each that is not folded away. column is where the text
// begins.
QList<ReuseBar> reuseBars(const QList<QRectF> &lines, qreal column, const ReadingMetrics &metrics);

// Those of them that are in the clip.
void paintReuseBars(QPainter &painter, const QList<ReuseBar> &bars, const QRectF &clip, const ReadingMetrics &metrics);

}
