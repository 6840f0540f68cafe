// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"

namespace Synoptic {

class Project;

// The steps a person takes with articles, as edits; words are what the menu calls the step. None of
// them changes anything by itself.

// Puts articles behind those that are there. Of each only the name, the bytes and what was found in
// them are asked for; numbers and places are given here.
Edit additionOf(Project &project, QList<StoredArticle> articles, const QString &words);

// Puts an article of the library before another; to == the number of articles puts it last. Empty if it stands there.
Edit moveOf(const Snapshot &snapshot, qsizetype from, qsizetype to, const QString &words);

// Corrects fields of an article of the library (its index there); an earlier correction of the same field (and of the
// same part of the text, for roles) is replaced.
Edit correctionOf(Project &project, qsizetype article, const QList<Correction> &corrections, const QString &words);

// Takes away all that the program of this name had found; empty if that is nothing.
Edit reuseRemovalOf(const Snapshot &snapshot, QLatin1StringView source, const QString &words);

// Puts what it found now in place of that. Numbers are given here. Empty if it is the same again.
Edit reuseOf(Project &project, QLatin1StringView source, QList<Reuse> reuses, const QString &words);

}
