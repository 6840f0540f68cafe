// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/crew.h"
#include "app/corpus/corpusindex.h"
#include "app/text/article.h"

#include <QHash>

namespace Synoptic {

// Makes the index hold these articles as they are and no others: what is new is prepared and added, what
// is gone or different goes. Articles are told by Article::id. Fails when cancelled, with what was done
// until then kept for the next time.
Result<void> follow(CorpusIndex &index, const QList<Article> &articles, Crew &crew, Progress &progress);

// Another article that shares something, and how many of its places.
struct SharedWith {
    ArticleId article;
    qsizetype quotations = 0;
    qsizetype passages = 0;

    bool operator==(const SharedWith &) const = default;
};
using Relations = QHash<ArticleId, QList<SharedWith>>; // those that share most come first

// What some of the articles share with all of them, from the index in this file, which is made where it
// is missing or damaged and brought up to date where it is behind.
Result<Relations> relationsOf(const QList<ArticleId> &some, const QList<Article> &articles, const QString &indexPath,
    Crew &crew, Progress &progress);

// Where the index of a project lies: beside it.
QString indexPathOf(const QString &projectPath);

}
