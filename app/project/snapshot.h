// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"
#include "app/project/tag.h"
#include "app/quotes/verdict.h"
#include "app/text/article.h"
#include "app/text/correction.h"
#include "app/text/reuse.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QMap>

#include <functional>

namespace Synoptic {

// An article of the project: as it came in, and where from.
struct StoredArticle {
    ArticleId id;
    qint64 position = 0;  // order in the library; the first has letter A
    QString name;         // file name or id it was imported under
    QByteArray raw;       // the bytes it was made from
    Article found;        // as the import found it; found.id == id
    ArticleId newer = {}; // the version that took its place, and it is in no list; none: it stands in the library

    bool operator==(const StoredArticle &) const = default;
};

// Those of each article that has any, by id: an edit touches the lists of its articles only.
using Annotations = QMap<ArticleId, QList<Annotation>>;

// Everything in a project, as one value. Copy it freely.
struct Snapshot {
    QList<StoredArticle> articles = {}; // by position
    QList<Correction> corrections = {}; // by id
    Rulings rulings = {};               // verdicts and aliases, by id
    QList<Tag> tags = {};               // by id
    Annotations annotations = {};
    QList<Note> notes = {};   // by id
    QList<Reuse> reuses = {}; // by id: what other programs found

    bool operator==(const Snapshot &) const = default;
};

// Gives the article of a number, or nothing.
using ArticleLookup = std::function<const StoredArticle *(ArticleId)>;
using TagLookup = std::function<const Tag *(TagId)>;

// The articles that stand in the library, in its order: of each its newest version.
QList<StoredArticle> currentArticles(const Snapshot &snapshot);

// The versions of the article that this one is a version of, the oldest first; one where it never had
// another. Older versions of which two name the same newer one stand by number.
QList<ArticleId> versionsOf(const Snapshot &snapshot, ArticleId article);
// How many versions versionsOf() has of each current article that has more than one.
QHash<ArticleId, int> versionCounts(const Snapshot &snapshot);

// The corrections of each article that has any, by id.
QHash<ArticleId, QList<Correction>> correctionsOf(const Snapshot &snapshot);

// The current articles with the corrections laid over them: what every view works on.
QList<Article> effectiveArticles(const Snapshot &snapshot);

}
