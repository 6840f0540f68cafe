// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/tablelist.h"

#include "app/project/pieces.h"
#include "app/project/schema.h"

#include <QTemporaryDir>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Table = DamagedPages::Table;

struct Entry {
    Table table;
    bool isIndex = false;
};

using Entries = QHash<QString, Entry>;

Entry entryOf(const QVariantList &row)
{
    return {{QString::fromUtf8(row[1].toByteArray()), row[2].toLongLong(), QString::fromUtf8(row[3].toByteArray())},
        row[0].toByteArray() == "index"};
}

const QString columns = u"CAST(type AS BLOB), CAST(name AS BLOB), rootpage, CAST(sql AS BLOB)"_s;

// Views, triggers and virtual tables stand on no page.
bool isOnPages(const QVariantList &row)
{
    const QByteArray type = row[0].toByteArray();
    return row[2].toLongLong() > 1
        && (type == "index" || (type == "table" && row[3].toByteArray().startsWith("CREATE TABLE")));
}

// Where the tables of a version stand in a file that was just made, or was copied.
Entries layoutOf(int version, bool isCopy)
{
    Entries entries;
    const Result<std::unique_ptr<Database>> fresh = Database::open(u":memory:"_s);
    if (!fresh || !makeTables(**fresh, 0, version) || (isCopy && !(*fresh)->execute(u"VACUUM"_s)))
        return entries;
    (void)(*fresh)->forEachRow(u"SELECT %1 FROM sqlite_schema"_s.arg(columns), [&entries](const Statement &row) {
        const QVariantList values = {row.value(0), row.value(1), row.value(2), row.value(3)};
        if (isOnPages(values))
            entries.insert(row.text(1), entryOf(values));
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

TableList tablesOf(DamagedPages &pages)
{
    TableList list;
    Entries left;
    if (const auto database = pages.open(pages.list())) {
        Statement select = (*database)->prepare(u"SELECT %1 FROM list WHERE rowid BETWEEN ? AND ?"_s.arg(columns));
        int failures = 0;
        const qint64 lost
            = readInPieces(select, 4, pieceSize, RowsOfNumber::One, failures, [&left](const QVariantList &row) {
                  if (isOnPages(row))
                      left.insert(entryOf(row).table.name, entryOf(row));
              });
        list.isWhole = lost == 0 && !left.isEmpty();
    } else {
        list.isWhole = false;
    }
    (void)pages.forgetList();
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
        if (!entry.isIndex)
            list.tables.insert(entry.table.name, entry.table);
    }
    return list;
}

bool hasTablesOfProject(const QString &path)
{
    const QTemporaryDir room;
    const auto pages = DamagedPages::copied(path, room.filePath(u"pages"_s));
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
