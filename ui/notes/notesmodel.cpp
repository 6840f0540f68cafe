// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notesmodel.h"

#include "ui/coding/codings.h"
#include "ui/coding/placewords.h"
#include "ui/notes/notemarkup.h"
#include "ui/synopsis.h"

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

NotesModel::NotesModel(const Codings &codings, const Synopsis &synopsis, QObject *parent)
    : QAbstractListModel(parent)
    , m_codings(codings)
    , m_synopsis(synopsis)
{
    refresh();
    connect(&codings, &Codings::reset, this, &NotesModel::refresh);
    connect(&codings, &Codings::changed, this, &NotesModel::take);
    connect(&synopsis, &Synopsis::articlesChanged, this, &NotesModel::refresh);
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const qsizetype article = newestAt(m_synopsis, row.subject.article);
    switch (role) {
    case Qt::DisplayRole:
        return noteTitle(row.text);
    case WordsRole:
        return wordsOf(row);
    case LetterRole:
        return article < 0 ? QString() : m_synopsis.letter(article);
    case SearchRole:
        return searchWordsOf(row);
    case Qt::AccessibleTextRole: {
        const QString about = article < 0 ? tr("the project") : m_synopsis.nameOf(article);
        //: a note, the outlet it is about, the words it stands on
        return tr("%1. On %2: %3").arg(noteTitle(row.text), about, wordsOf(row));
    }
    default:
        return {};
    }
}

QString NotesModel::wordsOf(const Row &row) const
{
    //: of a note; %1 are the words it stands on, or a headline
    return isOnOlderVersion(m_synopsis, row.subject.article) ? tr("on an older version: %1").arg(ownWordsOf(row))
                                                             : ownWordsOf(row);
}

QString NotesModel::ownWordsOf(const Row &row) const
{
    switch (row.subject.kind) {
    case NoteSubject::Kind::Highlight:
    case NoteSubject::Kind::Quote:
        return inMarks(row.subject.place.words);
    case NoteSubject::Kind::Article: {
        const qsizetype article = newestAt(m_synopsis, row.subject.article);
        return article < 0 ? QString() : m_synopsis.titleOf(article);
    }
    default:
        return tr("On the project");
    }
}

QString NotesModel::searchWordsOf(const Row &row) const
{
    QStringList words = {row.text, wordsOf(row)};
    if (const qsizetype article = newestAt(m_synopsis, row.subject.article); article >= 0)
        words.append(m_synopsis.nameOf(article));
    for (const TagId tag : row.tags)
        words.append(m_codings.pathOf(tag));
    return words.join(u'\n');
}

bool NotesModel::isSame(const NoteSubject &a, const NoteSubject &b)
{
    return a.annotation == b.annotation && a.note == b.note;
}

int NotesModel::rowOf(const NoteSubject &subject) const
{
    if (subject.annotation.isNull() && subject.note.isNull())
        return -1;
    const auto it = std::ranges::find_if(m_rows, [&](const Row &row) { return isSame(row.subject, subject); });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int NotesModel::rowAbout(const NoteSubject &subject) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const Row &row) {
        return row.subject.kind == subject.kind && row.subject.article == subject.article
            && row.subject.place.range == subject.place.range;
    });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

QList<NotesModel::Row> NotesModel::rowsOn(ArticleId article, const QList<Row> &notes) const
{
    QList<Row> here = notes;
    const QList<Annotation> annotations = m_codings.snapshot().annotations.value(article);
    for (const Annotation &annotation : annotations) {
        if (!annotation.note.isEmpty())
            here.append({onAnnotation(annotation), annotation.note, annotation.tags});
    }
    std::ranges::stable_sort(here, {}, [](const Row &row) {
        return std::pair(row.subject.kind != NoteSubject::Kind::Article, row.subject.place.range);
    });
    return here;
}

