// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <QUuid>

namespace Synoptic {

// What a person has made of a project, in the order and under the identifiers in which formats for other
// programs carry it. Both come from what is said alone, never from row numbers: the same marks on the
// same articles leave any project in the same bytes.

struct LeavingTag {
    Tag tag = {};
    QUuid id = {};
    qsizetype parent = -1; // index; -1: at the top
    QStringList path = {}; // names from the top down to its own
};

struct LeavingAnnotation {
    Annotation annotation = {};
    QUuid id = {};
    QUuid set = {};             // of the copies it is linked with; null: it stands alone
    QList<qsizetype> tags = {}; // indices, as they were put on
};

struct LeavingNote {
    Note note = {};
    QUuid id = {};
};

struct LeavingArticle {
    Article article;      // as it reads now
    bool isOlder = false; // a newer version stands in its place
    QUuid id = {};
    QByteArray sha256 = {}; // of its text in UTF-8
    QString address = {};   // an IRI no other one has: its link where that is one, else "ni:///sha-256;…"
    QList<LeavingAnnotation> annotations = {}; // in the order of the text
    QList<LeavingNote> notes = {};             // on quotations in the order of the text, behind those on all of it
};

struct LeavingMarks {
    QList<LeavingTag> tags;         // the tree from top to bottom
    QList<LeavingArticle> articles; // the library in its order, then older versions on which something stands
    QList<LeavingNote> notes;       // on the project

    qsizetype annotations() const;
};

LeavingMarks leavingMarks(const Snapshot &snapshot);

// An identifier made of what is told apart by it, the same on every machine (RFC 9562, version 5).
QUuid identifierOf(const QStringList &parts);

// A moment as XML Schema and ISO 8601 write it in UTC: "2025-01-02T03:04:05Z"; empty where it is none.
QString momentOf(const QString &iso);

}
