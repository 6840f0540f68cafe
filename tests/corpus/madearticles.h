// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/prepared.h"
#include "app/text/article.h"

namespace Synoptic::Test {

// The first articles of the stand-in corpus, shorter ones; none if the table of words is missing.
QList<Article> madeArticles(qsizetype count);

// What is worked out of each.
std::vector<Prepared> prepared(const QList<Article> &articles);

}
