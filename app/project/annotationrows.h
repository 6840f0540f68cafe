// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// Annotations with their tags, and notes, in their tables. Ranges are code points there. Whether
// the rows are sound is not looked at (see fault() of a snapshot).

// By article, and there by id.
Result<Annotations> loadAnnotations(Database &database, const ArticleLookup &articles);
// By id.
Result<QList<Note>> loadNotes(Database &database, const ArticleLookup &articles);

// Writes changes to annotations, inside the caller's transaction; articles knows those they stand in.
class AnnotationWriter
{
public:
    explicit AnnotationWriter(Database &database);

    Result<void> write(const Change<Annotation> &change, const ArticleLookup &articles);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
    Statement m_insertTag;
    Statement m_removeTags;
};

// The same for notes.
class NoteWriter
{
public:
    explicit NoteWriter(Database &database);

    Result<void> write(const Change<Note> &change, const ArticleLookup &articles);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
};

}
