// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/damagedpages.h"

namespace Synoptic {

// What the records of a tree look like: of each value which type it may have. Fewer values than these are those of a
// row that was written before its table got further columns.
struct RecordShape {
    struct Column {
        StoredValue::Type type = StoredValue::Type::Null; // Null: any
        bool mayBeNull = false;
    };
    QList<Column> columns; // empty: not known, any record fits

    bool fits(const Record &record) const;
};

// The tree of a table or an index as far as its root leads to it.
struct PageTree {
    // What is lost with a page that the tree leads to, or may be missing on one: entries behind one and up to another,
    // an empty record where there is none. Those of a table with row numbers have their number alone.
    struct Hole {
        Record after;
        Record upTo;
    };
    DamagedPages::Kind kind = DamagedPages::Kind::None;
    RecordShape shape;
    QList<qint64> pages; // with records
    QList<Hole> holes;

    bool isLost() const { return pages.isEmpty() && !holes.isEmpty(); }
};

// Which page of a file belongs to which tree. A page is of one tree only, and only where its records look like those of
// the tree.
class PageTrees
{
public:
    explicit PageTrees(DamagedPages &pages)
        : m_pages(pages)
    {
    }

    // Follows a tree from its root; root 0 is that of one that is lost.
    PageTree follow(qint64 root, DamagedPages::Kind kind, const RecordShape &shape);

    // A page that nothing leads to, and which of the trees it can be of.
    struct Orphan {
        qint64 page = 0;
        QList<qsizetype> trees; // by place in the list
    };
    // Those that fit at least one. To be asked for when all trees are followed.
    QList<Orphan> orphans(const QList<PageTree> &trees);

private:
    bool isOf(const DamagedPages::Page &page, const PageTree &tree) const;
    std::optional<DamagedPages::Page> take(qint64 number, const PageTree &tree, bool isRoot);
    static bool fills(const DamagedPages::Page &page, const PageTree &tree, bool isInUse);

    DamagedPages &m_pages;
    QSet<qint64> m_taken;
    qint64 m_readInVain = 0; // pages, of which none was of the tree that led there
};

}
