// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

class QSqlQuery;
class QThread;

namespace Synoptic {

class Database;

// A prepared statement. Text goes in and out as UTF-8 bytes (CAST(? AS TEXT), CAST(x AS BLOB)):
// SQLite's own UTF-16 road drops byte order marks and changes some characters on the way.
class Statement
{
public:
    ~Statement();
    Statement(Statement &&) noexcept;

    // Binds the values in their order and runs; may be called again with others.
    Result<void> run(const QVariantList &values = {});
    // Moves to the next row of the result; false after the last.
    Result<bool> next();

    qint64 integer(int column) const;
    QVariant value(int column) const; // as it is stored: a number, bytes, text, or nothing
    QByteArray bytes(int column) const;
    QString text(int column) const; // of a column that was cast to BLOB, or is text without surprises

private:
    friend class Database;
    explicit Statement(const Database &database);

    const Database &m_database;
    std::unique_ptr<QSqlQuery> m_query;
    Error m_bad; // why it could not be prepared
    bool m_prepared = false;
};

// One SQLite file, open in this process and locked against every other until it is closed: the only
// place that knows Qt SQL. (POSIX drops the lock when the process closes any other handle to the
// same file, so nobody may read an open project past this class.)
class Database
{
public:
    // Whether a commit waits until the disk has it. Off is for files that hold nothing yet.
    enum class Sync : quint8 { Off, Full };

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Opens the file, which must be there, and locks it. An error tells whether it is no database,
    // in use, or not to be written. path ":memory:" gives a database that is in no file. What is not
    // wanted is refused before anything in the file is changed: SQLite writes into the head of one that
    // another program has left in another journal mode.
    static Result<std::unique_ptr<Database>> open(
        const QString &path, Sync sync = Sync::Full, const std::function<Result<void>(Database &)> &isWanted = {});
    // Opens a file to read its bytes as they are: no lock is asked for, none is heeded, no journal is
    // played back. What is read is sound while nobody writes (see undisturbed.h).
    static Result<std::unique_ptr<Database>> openAsItIs(const QString &path);
    Result<void> setSync(Sync sync);
    // Waits until the disk has all of a file that SQLite has filled without waiting, as by VACUUM INTO.
    static Result<void> sendToDisk(const QString &path);

    // From now on it is used in this thread, and no longer in the one that calls this. No statement may be alive.
    void moveTo(QThread *thread);

    QString path() const { return m_path; }
    QString name() const; // file name, for messages

    // Runs one statement without values.
    Result<void> execute(const QString &sql);
    // The first column of the first row as a number.
    Result<qint64> number(const QString &sql);
    Statement prepare(const QString &sql) const;

    // Runs a SELECT and hands each row to read, which answers what is wrong with it: then the file is
    // damaged and the rest is left. An empty answer goes on.
    Result<void> forEachRow(const QString &sql, const std::function<QString(const Statement &row)> &read);
    // From now on such a row is told to the listener and left out, and the rest is read.
    void passOver(std::function<void(const QString &wrong)> listener) { m_passOver = std::move(listener); }

    // Runs the work inside a transaction: all of it is written, or, if it or the writing fails,
    // nothing.
    Result<void> transaction(const std::function<Result<void>()> &work);

    // Asks SQLite whether the file is sound: pages, types, and references among rows. A thorough
    // check compares the indexes too.
    enum class Depth : quint8 { Quick, Thorough };
    Result<void> check(Depth depth);

    // The error as a reader should see it, made from what SQLite says.
    Error damaged(const QString &detail) const;

    // How SQLite is told of a file with options, as in ATTACH: a URI.
    static QString addressOf(const QString &path, const QString &options);

    // For tests: asked before each statement that may write; where it answers true the statement
    // fails as on a full disk. An empty function ends this.
    static void setFault(std::function<bool()> fault);

private:
    friend class Statement;
    explicit Database(const QString &path);

    QString m_path;
    std::function<void(const QString &)> m_passOver;
    QString m_connection; // name of Qt's connection, different for each object
};

}
