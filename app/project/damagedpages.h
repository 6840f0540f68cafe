// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/project/record.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <utility>

namespace Synoptic {

// The pages of a damaged file, read one by one without SQLite, which reads no row that it is not led to. Every number
// in the file may be wrong: nothing is read twice, and what leads out of the file or round in a circle ends there.
class DamagedPages
{
public:
    enum class Kind : quint8 { None, Rows, Keys }; // of a page: of a table with row numbers, of one without or an index

    // An entry of a page of a tree.
    struct Cell {
        qint64 child = 0;  // of an inner page: where the entries before this one stand
        qint64 number = 0; // of a row
        Record record;     // empty where it cannot be read, and on the inner pages of a table with row numbers
    };
    struct Page {
        Kind kind = Kind::None;
        bool isInner = false;
        QList<Cell> cells;
        qint64 last = 0;      // of an inner page: where the entries behind all of its own stand
        bool isWhole = false; // its entries take as many bytes as it says: none is missing

        bool hasRecords() const { return kind == Kind::Keys || (kind == Kind::Rows && !isInner); }
    };

    // The file is only read.
    static Result<std::unique_ptr<DamagedPages>> open(const QString &path);

    qint64 pageSize() const { return m_pageSize; }
    qint64 count() const { return m_count; } // also one that was cut short
    Kind kindOf(qint64 number);
    Page page(qint64 number);
    // How many pages were read so far, each as often as it was, with those that records run on to.
    qint64 pagesRead() const { return m_read; }
    // Whether some record read so far runs on to this page.
    bool isRunOn(qint64 number) const { return m_runOn.contains(number); }

    // Those that hold nothing any more; nothing at all where the list of them is not whole.
    std::optional<QSet<qint64>> freePages();

private:
    explicit DamagedPages(const QString &path);
    QByteArray bytes(qint64 number);
    // How many of the bytes of a record stand on the page that it begins on.
    qint64 ownBytes(qint64 size, Kind kind) const;
    Record recordAt(const QByteArray &page, qsizetype at, qint64 size, Kind kind, qint64 owner);
    QByteArray runOn(qint64 first, qint64 size, qint64 owner);

    QFile m_file;
    QByteArray m_head;
    qint64 m_pageSize = 0;
    qint64 m_usable = 0; // bytes of a page
    qint64 m_count = 0;
    qint64 m_read = 0;
    qint64 m_wasted = 0; // pages read for records that came to no end
    QHash<qint64, std::pair<qint64, qint64>>
        m_runOn; // page -> the record that runs on to it, and how many stand before
};

}
