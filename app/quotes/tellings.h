// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <QMap>

namespace Synoptic {

// Where articles give without marks what others quote (the links of kind Indirect), by the quotation: an
// index into Findings::quotes. Places by article, then start; overlapping ones of one article are one, the
// first. An article that tells a quotation does not leave it out.
using Tellings = QMap<qsizetype, QList<Place>>;
Tellings tellingsByQuote(const Findings &findings);

// Where what the members of a group say is told without marks, but for places that hold a member themselves.
QList<Place> tellingsOf(const QuoteGroup &group, const Tellings &tellings);

}
