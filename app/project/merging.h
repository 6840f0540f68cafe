// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/merge.h"
#include "app/project/project.h"

#include <QHash>

namespace Synoptic {

// A merge as it is worked out: what another copy has, what is here, which rows of both are the same, and the edit and
// the conflicts so far. Each kind of row adds its part; the order of the functions is the order of the edit.
struct Merging {
    template <typename Row>
    void add(const Row &row)
    {
        merge.edit.changes.append(Change<Row>{std::nullopt, row});
    }
    template <typename Row>
    void remove(const Row &row)
    {
        merge.edit.changes.append(Change<Row>{row, std::nullopt});
    }
    template <typename Row>
    void change(const Row &before, const Row &after)
    {
        merge.edit.changes.append(Change<Row>{before, after});
    }
    void conflict(MergeConflict::Kind kind, const QString &what, const QString &here, const QString &there,
        const Anchor &place = {}, TagId tag = {})
    {
        merge.conflicts.append({kind, what, here, there, place, tag});
    }
    static Anchor allOf(ArticleId article) { return {.article = article, .range = {}, .words = {}}; }
    // A place of theirs in our articles.
    Anchor mapped(Anchor anchor) const
    {
        anchor.article = articles.value(anchor.article);
        return anchor;
    }

    // Of an article, the last version that either copy has.
    ArticleId newestOf(ArticleId article) const
    {
        for (ArticleId next = newer.value(article); !next.isNull(); next = newer.value(article))
            article = next;
        return article;
    }
    // A place on no article is never the later one, nor the earlier.
    bool isLater(ArticleId version, ArticleId earlier) const
    {
        while (!earlier.isNull() && earlier != version)
            earlier = newer.value(earlier);
        return !earlier.isNull();
    }

    Project &project;
    const Snapshot &ours;
    const Snapshot &theirs;
    Merge merge = {};
    QHash<ArticleId, ArticleId> articles = {}; // theirs, ours
    QHash<ArticleId, ArticleId> newer = {};    // the version that takes the place of each article, as it will be here
    QHash<TagId, TagId> tags = {};             // theirs, ours
};

void mergeArticles(Merging &merging); // with their versions and corrections
void mergeTags(Merging &merging);
void mergeAnnotations(Merging &merging);
void mergeNotes(Merging &merging);
void mergeRulings(Merging &merging); // verdicts and aliases
void mergeReuses(Merging &merging);

}
