// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/salvage.h"

#include "app/project/damagedpages.h"
#include "app/project/pieces.h"
#include "app/project/schema.h"
#include "app/project/tablelist.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// A table that holds work, and the number by which it is read piece by piece.
struct Table {
    QString name;
    QString key;
};

class Salvage
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
public:
    Salvage(DamagedPages &damaged, const TableList &there, Database &whole)
        : m_damaged(damaged)
        , m_there(there)
        , m_whole(whole)
    {
    }

    // How many rows there are, and what could not be read, a sentence each.
    Result<qint64> run(QStringList &said)
    {
        const Result<QList<Table>> all = tables();
        if (!all)
            return std::unexpected(all.error());
        readLastNumbers();
        std::ranges::for_each(*all, [this](const Table &table) { copy(table); });
        said = m_said;
        return m_copied;
    }

private:
    // How the columns of a table are read from the damaged file and written into the whole one.
    struct Columns {
        QStringList names;
        QStringList read;
        QStringList written;
    };

    Result<QList<Table>> tables();
    void readLastNumbers();
    void copy(const Table &table);
    Columns columnsOf(const Table &table, Database &damaged);
    qint64 lastKey(const Table &table, Database &damaged);

    DamagedPages &m_damaged;
    const TableList &m_there;
    Database &m_whole;
    QHash<QString, qint64> m_lastNumbers; // given to a row of a table, as the file says
    QStringList m_said;
    qint64 m_copied = 0;
    int m_failures = 0;
};

// All that a project of the present format has, so that none is forgotten when one comes to it. What
// begins with no number holds no work (settings), and what SQLite keeps behind the index of words is
// made again of the articles.
Result<QList<Table>> Salvage::tables()
{
    QList<Table> all;
    const Result<void> read = m_whole.forEachRow(
        u"SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c"
        " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND c.cid = 0 AND c.type = 'INTEGER' ORDER BY t.name"_s,
        [&all](const Statement &row) {
            all.append({row.text(0), row.text(1)});
            return QString();
        });
    if (!read)
        return std::unexpected(read.error());
    return all;
}

// The columns of the table as it should be. A column that is not there, as in one of an earlier version, is read as
// nothing at all.
Salvage::Columns Salvage::columnsOf(const Table &table, Database &damaged)
{
    QStringList there;
    (void)damaged.forEachRow(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table.name), [&](const Statement &row) {
        there.append(row.text(0));
        return QString();
    });
    Columns columns;
    if (there.isEmpty())
        return columns;
    (void)m_whole.forEachRow(
        u"SELECT name, type, \"notnull\" FROM pragma_table_info('%1')"_s.arg(table.name), [&](const Statement &row) {
            const QString name = u'"' + row.text(0) + u'"';
            const bool isText = row.text(1) == "TEXT"_L1;
            const QString nothing = row.integer(2) == 0 ? u"NULL"_s : row.text(1) == "INTEGER"_L1 ? u"0"_s : u"''"_s;
            columns.names.append(name);
            columns.written.append(isText ? u"CAST(? AS TEXT)"_s : u"?"_s);
            columns.read.append(!there.contains(row.text(0)) ? nothing
                    : isText                                 ? u"CAST(%1 AS BLOB)"_s.arg(name)
                                                             : name);
            return QString();
        });
    return columns;
}

void Salvage::readLastNumbers()
{
    const auto numbers = m_there.tables.constFind(u"sqlite_sequence"_s);
    if (numbers == m_there.tables.cend())
        return;
    const auto database = m_damaged.open({u"given"_s, numbers->root, u"CREATE TABLE given (name, seq)"_s});
    if (!database)
        return;
    (void)(*database)->forEachRow(u"SELECT CAST(name AS BLOB), seq FROM given"_s, [this](const Statement &row) {
        m_lastNumbers.insert(row.text(0), row.integer(1));
        return QString();
    });
}

