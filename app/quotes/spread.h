// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/tellings.h"

namespace Synoptic {

// How far a quotation goes, counted by outlets: one that prints it in two articles is one. The outlets of the
// articles are those of outletOfEach().

// How many outlets have a member of the group.
qsizetype outletsPrinting(const QuoteGroup &group, const QList<qsizetype> &outlets);

// Which of some articles leave the group out: two outlets or more print it, and theirs neither prints nor tells it.
QList<qsizetype> leftOutBy(
    const QuoteGroup &group, const Tellings &tellings, const QList<qsizetype> &outlets, const QList<qsizetype> &some);

}
