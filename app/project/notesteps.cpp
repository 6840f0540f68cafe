// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/notesteps.h"

#include "app/project/codings.h"
#include "app/project/project.h"

#include <algorithm>

namespace Synoptic {

namespace {

using Kind = NoteSubject::Kind;

const Note *noteIn(const Snapshot &snapshot, NoteId id)
{
    const auto it = std::ranges::find(snapshot.notes, id, &Note::id);
    return id.isNull() || it == snapshot.notes.end() ? nullptr : &*it;
}

Edit onHighlight(
    Project &project, const NoteSubject &subject, const QString &text, const Authorship &by, const QString &words)
{
    const Snapshot &snapshot = project.snapshot();
    const Annotation *annotation = annotationIn(snapshot, subject.annotation);
    if (!annotation)
        return text.isEmpty() ? Edit{words, {}} : annotationOf(project, {subject.place}, {}, text, by, words);
    if (text.isEmpty() && subject.isOnlyNote && annotation->tags.isEmpty())
        return annotationRemoval(snapshot, {subject.annotation}, Linked::Kept, words);
    return noteOn(snapshot, subject.annotation, text, by.modified, words);
}

Edit onNothingMarked(
    Project &project, const NoteSubject &subject, const QString &text, const Authorship &by, const QString &words)
{
    Edit edit{words, {}};
    const Note *before = noteIn(project.snapshot(), subject.note);
    if (before && text.isEmpty()) {
        edit.changes.append(Change<Note>{*before, {}});
    } else if (before && before->text != text) {
        Note after = *before;
        after.text = text;
        after.by.modified = by.modified;
        edit.changes.append(Change<Note>{*before, after});
    } else if (!before && !text.isEmpty()) {
        edit.changes.append(Change<Note>{{},
            Note{.id = project.nextId<Note>(),
                .about = subject.article,
                .quote = subject.place,
                .text = text,
                .by = by}});
    }
    return edit;
}

}

NoteSubject onAnnotation(const Annotation &annotation)
{
    return {.kind = Kind::Highlight,
        .place = annotation.place,
        .article = annotation.place.article,
        .annotation = annotation.id};
}

NoteSubject onNote(const Note &note)
{
    const Kind kind = !note.quote.isNull() ? Kind::Quote : !note.about.isNull() ? Kind::Article : Kind::Project;
    return {.kind = kind, .place = note.quote, .article = note.about, .note = note.id};
}

NoteSubject onPlace(const Anchor &place)
{
    return {.kind = Kind::Highlight, .place = place, .article = place.article, .isOnlyNote = true};
}

NoteSubject onQuote(const Anchor &quote)
{
    return {.kind = Kind::Quote, .place = quote, .article = quote.article};
}

NoteSubject onArticle(ArticleId article)
{
    return {.kind = Kind::Article, .article = article};
}

NoteSubject onProject()
{
    return {.kind = Kind::Project};
}

QString noteText(const Snapshot &snapshot, const NoteSubject &subject)
{
    if (const Annotation *annotation = annotationIn(snapshot, subject.annotation))
        return annotation->note;
    const Note *note = noteIn(snapshot, subject.note);
    return note ? note->text : QString();
}

Edit noteWritten(
    Project &project, const NoteSubject &subject, const QString &text, const Authorship &by, const QString &words)
{
    const QString kept = text.trimmed().isEmpty() ? QString() : text;
    switch (subject.kind) {
    case Kind::None:
        return {words, {}};
    case Kind::Highlight:
        return onHighlight(project, subject, kept, by, words);
    case Kind::Quote:
    case Kind::Article:
    case Kind::Project:
        return onNothingMarked(project, subject, kept, by, words);
    }
    Q_UNREACHABLE_RETURN({});
}

NoteSubject afterEdit(NoteSubject subject, const Edit &edit)
{
    for (const AnyChange &any : edit.changes) {
        if (const auto *marked = std::get_if<Change<Annotation>>(&any);
            marked && marked->after && subject.kind == Kind::Highlight)
            subject.annotation = marked->after->id;
        else if (const auto *note = std::get_if<Change<Note>>(&any);
            note && note->after && subject.kind != Kind::Highlight)
            subject.note = note->after->id;
    }
    return subject;
}

}
