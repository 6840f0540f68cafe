// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/wordquery.h"

namespace Synoptic::Test {

// Where the phrases of a query stand in a text: every phrase is tried at every word, and nothing is there
// unless all are. Of two places that overlap the earlier, then the longer one is kept.
QList<TextRange> plainPlaces(const WordQuery &query, QStringView text);

}
