// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"

#include <QFile>

#include <memory>

namespace Synoptic {

// A copy of a damaged file in which any table can be read whose root page is known, whatever has become of the
// first page and of the list of tables: the copy gets a first page of our own, which names one table alone.
class DamagedPages
{
public:
    // A table as SQLite lists it: the root page of its tree, and the words it was made with.
    struct Table {
        QString name;
        qint64 root = 0;
        QString sql;
    };
    enum class Kind : quint8 { None, Rows, Keys }; // of a page: of a table with row numbers, of one without or an index

    // Copies the file to a place where nothing is; the copy goes with this object.
    static Result<std::unique_ptr<DamagedPages>> copied(const QString &damaged, const QString &into);
    ~DamagedPages();
    DamagedPages(const DamagedPages &) = delete;
    DamagedPages &operator=(const DamagedPages &) = delete;

    qint64 pageSize() const { return m_pageSize; }
    // What the first page of a tree is of.
    Kind kindOf(qint64 page);
    // The list of tables that the file had, as a table of its own: columns type, name, rootpage, sql.
    Table list() const;
    // From now on the list is no page of the file: a number past the end leads nowhere.
    Result<void> forgetList();
    // The copy, with this table and no other. What was open before must have gone.
    Result<std::unique_ptr<Database>> open(const Table &table);

private:
    DamagedPages(const QString &path, qint64 pageSize);
    QByteArray page(qint64 number);
    Result<void> setPage(qint64 number, const QByteArray &bytes);
    Result<void> moveList();

    QFile m_file;
    qint64 m_pageSize;
    qint64 m_pages = 0; // with that of the list
};

}
