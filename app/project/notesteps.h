// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"

namespace Synoptic {

class Project;

// What a note is written on. One that is not written yet has a place only: it comes into being with its
// first words.
struct NoteSubject {
    enum class Kind : quint8 { None, Highlight, Quote, Article, Project };

    Kind kind = Kind::None;
    Anchor place = {};            // of a highlight or a quotation
    ArticleId article = {};       // of a note on an article
    AnnotationId annotation = {}; // the highlight that carries the note; none: it is not marked yet
    NoteId note = {};             // the row of a note that stands on no highlight; none: not written yet
    bool isOnlyNote = false;      // the highlight was made for the note, and goes with it

    bool isNull() const { return kind == Kind::None; }
    bool operator==(const NoteSubject &) const = default;
};

// Subjects of a note that may not be there yet.
NoteSubject onAnnotation(const Annotation &annotation);
NoteSubject onNote(const Note &note);
NoteSubject onPlace(const Anchor &place); // a stretch of an article, highlighted by the note
NoteSubject onQuote(const Anchor &quote);
NoteSubject onArticle(ArticleId article);
NoteSubject onProject();

// The note as it stands in the project; empty where there is none.
QString noteText(const Snapshot &snapshot, const NoteSubject &subject);

// The note reads so from now on. An empty one is not kept. Without changes there was nothing to do.
Edit noteWritten(
    Project &project, const NoteSubject &subject, const QString &text, const Authorship &by, const QString &words);

// The subject after such an edit, which may have made the row that carries the note. One that has gone is
// still named: undo brings it back under its number.
NoteSubject afterEdit(NoteSubject subject, const Edit &edit);

}
