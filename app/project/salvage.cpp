// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/salvage.h"

#include "app/project/database.h"
#include "app/project/pagetrees.h"
#include "app/project/schema.h"
#include "app/project/tablecolumns.h"
#include "app/project/tablelist.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Cell = DamagedPages::Cell;

// Tables of other programs that are followed: a file may be made to list so many that it takes for ever.
constexpr int mostOthers = 1000;

// Numbers of rows: those behind one and up to another.
using Numbers = QList<std::pair<qint64, qint64>>;

// The same in order, each once.
Numbers united(Numbers numbers)
{
    std::ranges::sort(numbers);
    Numbers found;
    for (const auto &[after, last] : std::as_const(numbers)) {
        if (found.isEmpty() || found.last().second < after)
            found.append({after, last});
        else
            found.last().second = std::max(found.last().second, last);
    }
    return found;
}

bool contain(const Numbers &numbers, qint64 number)
{
    const auto it = std::ranges::lower_bound(numbers, number, {}, &Numbers::value_type::second);
    return it != numbers.cend() && it->first < number;
}

class Salvage
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
public:
    Salvage(DamagedPages &damaged, const TableList &there, Database &whole)
        : m_damaged(damaged)
        , m_there(there)
        , m_whole(whole)
        , m_trees(damaged)
    {
    }

    // How many rows there are, and what could not be read, a sentence each.
    Result<qint64> run(QStringList &said)
    {
        if (const Result<void> read = readTables(); !read)
            return std::unexpected(read.error());
        followTables();
        followIndexes();
        readLastNumbers();
        giveOrphans();
        std::ranges::for_each(m_tables, [this](Table &table) { copy(table); });
        said = m_said;
        return m_copied;
    }

private:
    struct Column {
        QString name;
        QString type;
        bool isKey = false;
        bool mayBeNull = false;
    };
    // A table that holds work: as it should be, as it is stored, and what is found of it.
    struct Table {
        QString name;
        QString sql;
        QList<Column> columns;
        TableColumns stored;
        PageTree tree;
        QList<qint64> orphans;
        bool isThere = true;
    };
    // The statements that put rows into a table of the whole file.
    struct Writing {
        Statement insert;
        Statement isKnown; // a row with this key
        Statement isSame;  // one with these values
    };

    Result<void> readTables();
    void followTables();
    void followIndexes();
    void readLastNumbers();
    void giveOrphans();
    void list(qint64 page);
    void copy(const Table &table);
    Writing writingOf(const Table &table);
    static QVariantList valuesOf(const Table &table, const Cell &cell);
    std::optional<qint64> lastNumberOf(const QString &table) const;
    std::optional<Numbers> numbersIn(const Table &table) const;

    DamagedPages &m_damaged;
    const TableList &m_there;
    Database &m_whole;
    PageTrees m_trees;
    QList<Table> m_tables;
    QList<PageTree> m_indexes;
    QHash<QString, qint64> m_lastNumbers; // given to a row of a table, as the file says
    bool m_hasAllLastNumbers = false;
    QStringList m_said;
    qint64 m_copied = 0;
};

// All that a project of the present format has, so that none is forgotten when one comes to it. What
// begins with no number holds no work (settings), and what SQLite keeps behind the index of words is
// made again of the articles.
Result<void> Salvage::readTables()
{
    return m_whole.forEachRow(
        u"SELECT t.name, s.sql, c.name, c.type, c.pk, c.\"notnull\" FROM pragma_table_list AS t,"
        " pragma_table_info(t.name) AS c JOIN sqlite_schema AS s ON s.name = t.name WHERE t.schema = 'main'"
        " AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND EXISTS (SELECT 1 FROM"
        " pragma_table_info(t.name) WHERE cid = 0 AND type = 'INTEGER') ORDER BY t.name, c.cid"_s,
        [this](const Statement &row) {
            if (m_tables.isEmpty() || m_tables.last().name != row.text(0))
                m_tables.append({row.text(0), row.text(1), {}, {}, {}, {}});
            m_tables.last().columns.append(
                {row.text(2), row.text(3), row.integer(4) > 0, row.integer(4) == 0 && row.integer(5) == 0});
            return QString();
        });
}

