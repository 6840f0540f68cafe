// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>

namespace Synoptic {

// Ranges in order; those that touch or overlap become one.
QList<TextRange> united(QList<TextRange> ranges);

// The sum of their lengths.
qsizetype lengthOf(const QList<TextRange> &ranges);

// What both have in common, summed over all pairs of ranges.
qsizetype overlapOf(const QList<TextRange> &a, const QList<TextRange> &b);

}
