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
    , m_rows(rowsNow())
{
    connect(&codings, &Codings::reset, this, &NotesModel::refresh);
    connect(&codings, &Codings::changed, this, [this](const Edit &edit) {
        if (concerns<Annotation, Note>(edit))
            refresh();
    });
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

QList<NotesModel::Row> NotesModel::rowsNow() const
{
    const Snapshot &snapshot = m_codings.snapshot();
    QHash<ArticleId, QList<Row>> ofArticle;
    for (const Note &note : snapshot.notes)
        ofArticle[note.about].append({onNote(note), note.text});
    const auto rowsOn = [&](ArticleId article) {
        QList<Row> here = ofArticle.value(article);
        for (const Annotation &annotation : snapshot.annotations.value(article)) {
            if (!annotation.note.isEmpty())
                here.append({onAnnotation(annotation), annotation.note, annotation.tags});
        }
        std::ranges::stable_sort(here, {}, [](const Row &row) {
            return std::pair(row.subject.kind != NoteSubject::Kind::Article, row.subject.place.range);
        });
        return here;
    };
    QHash<ArticleId, QList<Row>> ofOlder; // by the newest version
    for (const StoredArticle &stored : snapshot.articles) {
        if (!stored.newer.isNull())
            ofOlder[m_synopsis.newestOf(stored.id)] += rowsOn(stored.id);
    }
    QList<Row> rows = ofArticle.value({});
    for (const Article &article : m_synopsis.articles())
        rows += rowsOn(article.id) + ofOlder.value(article.id);
    return rows;
}

// What is between the rows that are the same above and below has gone, and what is new takes its place.
void NotesModel::refresh()
{
    const QList<Row> now = rowsNow();
    qsizetype above = 0;
    const qsizetype most = std::min(now.size(), m_rows.size());
    while (above < most && isSame(now[above].subject, m_rows[above].subject))
        ++above;
    qsizetype below = 0;
    while (
        below < most - above && isSame(now[now.size() - 1 - below].subject, m_rows[m_rows.size() - 1 - below].subject))
        ++below;
    if (const qsizetype gone = m_rows.size() - above - below; gone > 0) {
        beginRemoveRows({}, static_cast<int>(above), static_cast<int>(above + gone - 1));
        m_rows.remove(above, gone);
        endRemoveRows();
    }
    if (const qsizetype come = now.size() - above - below; come > 0) {
        beginInsertRows({}, static_cast<int>(above), static_cast<int>(above + come - 1));
        m_rows = m_rows.first(above) + now.sliced(above, come) + m_rows.sliced(above);
        endInsertRows();
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (m_rows[i] == now[i])
            continue;
        m_rows[i] = now[i];
        emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

}
