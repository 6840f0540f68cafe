// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/edit.h"
#include "app/text/wordquery.h"

#include <QSet>

namespace Synoptic {

// Keeps the index of words (schema/003.sql, SQLite's FTS5) as the articles are, in the transaction that
// changes them. Its table depends on the order of the steps, so two files with the same rows may differ
// in it; no row of the work does.
class ArticleIndexWriter
{
public:
    explicit ArticleIndexWriter(Database &database);

    Result<void> write(const Change<StoredArticle> &change);

private:
    Statement m_insert;
    Statement m_remove;
};

// Puts in the articles that are missing from the index, as after a migration.
Result<void> completeIndex(Database &database);

// The articles of the index that hold all phrases of the query, which must not be empty. Where the
// index cannot be asked the error says why; then any article may hold them.
Result<QSet<ArticleId>> articlesWith(const Database &database, const WordQuery &query);
// All that are in it; the others may hold anything.
Result<QSet<ArticleId>> indexedArticles(const Database &database);

}
