// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <map>

namespace Synoptic::Test {

// The most postings a key may have to be looked up, after what app/quotes/shingles.h says of a sealed index:
// the given cap, or where there are 100,000 postings and more the highest one, of two at least, at which the
// pairs are no more than 16 for each posting. times: how many postings each key has.
qsizetype plainCap(const std::map<quint64, qsizetype> &times, qsizetype cap);

}
