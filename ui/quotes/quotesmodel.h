// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/quotes/quotequery.h"

#include <QAbstractItemModel>
#include <QList>

namespace Synoptic {

class Synopsis;

// All quotations as a tree of two sections: those shared by two articles or more, and those in one
// outlet only. The words of a row are made once, when the findings come.
class QuotesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Section { Shared, Single }; // rows of the top level
    enum Role {
        IsSectionRole = Qt::UserRole,
        CountRole,    // of a section: how many rows it has
        GroupRole,    // index of the shared quotation, -1 for a single one
        QuoteRole,    // index of the single quotation, -1 for a shared one
        WordsRole,    // the words in typographic marks
        SpeakerRole,  // name, or "speaker unknown"
        ConflictRole, // "A says Kerry, C says an official"; empty where the outlets agree
        NoteRole,     // "C cuts"; empty for a single quotation
        ArticlesRole, // QList<qsizetype>: who prints it, ascending, one entry each
        LettersRole,  // QStringList: their letters
    };

    explicit QuotesModel(Synopsis *synopsis, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex section(Section section) const { return index(section, 0); }
    QModelIndex indexOfGroup(qsizetype group) const; // invalid for -1 and for passages
    QModelIndex indexOfQuote(qsizetype quote) const; // of one outlet only; invalid for others and -1
    // What the filter asks about a row that is no section.
    const QuoteFacts &facts(const QModelIndex &index) const;

private:
    struct Row {
        qsizetype group = -1;
        qsizetype quote = -1;
        QString words;
        QString speaker;
        QString conflict;
        QString note;
        QList<qsizetype> articles;
        QuoteFacts facts;
    };

    void reload();
    Row sharedRow(qsizetype group) const;
    Row singleRow(qsizetype quote) const;
    void completeFacts(Row &row) const;
    const Row &rowAt(const QModelIndex &index) const;
    QVariant sectionData(Section section, int role) const;
    QString spoken(const Row &row) const;

    Synopsis *m_synopsis;
    QList<Row> m_rows[2];
};

}
