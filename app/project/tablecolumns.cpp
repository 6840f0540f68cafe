// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/tablecolumns.h"

#include "app/project/database.h"

#include <QRegularExpression>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Type = StoredValue::Type;

Type typeNamed(const QString &name)
{
    return name == "INTEGER"_L1 ? Type::Integer
        : name == "TEXT"_L1     ? Type::Text
        : name == "BLOB"_L1     ? Type::Blob
                                : Type::Null;
}

struct Column {
    QString name;
    Type type = Type::Null;
    bool mayBeNull = true;
    qint64 key = 0; // place in the primary key, from 1
};

}

QVariant TableColumns::value(const DamagedPages::Cell &cell, const QString &name) const
{
    const qsizetype place = names.indexOf(name);
    if (place >= 0 && place == number)
        return cell.number;
    return place < 0 || place >= cell.record.size() ? QVariant() : cell.record[place].value;
}

// The words are from a file that may come from anywhere: they are used only where they list columns, which makes a
// table and does nothing else.
TableColumns columnsOf(const QString &words)
{
    static const QRegularExpression list(uR"(^CREATE TABLE ("[^"]+"|'[^']+'|\w+)\s*\()"_s);
    const QRegularExpressionMatch match = list.match(words);
    if (!match.hasMatch())
        return {};
    // SQLite lets nobody make a table with a name of its own.
    const QString made = QString(words).replace(match.capturedStart(1), match.capturedLength(1), u"it"_s);
    const Result<std::unique_ptr<Database>> room = Database::open(u":memory:"_s);
    if (!room || !(*room)->execute(made))
        return {};

    QList<Column> columns;
    (void)(*room)->forEachRow(
        u"SELECT name, type, \"notnull\", pk FROM pragma_table_info('it')"_s, [&columns](const Statement &row) {
            columns.append({row.text(0), typeNamed(row.text(1)), row.integer(2) == 0, row.integer(3)});
            return QString();
        });
    TableColumns found;
    const qint64 hasOptions = (*room)->number(u"SELECT wr + 2 * strict FROM pragma_table_list('it')"_s).value_or(0);
    const bool hasNumbers = hasOptions % 2 == 0;
    const bool isStrict = hasOptions >= 2;
    const auto isKey = [](const Column &column) { return column.key > 0; };
    found.kind = hasNumbers ? DamagedPages::Kind::Rows : DamagedPages::Kind::Keys;
    if (!hasNumbers) { // the key comes first
        const auto others = std::ranges::stable_partition(columns, isKey);
        std::ranges::sort(columns.begin(), others.begin(), {}, &Column::key);
    }
    const bool hasOneKey = std::ranges::count_if(columns, isKey) == 1;
    for (const Column &column : std::as_const(columns)) {
        const bool isNumber = hasNumbers && hasOneKey && isKey(column) && column.type == Type::Integer;
        if (isNumber)
            found.number = found.names.size();
        found.names.append(column.name);
        found.shape.columns.append({isStrict ? column.type : Type::Null, column.mayBeNull || isNumber});
    }
    return found;
}

QHash<QString, RecordShape> indexShapes(Database &database)
{
    QHash<QString, RecordShape> shapes;
    (void)database.forEachRow(
        u"SELECT i.name, c.type, c.\"notnull\" FROM sqlite_schema AS i, pragma_index_xinfo(i.name) AS x"
        " LEFT JOIN pragma_table_info(i.tbl_name) AS c ON c.cid = x.cid WHERE i.type = 'index' ORDER BY i.name, x.seqno"_s,
        [&shapes](const Statement &row) {
            const bool isNumber = row.value(1).isNull(); // that of the row
            shapes[row.text(0)].columns.append(
                {isNumber ? Type::Integer : typeNamed(row.text(1)), !isNumber && row.integer(2) == 0});
            return QString();
        });
    return shapes;
}

}