// One that is not in the list may be that of an earlier version, which did not have it; where the list is not whole,
// its pages are looked for. The pages of all others are theirs.
void Salvage::followTables()
{
    for (Table &table : m_tables) {
        const auto there = m_there.tables.constFind(table.name);
        table.isThere = there != m_there.tables.cend() || !m_there.isWhole;
        if (!table.isThere)
            continue;
        table.stored = columnsOf(there == m_there.tables.cend() ? table.sql : there->sql);
        if (table.stored.names.isEmpty())
            table.stored = columnsOf(table.sql);
        table.tree
            = m_trees.follow(there == m_there.tables.cend() ? 0 : there->root, table.stored.kind, table.stored.shape);
    }
    const auto isOurs = [this](const QString &name) { return std::ranges::contains(m_tables, name, &Table::name); };
    int left = mostOthers;
    for (const TableList::Table &other : m_there.tables) {
        const bool isKnown = isOurs(other.name) || other.name == "sqlite_sequence"_L1;
        if (isKnown || left-- <= 0)
            continue;
        if (const TableColumns stored = columnsOf(other.sql); !stored.names.isEmpty())
            (void)m_trees.follow(other.root, stored.kind, stored.shape);
    }
}

void Salvage::followIndexes()
{
    const QHash<QString, RecordShape> shapes = indexShapes(m_whole);
    QStringList names = shapes.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const auto root = m_there.indexes.constFind(name);
        if (root != m_there.indexes.cend() || !m_there.isWhole)
            m_indexes.append(m_trees.follow(
                root == m_there.indexes.cend() ? 0 : *root, DamagedPages::Kind::Keys, shapes.value(name)));
    }
}

void Salvage::readLastNumbers()
{
    const auto numbers = m_there.tables.constFind(u"sqlite_sequence"_s);
    if (numbers == m_there.tables.cend())
        return;
    const RecordShape any{{{}, {}}};
    const PageTree tree = m_trees.follow(numbers->root, DamagedPages::Kind::Rows, any);
    m_hasAllLastNumbers = tree.holes.isEmpty();
    for (const qint64 page : tree.pages) {
        for (const Cell &cell : m_damaged.page(page).cells) {
            m_hasAllLastNumbers = m_hasAllLastNumbers && cell.record.size() == 2;
            if (cell.record.size() == 2)
                m_lastNumbers.insert(
                    QString::fromUtf8(cell.record[0].value.toByteArray()), cell.record[1].value.toLongLong());
        }
    }
}

// A page that nothing leads to goes to the only tree that it can be of; where there are several, nobody guesses.
void Salvage::giveOrphans()
{
    QList<PageTree> trees;
    std::ranges::transform(m_tables, std::back_inserter(trees), &Table::tree);
    trees += m_indexes;
    for (const PageTrees::Orphan &orphan : m_trees.orphans(trees)) {
        const bool isOfTable = orphan.trees.first() < m_tables.size(); // they stand before the indexes
        if (isOfTable && orphan.trees.size() == 1)
            m_tables[orphan.trees.first()].orphans.append(orphan.page);
        else if (isOfTable)
            list(orphan.page);
    }
    const bool isAnyFound = std::ranges::any_of(m_tables, [](const Table &table) { return !table.orphans.isEmpty(); });
    if (isAnyFound && !m_damaged.freePages())
        m_said.append(tr("It is not known which pages were no longer in use: rows that had been removed may be back."));
}

void Salvage::list(qint64 page)
{
    QStringList rows;
    for (const Cell &cell : m_damaged.page(page).cells) {
        QStringList values;
        for (const StoredValue &value : cell.record)
            values.append(QString::fromUtf8(value.value.toByteArray()));
        if (!values.isEmpty())
            rows.append(values.join(u", "_s));
    }
    //: %2 is a list of rows, each a list of values
    m_said.append(
        tr("Rows that may be of several tables are left out (page %1): %2.").arg(page).arg(rows.join(u"; "_s)));
}

Salvage::Writing Salvage::writingOf(const Table &table)
{
    QStringList names;
    QStringList values;
    QStringList keys;
    QStringList same;
    for (const Column &column : table.columns) {
        const QString name = u'"' + column.name + u'"';
        names.append(name);
        values.append(column.type == "TEXT"_L1 ? u"CAST(? AS TEXT)"_s : u"?"_s);
        same.append(u"%1 IS %2"_s.arg(name, values.last()));
        if (column.isKey)
            keys.append(same.last());
    }
    const QString count = u"SELECT count(*) FROM %1 WHERE %2"_s;
    return {m_whole.prepare(
                u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, names.join(u", "_s), values.join(u", "_s))),
        m_whole.prepare(count.arg(table.name, keys.join(u" AND "_s))),
        m_whole.prepare(count.arg(table.name, same.join(u" AND "_s)))};
}

