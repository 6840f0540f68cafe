// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/annotationrows.h"

#include "app/project/anchorcolumns.h"

#include <QHash>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using TagsOf = QHash<AnnotationId, QList<TagId>>;

Result<TagsOf> loadTagsOf(Database &database)
{
    TagsOf tags;
    const auto readTag = [&tags](const Statement &row) {
        tags[AnnotationId{row.integer(0)}].append(TagId{row.integer(1)});
        return QString();
    };
    const Result<void> read
        = database.forEachRow(u"SELECT annotation, tag FROM annotation_tag ORDER BY annotation, position"_s, readTag);
    if (!read)
        return std::unexpected(read.error());
    return tags;
}

// Reads who made a row, and when. One author makes many rows at a time; rows that say the same share
// one string.
class AuthorshipReader
{
public:
    Authorship read(const Statement &row, int column)
    {
        return {.author = same(m_last.author, row.text(column)),
            .created = same(m_last.created, row.text(column + 1)),
            .modified = same(m_last.modified, row.text(column + 2))};
    }

private:
    static const QString &same(QString &last, const QString &text)
    {
        if (last != text)
            last = text;
        return last;
    }

    Authorship m_last;
};

QVariantList columnsOf(const Authorship &by)
{
    return {by.author, by.created, by.modified};
}

}

Result<Annotations> loadAnnotations(Database &database, const ArticleLookup &articles)
{
    const Result<TagsOf> tagsOf = loadTagsOf(database);
    if (!tagsOf)
        return std::unexpected(tagsOf.error());
    Annotations annotations;
    AnchorReader anchors(articles);
    AuthorshipReader authors;
    const auto readAnnotation = [&](const Statement &row) {
        Annotation annotation;
        annotation.id = AnnotationId{row.integer(0)};
        annotation.place = anchors.read(row, 1);
        annotation.tags = tagsOf->value(annotation.id);
        annotation.note = row.text(5);
        annotation.by = authors.read(row, 6);
        annotation.linked = row.integer(9);
        annotations[annotation.place.article].append(std::move(annotation));
        return QString();
    };
    const Result<void> read
        = database.forEachRow(u"SELECT id, article, start, \"end\", CAST(words AS BLOB), CAST(note AS BLOB),"
                              " CAST(author AS BLOB), CAST(created AS BLOB), CAST(modified AS BLOB), linked"
                              " FROM annotation ORDER BY id"_s,
            readAnnotation);
    if (!read)
        return std::unexpected(read.error());
    return annotations;
}

Result<QList<Note>> loadNotes(Database &database, const ArticleLookup &articles)
{
    QList<Note> notes;
    AnchorReader anchors(articles);
    AuthorshipReader authors;
    const auto readNote = [&](const Statement &row) {
        Note note;
        note.id = NoteId{row.integer(0)};
        note.about = ArticleId{row.integer(1)};
        note.quote = anchors.read(row, 2);
        note.text = row.text(6);
        note.by = authors.read(row, 7);
        notes.append(std::move(note));
        return QString();
    };
    const Result<void> read
        = database.forEachRow(u"SELECT id, about, article, start, \"end\", CAST(words AS BLOB), CAST(text AS BLOB),"
                              " CAST(author AS BLOB), CAST(created AS BLOB), CAST(modified AS BLOB)"
                              " FROM note ORDER BY id"_s,
            readNote);
    if (!read)
        return std::unexpected(read.error());
    return notes;
}

AnnotationWriter::AnnotationWriter(Database &database)
    : m_insert(database.prepare(
          u"INSERT INTO annotation (article, start, \"end\", words, note, author, created, modified, linked, id)"
          " VALUES (?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),"
          " ?, ?)"_s))
    , m_update(database.prepare(u"UPDATE annotation SET article = ?, start = ?, \"end\" = ?, words = CAST(? AS TEXT),"
                                " note = CAST(? AS TEXT), author = CAST(? AS TEXT), created = CAST(? AS TEXT),"
                                " modified = CAST(? AS TEXT), linked = ? WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM annotation WHERE id = ?"_s))
    , m_insertTag(database.prepare(u"INSERT INTO annotation_tag (annotation, position, tag) VALUES (?, ?, ?)"_s))
    , m_removeTags(database.prepare(u"DELETE FROM annotation_tag WHERE annotation = ?"_s))
{
}

Result<void> AnnotationWriter::write(const Change<Annotation> &change, const ArticleLookup &articles)
{
    if (!change.after)
        return m_remove.run({change.before->id.value}); // its tags come off with it
    const Annotation &annotation = *change.after;
    const QVariantList values = QVariantList(columnsOf(annotation.place, articles)) + QVariantList{annotation.note}
        + columnsOf(annotation.by) + QVariantList{annotation.linked, annotation.id.value};
    if (const Result<void> written = (change.before ? m_update : m_insert).run(values); !written)
        return written;
    if (change.before && change.before->tags == annotation.tags)
        return {};
    if (change.before) {
        if (const Result<void> removed = m_removeTags.run({annotation.id.value}); !removed)
            return removed;
    }
    for (qsizetype i = 0; i < annotation.tags.size(); ++i) {
        const QVariantList tag{annotation.id.value, i, annotation.tags[i].value};
        if (const Result<void> written = m_insertTag.run(tag); !written)
            return written;
    }
    return {};
}

NoteWriter::NoteWriter(Database &database)
    : m_insert(database.prepare(
          u"INSERT INTO note (about, article, start, \"end\", words, text, author, created, modified, id) VALUES"
          " (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?)"_s))
    , m_update(
          database.prepare(u"UPDATE note SET about = ?, article = ?, start = ?, \"end\" = ?, words = CAST(? AS TEXT),"
                           " text = CAST(? AS TEXT), author = CAST(? AS TEXT), created = CAST(? AS TEXT),"
                           " modified = CAST(? AS TEXT) WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM note WHERE id = ?"_s))
{
}

Result<void> NoteWriter::write(const Change<Note> &change, const ArticleLookup &articles)
{
    if (!change.after)
        return m_remove.run({change.before->id.value});
    const Note &note = *change.after;
    const QVariant about = note.about.isNull() ? QVariant() : QVariant(note.about.value);
    return (change.before ? m_update : m_insert)
        .run(QVariantList{about} + columnsOf(note.quote, articles) + QVariantList{note.text} + columnsOf(note.by)
            + QVariantList{note.id.value});
}

}
