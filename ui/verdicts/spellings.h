// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "app/quotes/quote.h"

namespace Synoptic {

class Project;
class Synopsis;

// Somebody who is quoted, over all articles.
struct KnownSpeaker {
    QString name;
    QStringList found;  // other forms of the name in the articles, without those joined; sorted
    QStringList joined; // spellings a person counts under this name; sorted
    SpeakerKind kind = SpeakerKind::Person;
    int quotes = 0;
    QList<qsizetype> articles; // in which he or she is quoted, ascending

    bool operator==(const KnownSpeaker &) const = default;
};

// Everybody who says something in the articles, and every name a person has given; most quoted first,
// then by name.
QList<KnownSpeaker> knownSpeakers(const Synopsis &synopsis);

// These names and spellings are one speaker, of this name. What was joined to any of them comes along.
Edit namesJoinedAs(Project &project, const QStringList &names, const QString &name);

// A speaker is called by another name.
Edit renamingOf(Project &project, const QString &from, const QString &to);

// A spelling that was joined to a name is a speaker of its own again.
Edit separationOf(const Snapshot &snapshot, const QString &spelling);

}
