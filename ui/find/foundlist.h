// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/search/search.h"

#include <QAbstractListModel>

namespace Synoptic {

class Synopsis;
struct Snapshot;

// The places that were found as a list: for each article a head, and under it its places with the words
// around them. Words are cut out of the texts when a row is asked for.
class FoundList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        HitRole = Qt::UserRole, // index of the hit; -1: the row is the head of an article
        LetterRole,             // of the article; empty: the project
        CountRole,              // of a head: how many places
        MarkRole,               // TextRange in the words of the row: what was found
        DetailRole,             // who says it, what a note stands on; may be empty
    };

    explicit FoundList(const Synopsis &synopsis, QObject *parent = nullptr);

    // Shows other hits. The snapshot holds the notes they speak of.
    void setHits(const QList<Hit> &hits, const Snapshot &snapshot);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    int rowOf(qsizetype hit) const;
    qsizetype articleCount() const { return m_articles; } // that have a head

private:
    struct Row {
        qsizetype hit = -1;
        qsizetype article = -1;
        qsizetype count = 0;
    };
    struct Words {
        QString text;
        TextRange mark;
    };

    Words wordsOf(const Hit &hit) const;
    QString detailOf(const Hit &hit) const;
    QString noteOf(const Hit &hit) const;
    QString nameOf(qsizetype article) const;

    const Synopsis &m_synopsis;
    QList<Hit> m_hits;
    QHash<AnnotationId, QString> m_annotated; // the notes that were found
    QHash<NoteId, QString> m_notes;
    QList<Row> m_rows;
    QList<int> m_rowOf; // of each hit
    qsizetype m_articles = 0;
};

}
