// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/articlemarks.h"
#include "ui/reader/readingmetrics.h"

#include <QRectF>

namespace Synoptic {

// How a shared passage is shown in the margin: a bar beside its lines and above it who else prints it.
struct CopyBar {
    QRectF bar;
    QRectF label;      // one line high for each of words
    QStringList words; // "C"; "C", "D"; "C", "+4": one below the other, the margin is narrow

    bool operator==(const CopyBar &) const = default;
};

// The bars of the passages whose lines these are (empty where a passage is folded away), in the order of
// the text. left is where the bars stand. Passages that begin on one line have one label between them;
// where badges hang on that line, label and bar give way below them.
QList<CopyBar> copyBars(const QList<CopyMark> &copies, const QList<QRectF> &lines, const QList<QRectF> &badges,
    qreal left, const ReadingMetrics &metrics);

}
