// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/schema.h"

#include <QFile>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

QString migrationPath(int version)
{
    return u":/synoptic/schema/%1.sql"_s.arg(version, 3, 10, '0'_L1);
}

QStringList statements(int version)
{
    QFile file(migrationPath(version));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QStringList all;
    for (const QString &part : QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        if (part.trimmed().endsWith(u';'))
            all.append(part);
    }
    return all;
}

// All that the file's schema says, as one text. SQLite keeps the words of each statement. The words of
// the tables behind a virtual table are its own, and may be others in another version of it.
Result<QString> description(Database &database)
{
    QString text;
    const Result<void> read = database.forEachRow(u"SELECT CASE WHEN type = 'table' AND name LIKE"
                                                  " 'article\\_words\\_%' ESCAPE '\\' THEN CAST(name AS BLOB)"
                                                  " ELSE CAST(sql AS BLOB) END FROM sqlite_schema"
                                                  " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                                                  " ORDER BY type, name"_s,
        [&text](const Statement &row) {
            text += row.text(0) + u'\n';
            return QString();
        });
    if (!read)
        return std::unexpected(read.error());
    return text;
}

Result<QString> expectedDescription()
{
    const Result<std::unique_ptr<Database>> fresh = Database::open(u":memory:"_s);
    if (!fresh)
        return std::unexpected(fresh.error());
    if (const Result<void> made = migrate(**fresh, 0); !made)
        return std::unexpected(made.error());
    return description(**fresh);
}

}

int schemaVersion()
{
    static const int last = [] {
        int version = 0;
        while (QFile::exists(migrationPath(version + 1)))
            ++version;
        return version;
    }();
    return last;
}

Result<void> makeTables(Database &database, int from, int to)
{
    for (int version = from + 1; version <= to; ++version) {
        for (const QString &statement : statements(version)) {
            if (const Result<void> done = database.execute(statement); !done)
                return done;
        }
    }
    return {};
}

Result<void> migrate(Database &database, int from)
{
    return makeTables(database, from, schemaVersion()).and_then([&database] { return mark(database); });
}

Result<void> mark(Database &database)
{
    if (const Result<void> marked = database.execute(u"PRAGMA application_id = %1"_s.arg(projectApplicationId));
        !marked)
        return marked;
    return database.execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion()));
}

Result<void> checkSchema(Database &database)
{
    const Result<QString> found = description(database);
    if (!found)
        return std::unexpected(found.error());
    const Result<QString> expected = expectedDescription();
    if (!expected)
        return std::unexpected(expected.error());
    if (*found != *expected)
        return std::unexpected(database.damaged(u"its tables are not those of a project of this version"_s));
    return {};
}

}
