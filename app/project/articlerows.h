// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// Articles in the tables article, author and block. Ranges are code points there.

// All of them, by position. Whether the rows are sound is not looked at.
Result<QList<StoredArticle>> loadArticles(Database &database, Progress &progress);

// Writes changes to articles, inside the caller's transaction. One writer serves many changes with
// the same prepared statements.
class ArticleWriter
{
public:
    explicit ArticleWriter(Database &database);

    Result<void> write(const Change<StoredArticle> &change);

private:
    Result<void> writeParts(const StoredArticle &stored); // authors and blocks

    Statement m_insert;
    Statement m_update;
    Statement m_remove;
    Statement m_insertAuthor;
    Statement m_removeAuthors;
    Statement m_insertBlock;
    Statement m_removeBlocks;
};

}
