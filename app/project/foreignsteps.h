// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/merge.h"
#include "app/text/foreignmarks.h"

namespace Synoptic {

// What a file of another program brings to a project.
struct ForeignImport {
    Merge merge;           // its edit has no changes when all of it is here already
    qsizetype found = 0;   // marks of the file that have a place here
    qsizetype missing = 0; // marks that have none
    QStringList losses;    // a sentence for each thing of the file that was left out, and why
    QStringList remarks;   // and for each that came in otherwise than it is there
};

// Works out what a file brings, as one step: its tags, and its marks on the words they were made on,
// wherever these stand in our articles. An article is ours where the text or the link is the same, or
// where it is a version of one; articles whose texts the file holds come in if they are not there.
// Tags are the same that have the same path of names; marks those of one author made at one moment:
// what is here already does not come in twice, and nothing that is here goes.
ForeignImport importOf(Project &project, const ForeignMarks &marks, const QString &file);

}