// No row has a higher number, as far as the file still tells.
qint64 Salvage::lastKey(const Table &table, Database &damaged)
{
    const QString counted = table.key == "id"_L1 ? table.name : table.key;
    const qint64 found = damaged.number(u"SELECT max(%1) FROM %2 NOT INDEXED"_s.arg(table.key, table.name)).value_or(0);
    constexpr qint64 unknown = 1 << 20;
    const qint64 last = std::max(m_lastNumbers.value(counted), found);
    return last > 0 ? last : unknown;
}

void Salvage::copy(const Table &table)
{
    const auto there = m_there.tables.constFind(table.name);
    if (there == m_there.tables.cend()) { // as one that an earlier version did not have
        if (!m_there.isWhole)
            m_said.append(tr("The table “%1” could not be found.").arg(table.name));
        return;
    }
    const Result<std::unique_ptr<Database>> damaged = m_damaged.open(*there);
    const Columns columns = damaged ? columnsOf(table, **damaged) : Columns();
    const bool isLost = m_damaged.kindOf(there->root) == DamagedPages::Kind::None; // nothing leads to its rows
    const qint64 given = m_lastNumbers.value(table.name);
    if (columns.names.isEmpty() || (isLost && given == 0)) {
        m_said.append(tr("The table “%1” could not be read.").arg(table.name));
        return;
    }
    Statement select = (*damaged)->prepare(u"SELECT %1 FROM %2 NOT INDEXED WHERE %3 BETWEEN ? AND ?"_s.arg(
        columns.read.join(u", "_s), table.name, table.key));
    Statement insert = m_whole.prepare(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
        table.name, columns.names.join(u", "_s), columns.written.join(u", "_s)));
    qint64 refused = 0;
    const RowsOfNumber rowsOfNumber = table.key == "id"_L1 ? RowsOfNumber::One : RowsOfNumber::Many;
    const auto take = [&](const QVariantList &row) {
        const bool isTaken = insert.run(row).has_value();
        m_copied += isTaken ? 1 : 0;
        refused += isTaken ? 0 : 1;
    };
    const qint64 lost = isLost
        ? given
        : readInPieces(select, int(columns.names.size()), lastKey(table, **damaged), rowsOfNumber, m_failures, take);
    if (lost + refused > 0)
        m_said.append(
            tr("Rows of the table “%1” that could not be read: %2 at most.").arg(table.name).arg(lost + refused));
}

Error nothingLeft(const QString &damaged)
{
    return {Error::Kind::Damaged,
        QCoreApplication::translate("Recovery", "Nothing can be read from “%1”: put a backup in its place.")
            .arg(QFileInfo(damaged).fileName()),
        {}};
}

}

Result<QStringList> salvageRows(const QString &damaged, const QString &into)
{
    const QString pages = into + "-pages"_L1;
    QFile::remove(pages);
    const Result<std::unique_ptr<DamagedPages>> from = DamagedPages::copied(damaged, pages);
    if (!from)
        return std::unexpected(from.error());
    const TableList there = tablesOf(**from);
    if (there.tables.isEmpty())
        return std::unexpected(nothingLeft(damaged));

    QFile::remove(into);
    if (QFile file(into); !file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
        return std::unexpected(Error{Error::Kind::CannotWrite, file.errorString(), into});
    const Result<std::unique_ptr<Database>> whole = Database::open(into, Database::Sync::Off);
    if (!whole)
        return std::unexpected(whole.error());
    if (const Result<void> done = (*whole)->execute(u"PRAGMA foreign_keys = OFF"_s); !done)
        return std::unexpected(done.error());
    QStringList said;
    qint64 rows = 0;
    const Result<void> copied = (*whole)->transaction([&] {
        return migrate(**whole, 0).and_then([&] {
            return Salvage(**from, there, **whole).run(said).transform([&rows](qint64 count) { rows = count; });
        });
    });
    if (!copied)
        return std::unexpected(copied.error());
    if (rows == 0 && !said.isEmpty())
        return std::unexpected(nothingLeft(damaged));
    return said;
}

}
