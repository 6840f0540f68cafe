// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/project/edit.h"

#include <memory>

namespace Synoptic {

class Project;

// Where two copies of a project say different things of one thing.
struct MergeConflict {
    enum class Kind : quint8 {
        Annotation,  // the stretch: the later one stays
        TagColour,   // ours stays
        Description, // of a tag: ours stays
        Key,         // of a tag: ours stays
        KeyTaken,    // a key that two tags have: ours keeps it; the values are the tags
        Verdict,     // contrary; both are kept, ours counts
        Speaker,     // a verdict too; the values are names
        Alias,       // ours stays
        Correction,  // ours stays
        Note,        // also that of an annotation: both texts are kept, one below the other
        Version,     // two newer versions of one article: ours stays; the other is an article of its own
        Article,     // what is known of a text: ours stays; the values are the fields that differ
    };

    Kind kind = Kind::Annotation;
    QString what; // the words or the name it is about
    QString ours;
    QString theirs;
    Anchor place = {}; // where it stands here; without a range: all of the article; null: in none
    TagId tag = {};    // that it is about

    bool operator==(const MergeConflict &) const = default;
};

// What another copy brings.
struct Merge {
    Edit edit; // without changes when all of it is here already
    QList<MergeConflict> conflicts;
    bool isNoted = false;   // what gave way stands in a note on the project, which the edit adds
    qsizetype articles = 0; // that come in
    qsizetype tags = 0;
    qsizetype annotations = 0;
    qsizetype notes = 0;
    qsizetype verdicts = 0;
};

// Another copy of a project, to be merged into it: read where it lies, which may be a disk that cannot be
// written, and left as it is. The project itself is refused.
Result<std::unique_ptr<Project>> otherCopy(const Project &into, const QString &path);
// All of it, read in any thread. into: the path of the project. Steps are articles; fails when cancelled.
Result<Snapshot> otherCopy(const QString &into, const QString &path, Progress &progress);

// Works out what it takes to have in into all that from has, in one step. Articles are the same that
// have the same text, tags those of the same path of names, annotations and notes those of one author
// that were made at the same moment in the same article: where they were changed in both, tags of both
// are put on, and notes of both are kept. Nothing that is in into goes, and what of from cannot stay beside it
// is kept with it in a note on the project, unless a caller keeps it otherwise. A merge that was made once
// brings nothing the second time, and it does not matter which of two copies is merged into which, but
// for numbers, order and what conflicts name.
enum class GivesWay : quint8 { Noted, Told };
Merge mergeOf(Project &into, const Snapshot &from, const QString &words, GivesWay way = GivesWay::Noted);

}