// An article has with it what stands on its older versions.
QHash<ArticleId, QList<NotesModel::Row>> NotesModel::rowsOf(const QSet<ArticleId> &parts) const
{
    const Snapshot &snapshot = m_codings.snapshot();
    QHash<ArticleId, QList<Row>> notes;
    for (const Note &note : snapshot.notes) {
        if (parts.contains(m_synopsis.newestOf(note.about)))
            notes[note.about].append({onNote(note), note.text});
    }
    QHash<ArticleId, QList<Row>> rows;
    for (const ArticleId part : parts)
        rows.insert(part, rowsOn(part, notes.value(part)));
    for (const StoredArticle &stored : snapshot.articles) {
        if (stored.newer.isNull())
            continue;
        if (const auto newest = rows.find(m_synopsis.newestOf(stored.id)); newest != rows.end())
            *newest += rowsOn(stored.id, notes.value(stored.id));
    }
    return rows;
}

// The project and those articles that notes can stand on: of a large collection few.
QSet<ArticleId> NotesModel::marked() const
{
    const Snapshot &snapshot = m_codings.snapshot();
    QSet<ArticleId> articles = {ArticleId()};
    for (const Note &note : snapshot.notes)
        articles.insert(m_synopsis.newestOf(note.about));
    for (auto it = snapshot.annotations.keyBegin(); it != snapshot.annotations.keyEnd(); ++it)
        articles.insert(m_synopsis.newestOf(*it));
    return articles;
}

void NotesModel::refresh()
{
    m_parts = {{}};
    m_parts.reserve(m_synopsis.articles().size() + 1);
    for (const Article &article : m_synopsis.articles())
        m_parts.append({article.id});
    const QHash<ArticleId, QList<Row>> rows = rowsOf(marked());
    QList<Row> now;
    for (Part &part : m_parts) {
        const auto here = rows.constFind(part.article);
        if (here == rows.cend())
            continue;
        part.rows = here->size();
        now += *here;
    }
    replace(0, m_rows.size(), now);
}

void NotesModel::take(const Edit &edit)
{
    QSet<ArticleId> touched;
    for (const AnyChange &any : edit.changes) {
        if (const auto *marked = std::get_if<Change<Annotation>>(&any)) {
            for (const std::optional<Annotation> &side : {marked->before, marked->after}) {
                if (side)
                    touched.insert(m_synopsis.newestOf(side->place.article));
            }
        } else if (const auto *noted = std::get_if<Change<Note>>(&any)) {
            for (const std::optional<Note> &side : {noted->before, noted->after}) {
                if (side)
                    touched.insert(m_synopsis.newestOf(side->about));
            }
        }
    }
    if (touched.isEmpty())
        return;
    if (concerns<StoredArticle>(edit)) { // what is an older version may be another one now
        refresh();
        return;
    }
    const QHash<ArticleId, QList<Row>> rows = rowsOf(touched);
    qsizetype first = 0;
    for (Part &part : m_parts) {
        if (const auto now = rows.constFind(part.article); now != rows.cend()) {
            replace(first, part.rows, *now);
            part.rows = now->size();
        }
        first += part.rows;
    }
}

// Of so many rows from the first on, what is between the rows that are the same above and below has gone, and
// what is new takes its place.
void NotesModel::replace(qsizetype first, qsizetype count, const QList<Row> &now)
{
    qsizetype above = 0;
    const qsizetype most = std::min(now.size(), count);
    while (above < most && isSame(now[above].subject, m_rows[first + above].subject))
        ++above;
    qsizetype below = 0;
    while (
        below < most - above && isSame(now[now.size() - 1 - below].subject, m_rows[first + count - 1 - below].subject))
        ++below;
    const qsizetype from = first + above;
    if (const qsizetype gone = count - above - below; gone > 0) {
        beginRemoveRows({}, static_cast<int>(from), static_cast<int>(from + gone - 1));
        m_rows.remove(from, gone);
        endRemoveRows();
    }
    if (const qsizetype come = now.size() - above - below; come > 0) {
        beginInsertRows({}, static_cast<int>(from), static_cast<int>(from + come - 1));
        m_rows.insert(from, come, Row());
        std::copy_n(now.begin() + above, come, m_rows.begin() + from);
        endInsertRows();
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (m_rows[first + i] == now[i])
            continue;
        m_rows[first + i] = now[i];
        const QModelIndex changed = index(static_cast<int>(first + i));
        emit dataChanged(changed, changed);
    }
}

}
