// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/tablelist.h"

#include "app/project/database.h"
#include "app/project/pagetrees.h"
#include "app/project/schema.h"

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Table = TableList::Table;
using Type = StoredValue::Type;

struct Entry {
    Table table;
    bool isIndex = false;
};

using Entries = QHash<QString, Entry>;

// An entry of the list, which has the columns type, name, tbl_name, rootpage and sql; nothing of a view, a trigger or a
// virtual table, which stand on no page.
std::optional<Entry> entryOf(const Record &row)
{
    const auto bytes = [&row](qsizetype column) { return row.value(column).value.toByteArray(); };
    const QByteArray sql = bytes(4);
    const qint64 root = row.value(3).value.toLongLong();
    const bool isIndex = bytes(0) == "index";
    if (root <= 1 || !(isIndex || (bytes(0) == "table" && sql.startsWith("CREATE TABLE"))))
        return std::nullopt;
    return Entry{{QString::fromUtf8(bytes(1)), root, QString::fromUtf8(sql)}, isIndex};
}

const RecordShape listShape{
    {{Type::Text, false}, {Type::Text, false}, {Type::Text, false}, {Type::Integer, true}, {Type::Text, true}}};

// Where the tables of a version stand in a file that was just made, or was copied.
Entries layoutOf(int version, bool isCopy)
{
    Entries entries;
    const Result<std::unique_ptr<Database>> fresh = Database::open(u":memory:"_s);
    if (!fresh || !makeTables(**fresh, 0, version) || (isCopy && !(*fresh)->execute(u"VACUUM"_s)))
        return entries;
    (void)(*fresh)->forEachRow(u"SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(tbl_name AS BLOB), rootpage,"
                               " CAST(sql AS BLOB) FROM sqlite_schema"_s,
        [&entries](const Statement &row) {
            Record values;
            for (int column = 0; column < 5; ++column)
                values.append({Type::Null, row.value(column)});
            if (const std::optional<Entry> entry = entryOf(values))
                entries.insert(entry->table.name, *entry);
            return QString();
        });
    return entries;
}

DamagedPages::Kind kindOf(const Entry &entry)
{
    const bool hasKeys = entry.isIndex || entry.table.sql.contains("WITHOUT ROWID"_L1);
    return hasKeys ? DamagedPages::Kind::Keys : DamagedPages::Kind::Rows;
}

bool agree(const Entries &layout, const Entries &left, DamagedPages &pages)
{
    const bool standThere = std::ranges::all_of(left, [&layout](const Entry &entry) {
        const auto it = layout.constFind(entry.table.name);
        return it != layout.cend() && it->table.root == entry.table.root;
    });
    if (!standThere)
        return false;
    constexpr qint64 madeWith = 4096; // SQLite's own choice
    if (pages.pageSize() != madeWith)
        return false;
    qsizetype seen = 0;
    for (const Entry &entry : layout) {
        const DamagedPages::Kind kind = pages.kindOf(entry.table.root);
        if (kind != kindOf(entry) && kind != DamagedPages::Kind::None)
            return false;
        seen += kind != DamagedPages::Kind::None;
    }
    return 2 * seen > layout.size();
}

}

// What the first page leads to, and what else looks like a part of the list.
TableList tablesOf(DamagedPages &pages)
{
    TableList list;
    Entries left;
    PageTrees trees(pages);
    const PageTree tree = trees.follow(1, DamagedPages::Kind::Rows, listShape);
    const auto read = [&](qint64 page) {
        for (const DamagedPages::Cell &cell : pages.page(page).cells) {
            if (const std::optional<Entry> entry = entryOf(cell.record); entry && !left.contains(entry->table.name))
                left.insert(entry->table.name, *entry);
            list.isWhole = list.isWhole && !cell.record.isEmpty();
        }
    };
    std::ranges::for_each(tree.pages, read);
    if (!tree.holes.isEmpty()) {
        for (const PageTrees::Orphan &orphan : trees.orphans({tree}))
            read(orphan.page);
    }
    list.isWhole = list.isWhole && tree.holes.isEmpty() && !left.isEmpty();
    for (int version = schemaVersion(); version > 0 && !list.isWhole; --version) {
        const Entries made = layoutOf(version, false);
        const Entries copied = layoutOf(version, true);
        for (const Entries &layout : {made, copied}) {
            if (agree(layout, left, pages)) {
                left = layout;
                version = 0;
                break;
            }
        }
    }
    for (const Entry &entry : std::as_const(left)) {
        if (entry.isIndex)
            list.indexes.insert(entry.table.name, entry.table.root);
        else
            list.tables.insert(entry.table.name, entry.table);
    }
    return list;
}

bool hasTablesOfProject(const QString &path)
{
    const auto pages = DamagedPages::open(path);
    if (!pages)
        return false;
    const TableList found = tablesOf(**pages);
    for (int version = schemaVersion(); version > 0; --version) {
        const Entries made = layoutOf(version, false);
        const bool isOfVersion = !made.isEmpty() && std::ranges::all_of(made, [&found](const Entry &entry) {
            return entry.isIndex || found.tables.contains(entry.table.name);
        });
        if (isOfVersion)
            return true;
    }
    return false;
}

}
