// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/salvage.h"

#include "app/project/database.h"
#include "app/project/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// A table that holds work, and the number by which it is read piece by piece.
struct Table {
    QString name;
    QString key;
};

// A file made to waste time has more bad pages than any disk.
constexpr int mostFailures = 200'000;

constexpr qint64 pieceSize = 4096; // numbers at a time

class Salvage
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
public:
    Salvage(Database &damaged, Database &whole)
        : m_damaged(damaged)
        , m_whole(whole)
    {
    }

    Result<QStringList> run()
    {
        const Result<QList<Table>> all = tables();
        if (!all)
            return std::unexpected(all.error());
        std::ranges::for_each(*all, [this](const Table &table) { copy(table); });
        return m_said;
    }

private:
    // How the columns of a table are read from the damaged file and written into the whole one.
    struct Columns {
        QStringList names;
        QStringList read;
        QStringList written;
    };

    Result<QList<Table>> tables();
    void copy(const Table &table);
    Columns columnsOf(const Table &table);
    qint64 lastKey(const Table &table);
    Result<QList<QVariantList>> rows(Statement &select, qint64 first, qint64 last, qsizetype columns);

    Database &m_damaged;
    Database &m_whole;
    QStringList m_said;
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

// The columns of the table as it should be; none where the damaged file has no such table, as one of
// an earlier version. A column that is not there is read as nothing at all.
Salvage::Columns Salvage::columnsOf(const Table &table)
{
    QStringList there;
    const QString sql = u"SELECT name FROM pragma_table_info('%1') WHERE EXISTS"
                        " (SELECT 1 FROM sqlite_schema AS s WHERE s.name = '%1' AND s.type = 'table')"_s;
    (void)m_damaged.forEachRow(sql.arg(table.name), [&there](const Statement &row) {
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

// No row has a higher number, as far as the file still tells.
qint64 Salvage::lastKey(const Table &table)
{
    const QString counted = table.key == "id"_L1 ? table.name : table.key;
    const qint64 given
        = m_damaged.number(u"SELECT max(seq) FROM sqlite_sequence WHERE name = '%1'"_s.arg(counted)).value_or(0);
    const qint64 found
        = m_damaged.number(u"SELECT max(%1) FROM %2 NOT INDEXED"_s.arg(table.key, table.name)).value_or(0);
    constexpr qint64 unknown = 1 << 20;
    const qint64 last = std::max(given, found);
    return last > 0 ? last : unknown;
}

Result<QList<QVariantList>> Salvage::rows(Statement &select, qint64 first, qint64 last, qsizetype columns)
{
    if (const Result<void> ran = select.run({first, last}); !ran)
        return std::unexpected(ran.error());
    QList<QVariantList> found;
    Result<bool> more = select.next();
    for (; more && *more; more = select.next()) {
        QVariantList row;
        for (qsizetype column = 0; column < columns; ++column)
            row.append(select.value(int(column)));
        found.append(row);
    }
    if (!more)
        return std::unexpected(more.error());
    return found;
}

// Piece by piece, and a piece that cannot be read in halves: what is lost is less and less, down to
// one row.
void Salvage::copy(const Table &table)
{
    const Columns columns = columnsOf(table);
    if (columns.names.isEmpty())
        return;
    Statement select = m_damaged.prepare(u"SELECT %1 FROM %2 NOT INDEXED WHERE %3 BETWEEN ? AND ?"_s.arg(
        columns.read.join(u", "_s), table.name, table.key));
    Statement insert = m_whole.prepare(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
        table.name, columns.names.join(u", "_s), columns.written.join(u", "_s)));
    qint64 lost = 0;
    QList<std::pair<qint64, qint64>> ranges = {{1, lastKey(table)}};
    while (!ranges.isEmpty()) {
        const auto [first, last] = ranges.takeLast();
        const bool isWorthTrying = m_failures < mostFailures;
        if (isWorthTrying && last - first < pieceSize) {
            if (const auto found = rows(select, first, last, columns.names.size())) {
                lost += std::ranges::count_if(*found, [&](const QVariantList &row) { return !insert.run(row); });
                continue;
            }
            ++m_failures;
        }
        if (first == last || !isWorthTrying) {
            lost += last - first + 1;
            continue;
        }
        const qint64 middle = first + (last - first) / 2;
        ranges.append({middle + 1, last});
        ranges.append({first, middle});
    }
    if (lost > 0)
        m_said.append(tr("Rows of the table “%1” that could not be read: %2 at most.").arg(table.name).arg(lost));
}

}

Result<QStringList> salvageRows(const QString &damaged, const QString &into)
{
    const Result<std::unique_ptr<Database>> from = Database::openAsItIs(damaged);
    if (!from)
        return std::unexpected(from.error());
    const Result<qint64> any = (*from)->number(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('article', 'annotation')"_s);
    if (!any || *any == 0) {
        return std::unexpected(Error{Error::Kind::Damaged,
            QCoreApplication::translate("Recovery", "Nothing can be read from “%1”: put a backup in its place.")
                .arg(QFileInfo(damaged).fileName()),
            any ? QString() : any.error().detail});
    }

    QFile::remove(into);
    if (QFile file(into); !file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
        return std::unexpected(Error{Error::Kind::CannotWrite, file.errorString(), into});
    const Result<std::unique_ptr<Database>> whole = Database::open(into, Database::Sync::Off);
    if (!whole)
        return std::unexpected(whole.error());
    if (const Result<void> done = (*whole)->execute(u"PRAGMA foreign_keys = OFF"_s); !done)
        return std::unexpected(done.error());
    QStringList said;
    const Result<void> copied = (*whole)->transaction([&] {
        return migrate(**whole, 0).and_then([&] {
            return Salvage(**from, **whole).run().transform([&said](const QStringList &lost) { said = lost; });
        });
    });
    if (!copied)
        return std::unexpected(copied.error());
    return said;
}

}
