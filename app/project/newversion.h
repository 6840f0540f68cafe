// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "app/quotes/relocation.h"

namespace Synoptic {

class Project;

// Something a person has put on an article, and what becomes of it in another version.
struct CarriedMark {
    enum class Kind : quint8 {
        Annotation,
        Note,
        Verdict,
        OtherVerdict, // the second place of a verdict
        Role,         // a correction of a part of the text
        Field,        // a correction of the outlet, the headline ...
    };

    Kind kind = Kind::Annotation;
    qint64 id = 0;    // of its row
    TextRange before; // in the older version; empty: it is about the whole article
    Relocation found; // in the newer one

    bool hasPlace() const { return !before.isEmpty(); }
    bool operator==(const CarriedMark &) const = default;
};

// What a newer version of an article does to all that stands on the one at hand. Rows are in the order
// of the text; those about the whole article come first.
struct VersionReview {
    ArticleId older;
    Article newer;
    double likeness = 0; // of the words of both, 0 to 1
    QList<CarriedMark> marks;

    qsizetype count(Relocation::Fate fate) const;
};

// Works out where everything goes. Nothing is changed.
VersionReview reviewOf(const Snapshot &snapshot, ArticleId older, const Article &newer);

// For each mark of a review where it shall stand in the newer version; nothing: it stays on the older.
using Places = QList<std::optional<TextRange>>;

// What nobody need be asked: what was found there word for word or changed goes along, the rest stays.
Places suggestedPlaces(const VersionReview &review);

// Takes the newer version: it stands in the library where the older one stood, which stays in the file
// with all that is not moved. newer needs its name, bytes and what was found in them; the places are
// those of the marks of the review, none of them empty. One step; nothing is deleted.
Edit newVersionOf(
    Project &project, const VersionReview &review, StoredArticle newer, const Places &places, const QString &words);

// What stands on older versions of an article of the library and was left there, and where it would fit
// best in the newest text: one review for each such version. Corrections of fields are no such thing.
QList<VersionReview> leftBehind(const Snapshot &snapshot, ArticleId article);

// Puts a mark that was left behind into a stretch of the newest version of its article.
Edit placement(const Snapshot &snapshot, const CarriedMark &mark, const Anchor &place, const QString &words);

}
