// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/quotes/articlerank.h"
#include "app/quotes/candidates.h"
#include "app/quotes/passages.h"
#include "app/quotes/scanner.h"
#include "app/text/article.h"

#include <QByteArray>

#include <vector>

namespace Synoptic {

// All that can be worked out of one article by itself.
struct Prepared {
    ArticleQuotes found;
    ArticleRank rank;
    QByteArray record;          // for the store
    std::vector<Traits> traits; // of its utterances; Traits::article is 0
    std::vector<StoryRun> runs; // of its story
};

// Works it out. One preparer for one worker; what it gives does not depend on the articles
// before. Fails only when cancelled.
class Preparer
{
public:
    Result<Prepared> prepare(const Article &article, const Progress &progress);

private:
    Vocabulary m_vocabulary;
};

}
