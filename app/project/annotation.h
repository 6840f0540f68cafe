// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"
#include "app/text/anchor.h"

#include <QList>

namespace Synoptic {

struct Annotation;
using AnnotationId = Id<Annotation>;
struct Note;
using NoteId = Id<Note>;

// Who made something, and when: ISO 8601 in UTC, to the second.
struct Authorship {
    QString author = {};
    QString created = {};
    QString modified = {};

    bool operator==(const Authorship &) const = default;
};

// A stretch of an article that a person has marked: highlighted, tagged, noted on. Annotations may
// overlap in any way, and run over paragraphs.
struct Annotation {
    AnnotationId id = {};
    Anchor place = {};
    QList<TagId> tags = {}; // as they were put on; none: a plain highlight
    QString note = {};      // Markdown; empty: none
    Authorship by = {};
    qint64 linked = 0; // copies of one annotation have the same number; 0: it stands alone

    bool operator==(const Annotation &) const = default;
};

// A note that stands on no highlight.
struct Note {
    NoteId id = {};
    ArticleId about = {}; // none: the project
    Anchor quote = {};    // the quotation it is about; none: all of the article
    QString text = {};    // Markdown
    Authorship by = {};

    bool operator==(const Note &) const = default;
};

}
