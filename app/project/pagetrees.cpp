// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/pagetrees.h"

#include <algorithm>

namespace Synoptic {

namespace {

using Cell = DamagedPages::Cell;
using Kind = DamagedPages::Kind;
using Page = DamagedPages::Page;
using Type = StoredValue::Type;

// A file may be made to waste time.
constexpr qsizetype mostHoles = 1000; // in a tree; where there are more it is one
constexpr qint64 mostInVain = 16;     // pages read for trees that they are not of, for each page of the file

// What a cell is found by in its tree.
Record keyOf(const Cell &cell, Kind kind)
{
    return kind == Kind::Rows ? Record{{Type::Integer, cell.number}} : cell.record;
}

bool isBetween(const Record &key, const PageTree::Hole &hole)
{
    return (hole.after.isEmpty() || orderOf(key, hole.after) > 0) && orderOf(key, hole.upTo) <= 0;
}

}

bool RecordShape::fits(const Record &record) const
{
    if (record.size() > columns.size())
        return columns.isEmpty();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Type type = i < record.size() ? record[i].type : Type::Null;
        if (type != columns[i].type && columns[i].type != Type::Null && (type != Type::Null || !columns[i].mayBeNull))
            return false;
    }
    return true;
}

// Where none of its records can be read a page is as good as lost, and leads to no one else's.
bool PageTrees::isOf(const Page &page, const PageTree &tree) const
{
    if (page.kind != tree.kind)
        return false;
    return !page.hasRecords() || page.cells.isEmpty() || std::ranges::any_of(page.cells, [&tree](const Cell &cell) {
        return !cell.record.isEmpty() && tree.shape.fits(cell.record);
    });
}

// A page that the tree leads to, and takes; nothing where it is of another.
std::optional<Page> PageTrees::take(qint64 number, const PageTree &tree, bool isRoot)
{
    if (m_taken.contains(number) || m_readInVain >= mostInVain * m_pages.count())
        return std::nullopt;
    const qint64 before = m_pages.pagesRead();
    const Page page = m_pages.page(number);
    const bool mayBeEmpty = isRoot || !page.hasRecords();
    if (!isOf(page, tree) || (page.cells.isEmpty() && !mayBeEmpty)) {
        m_readInVain += m_pages.pagesRead() - before;
        return std::nullopt;
    }
    m_taken.insert(number);
    return page;
}

PageTree PageTrees::follow(qint64 root, Kind kind, const RecordShape &shape)
{
    struct Step {
        qint64 number = 0;
        PageTree::Hole between;
    };
    PageTree tree{kind, shape, {}, {}};
    QList<Step> ahead = {{root, {}}};
    QSet<qint64> led = {root};
    const auto lose = [&tree](const PageTree::Hole &between) {
        if (tree.holes.size() <= mostHoles)
            tree.holes.append(between);
    };
    const auto lead = [&](qint64 number, const PageTree::Hole &between) {
        if (number > m_pages.count() || led.contains(number)) {
            lose(between);
            return;
        }
        led.insert(number);
        ahead.append({number, between});
    };
    while (!ahead.isEmpty()) {
        const auto [number, between] = ahead.takeLast();
        const std::optional<Page> page = take(number, tree, number == root);
        if (!page || !page->isWhole) // which of its entries are missing is not known
            lose(between);
        if (!page)
            continue;
        if (page->hasRecords())
            tree.pages.append(number);
        if (!page->isInner)
            continue;
        Record after = between.after;
        for (const Cell &cell : page->cells) {
            const Record key = keyOf(cell, kind);
            lead(cell.child, {after, key.isEmpty() ? between.upTo : key});
            after = key.isEmpty() ? after : key;
        }
        lead(page->last, {after, between.upTo});
    }
    if (tree.holes.size() > mostHoles)
        tree.holes = {PageTree::Hole()};
    return tree;
}

// Whether all that can be read of the page fits the tree and was lost there, in one place as a page is. Of rows that
// are in use it need not be known where they were lost: a page may have forgotten how many others it leads to.
bool PageTrees::fills(const Page &page, const PageTree &tree, bool isInUse)
{
    if (page.kind != tree.kind || tree.shape.columns.isEmpty())
        return false;
    Record first;
    Record last;
    for (const Cell &cell : page.cells) {
        if (cell.record.isEmpty())
            continue;
        if (!tree.shape.fits(cell.record))
            return false;
        const Record key = keyOf(cell, tree.kind);
        if (first.isEmpty() || orderOf(key, first) < 0)
            first = key;
        if (last.isEmpty() || orderOf(key, last) > 0)
            last = key;
    }
    const bool isAnywhere = first.isEmpty() || (isInUse && page.kind == Kind::Rows);
    return isAnywhere || std::ranges::any_of(tree.holes, [&](const PageTree::Hole &hole) {
        return isBetween(first, hole) && isBetween(last, hole);
    });
}

QList<PageTrees::Orphan> PageTrees::orphans(const QList<PageTree> &trees)
{
    QList<Orphan> found;
    const std::optional<QSet<qint64>> known = m_pages.freePages();
    const QSet<qint64> free = known.value_or(QSet<qint64>());
    for (qint64 number = 2; number <= m_pages.count(); ++number) {
        if (m_taken.contains(number) || free.contains(number) || m_pages.isRunOn(number))
            continue;
        const Page page = m_pages.page(number);
        const auto canBeRead = [](const Cell &cell) { return !cell.record.isEmpty(); };
        if (!page.hasRecords() || !std::ranges::any_of(page.cells, canBeRead))
            continue;
        Orphan orphan{number, {}};
        for (qsizetype i = 0; i < trees.size(); ++i) {
            if (fills(page, trees[i], known.has_value()))
                orphan.trees.append(i);
        }
        if (!orphan.trees.isEmpty())
            found.append(orphan);
    }
    return found;
}

}