// A column that is not there, as in one of an earlier version, is nothing at all.
QVariantList Salvage::valuesOf(const Table &table, const Cell &cell)
{
    QVariantList values;
    for (const Column &column : table.columns) {
        const bool isThere = table.stored.names.contains(column.name);
        const bool isNumber = column.type == "INTEGER"_L1;
        values.append(isThere || column.mayBeNull ? table.stored.value(cell, column.name)
                : isNumber                        ? QVariant(0)
                                                  : QVariant(QByteArray("")));
    }
    return values;
}

// Nothing where it is not known.
std::optional<qint64> Salvage::lastNumberOf(const QString &table) const
{
    const bool isKnown = m_hasAllLastNumbers || m_lastNumbers.contains(table);
    return isKnown ? std::optional(m_lastNumbers.value(table)) : std::nullopt;
}

// Which numbers of rows may be lost with the pages that the tree leads to; nothing where that is not known.
std::optional<Numbers> Salvage::numbersIn(const Table &table) const
{
    Numbers numbers;
    for (const PageTree::Hole &hole : table.tree.holes) {
        const qint64 after = hole.after.isEmpty() ? 0 : hole.after.first().value.toLongLong();
        const std::optional<qint64> last
            = hole.upTo.isEmpty() ? lastNumberOf(table.name) : hole.upTo.first().value.toLongLong();
        if (table.tree.kind != DamagedPages::Kind::Rows || after < 0 || !last || *last < after || *last > INT_MAX)
            return std::nullopt;
        numbers.append({after, *last});
    }
    return united(numbers);
}

void Salvage::copy(const Table &table)
{
    if (!table.isThere)
        return;
    if (table.tree.isLost() && table.orphans.isEmpty()) {
        m_said.append(tr("The table “%1” could not be read.").arg(table.name));
        return;
    }
    Writing writing = writingOf(table);
    const auto counts = [](Statement &statement, const QVariantList &values) {
        return statement.run(values) && statement.next().value_or(false) && statement.integer(0) > 0;
    };
    const std::optional<Numbers> numbers = numbersIn(table);
    const auto mayBeLost = [&numbers](const Cell &cell) { return numbers && contain(*numbers, cell.number); };
    qint64 back = 0;    // that may have been lost, and were not
    qint64 refused = 0; // others
    for (const qint64 page : table.tree.pages) {
        for (const Cell &cell : m_damaged.page(page).cells) {
            const bool isTaken = !cell.record.isEmpty() && writing.insert.run(valuesOf(table, cell));
            m_copied += isTaken ? 1 : 0;
            back += isTaken && mayBeLost(cell) ? 1 : 0;
            refused += isTaken || mayBeLost(cell) ? 0 : 1;
        }
    }
    // Of a row that is there twice the one stays that the tree leads to.
    qint64 others = 0;
    for (const qint64 page : table.orphans) {
        for (const Cell &cell : m_damaged.page(page).cells) {
            const QVariantList values = valuesOf(table, cell);
            if (!cell.record.isEmpty() && writing.insert.run(values)) {
                ++m_copied;
                back += mayBeLost(cell) ? 1 : 0;
                continue;
            }
            QVariantList key;
            for (qsizetype i = 0; i < values.size(); ++i) {
                if (table.columns[i].isKey)
                    key.append(values[i]);
            }
            const bool isKnown = !cell.record.isEmpty() && counts(writing.isKnown, key);
            others += isKnown && !counts(writing.isSame, values) ? 1 : 0;
            refused += isKnown || mayBeLost(cell) ? 0 : 1;
        }
    }
    qint64 lost = refused - back;
    for (const auto &[after, last] : numbers.value_or(Numbers()))
        lost += last - after;
    if (!numbers)
        m_said.append(tr("Some rows of the table “%1” could not be read.").arg(table.name));
    else if (lost > 0)
        m_said.append(tr("Rows of the table “%1” that could not be read: %2 at most.").arg(table.name).arg(lost));
    if (others > 0)
        m_said.append(tr("Rows of the table “%1” that are there in two states, of which one is kept: %2.")
                .arg(table.name)
                .arg(others));
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
    // The tables are looked for with a reader of its own: it goes over pages that were freed, too, and would keep
    // for them what rows of today run on to.
    const Result<std::unique_ptr<DamagedPages>> searched = DamagedPages::open(damaged);
    const Result<std::unique_ptr<DamagedPages>> from = DamagedPages::open(damaged);
    if (!searched || !from)
        return std::unexpected(searched ? from.error() : searched.error());
    const TableList there = tablesOf(**searched);

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
