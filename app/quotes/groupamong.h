// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/article.h"

namespace Synoptic {

// The group as it stands between some of its articles, by their indices. Where the fullest wording was
// another's, the longest of theirs takes its place (the first of equal ones), and each is worded as
// measured against that one. No members where fewer than two of the articles are left in it.
QuoteGroup groupAmong(const QuoteGroup &group, const QList<qsizetype> &some, const QList<Article> &articles);

}
