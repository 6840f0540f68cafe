// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace Synoptic {

class Codings;
class Synopsis;

// All notes in one list: those on the project, then article by article, first those on all of it, then
// those on its highlights and quotations in the order of the text, last those
// that were left on older versions of it. Rows that stay are left alone, and of a step only the articles it is
// on are looked at.
class NotesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        WordsRole = Qt::UserRole + 1, // the words it stands on, else the headline
        LetterRole,                   // of the article; empty: it is about the project
        SearchRole,                   // all that a filter looks in
    };

    NotesModel(const Codings &codings, const Synopsis &synopsis, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const NoteSubject &subjectAt(int row) const { return m_rows[row].subject; }
    // The row of a note; -1: it is not written, or on nothing that is here.
    int rowOf(const NoteSubject &subject) const;
    // The first note on all of an article, or on a quotation; -1: there is none yet.
    int rowAbout(const NoteSubject &subject) const;

private:
    struct Row {
        NoteSubject subject;
        QString text;
        QList<TagId> tags = {};

        bool operator==(const Row &) const = default;
    };
    static bool isSame(const NoteSubject &a, const NoteSubject &b);
    QList<Row> rowsOn(ArticleId article, const QList<Row> &notes) const;
    QHash<ArticleId, QList<Row>> rowsOf(const QSet<ArticleId> &parts) const;
    QSet<ArticleId> marked() const;
    void refresh();
    void take(const Edit &edit);
    void replace(qsizetype first, qsizetype count, const QList<Row> &now);
    QString wordsOf(const Row &row) const;
    QString ownWordsOf(const Row &row) const;
    QString searchWordsOf(const Row &row) const;

    const Codings &m_codings;
    const Synopsis &m_synopsis;
    // One part of the list after the other: of the project, which has no number, and of each article.
    struct Part {
        ArticleId article;
        qsizetype rows = 0;
    };
    QList<Part> m_parts;
    QList<Row> m_rows;
};

}
