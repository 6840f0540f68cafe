// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringDecoder>
#include <QUrl>

#include <atomic>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

std::function<bool()> &fault()
{
    static std::function<bool()> asked;
    return asked;
}

bool isWrite(QStringView sql)
{
    return !sql.startsWith("SELECT"_L1) && !sql.startsWith("ROLLBACK"_L1) && !sql.startsWith("PRAGMA"_L1);
}

// Sentences for a reader, and their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Project)
};

Error fullDisk(const QString &name)
{
    return {Error::Kind::CannotWrite, Words::tr("“%1” could not be written: the disk is full.").arg(name), QString()};
}

// SQLite's primary result codes, as far as a reader can do something about them.
enum Code {
    General = 1,
    NotAllowed = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    NoAnswer = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

Error explained(const QSqlError &error, const QString &name)
{
    const QString detail = error.nativeErrorCode() + u": "_s + error.databaseText();
    const int said = error.nativeErrorCode().toInt() & 0xff;
    const bool isStrange = said == General && error.databaseText().contains("unsupported file format"_L1);
    switch (isStrange ? NotADatabase : said) {
    case Busy:
    case Locked:
        return {Error::Kind::InUse, Words::tr("“%1” is open in another window or program.").arg(name), detail};
    case NotAllowed:
    case ReadOnly:
        return {Error::Kind::CannotWrite,
            Words::tr("“%1” cannot be changed: the file or its folder is read-only.").arg(name), detail};
    case NoAnswer:
        return {Error::Kind::CannotWrite,
            Words::tr("“%1” could not be read or written: the disk or the network drive does not answer.").arg(name),
            detail};
    case Corrupt:
        return {Error::Kind::Damaged, Words::tr("“%1” is damaged and cannot be read.").arg(name), detail};
    case Full:
        return {Error::Kind::CannotWrite, fullDisk(name).message, detail};
    case CannotOpen:
        return {Error::Kind::Unreadable, Words::tr("“%1” cannot be opened.").arg(name), detail};
    case NotADatabase:
        return {Error::Kind::BadFormat, Words::tr("“%1” is not a Synoptic project.").arg(name), detail};
    default:
        return {Error::Kind::CannotWrite,
            Words::tr("“%1” could not be read or written: %2.").arg(name, error.databaseText()), detail};
    }
}

}

Statement::Statement(const Database &database)
    : m_database(database)
    , m_query(std::make_unique<QSqlQuery>(QSqlDatabase::database(database.m_connection, false)))
{
    m_query->setForwardOnly(true);
}

Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;

Result<void> Statement::run(const QVariantList &values)
{
    if (!m_prepared)
        return std::unexpected(m_bad);
    if (fault() && isWrite(m_query->lastQuery()) && fault()())
        return std::unexpected(fullDisk(m_database.name()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        QVariant value = values[i];
        if (value.typeId() == QMetaType::QString)
            value = value.toString().toUtf8();
        // A null byte array would become NULL; ours are only ever empty.
        if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
            value = QByteArray("");
        m_query->bindValue(int(i), value);
    }
    if (!m_query->exec())
        return std::unexpected(explained(m_query->lastError(), m_database.name()));
    return {};
}

Result<bool> Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return std::unexpected(explained(m_query->lastError(), m_database.name()));
    m_query->finish();
    return false;
}

qint64 Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QVariant Statement::value(int column) const
{
    return m_query->isNull(column) ? QVariant() : m_query->value(column);
}

QByteArray Statement::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

QString Statement::text(int column) const
{
    const QByteArray utf8 = bytes(column);
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    // It would swallow a byte order mark, which may be part of a text here.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

Database::Database(const QString &path)
    : m_path(path)
{
    static std::atomic<int> counter = 0;
    m_connection = u"synoptic-%1"_s.arg(++counter);
}

Database::~Database()
{
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(
    const QString &path, Sync sync, const std::function<Result<void>(Database &)> &isWanted)
{
    std::unique_ptr<Database> opened(new Database(path));
    const bool inMemory = path == ":memory:"_L1;
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, opened->m_connection);
    if (!connection.isValid()) {
        return std::unexpected(Error{Error::Kind::Unreadable,
            Words::tr("Project files need Qt's SQLite plugin, which is not installed."), QString()});
    }
    // mode=rw: never make a file that is not there. The short wait is for a backup or a virus
    // scanner that looks at the file just now.
    connection.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=200"_s);
    connection.setDatabaseName(inMemory ? path : addressOf(path, u"mode=rw"_s));
    if (!connection.open())
        return std::unexpected(explained(connection.lastError(), opened->name()));

    // The file may come from anywhere: nothing in it may run functions, and broken pages are looked
    // for. DELETE leaves no second file beside one that is closed.
    for (const char *setting :
        {"trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "locking_mode = EXCLUSIVE"}) {
        if (const Result<void> set = opened->execute(u"PRAGMA "_s + QLatin1StringView(setting)); !set)
            return std::unexpected(set.error());
    }
    if (isWanted) {
        if (const Result<void> wanted = isWanted(*opened); !wanted)
            return std::unexpected(wanted.error());
    }
    if (const Result<void> set = opened->execute(u"PRAGMA journal_mode = DELETE"_s); !set)
        return std::unexpected(set.error());
    if (const Result<void> set = opened->setSync(sync); !set)
        return std::unexpected(set.error());
    for (const char *step : {"BEGIN EXCLUSIVE", "COMMIT"}) {
        if (const Result<void> locked = opened->execute(QLatin1StringView(step)); !locked)
            return std::unexpected(locked.error());
    }
    return opened;
}

// A commit sends the whole file to the disk, also when it says again what is there.
Result<void> Database::sendToDisk(const QString &path)
{
    const Result<std::unique_ptr<Database>> file = open(path);
    if (!file)
        return std::unexpected(file.error());
    const Result<qint64> version = (*file)->number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    return (*file)->execute(u"PRAGMA user_version = %1"_s.arg(*version));
}

Result<std::unique_ptr<Database>> Database::openAsItIs(const QString &path)
{
    std::unique_ptr<Database> opened(new Database(path));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, opened->m_connection);
    connection.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
    connection.setDatabaseName(addressOf(path, u"mode=ro&immutable=1"_s));
    if (!connection.open())
        return std::unexpected(explained(connection.lastError(), opened->name()));
    for (const char *setting : {"trusted_schema = OFF", "cell_size_check = ON"}) {
        if (const Result<void> set = opened->execute(u"PRAGMA "_s + QLatin1StringView(setting)); !set)
            return std::unexpected(set.error());
    }
    return opened;
}

void Database::moveTo(QThread *thread)
{
    const bool isMoved = QSqlDatabase::database(m_connection, false).moveToThread(thread);
    Q_ASSERT(isMoved);
    Q_UNUSED(isMoved)
}

QString Database::addressOf(const QString &path, const QString &options)
{
    return QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()) + u'?' + options;
}

Result<void> Database::setSync(Sync sync)
{
    return execute(sync == Sync::Full ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = OFF"_s);
}

QString Database::name() const
{
    return QFileInfo(m_path).fileName();
}

Statement Database::prepare(const QString &sql) const
{
    Statement statement(*this);
    statement.m_prepared = statement.m_query->prepare(sql);
    if (!statement.m_prepared)
        statement.m_bad = explained(statement.m_query->lastError(), name());
    return statement;
}

Result<void> Database::execute(const QString &sql)
{
    return prepare(sql).run();
}

Result<qint64> Database::number(const QString &sql)
{
    Statement statement = prepare(sql);
    if (const Result<void> ran = statement.run(); !ran)
        return std::unexpected(ran.error());
    const Result<bool> row = statement.next();
    if (!row)
        return std::unexpected(row.error());
    return *row ? statement.integer(0) : 0;
}

Result<void> Database::forEachRow(const QString &sql, const std::function<QString(const Statement &row)> &read)
{
    Statement rows = prepare(sql);
    if (const Result<void> ran = rows.run(); !ran)
        return ran;
    Result<bool> row = rows.next();
    for (; row && *row; row = rows.next()) {
        const QString wrong = read(rows);
        if (wrong.isEmpty())
            continue;
        if (!m_passOver)
            return std::unexpected(damaged(wrong));
        m_passOver(wrong);
    }
    if (!row)
        return std::unexpected(row.error());
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    if (const Result<void> begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = execute(u"COMMIT"_s);
    if (!done)
        (void)execute(u"ROLLBACK"_s); // SQLite may have done so already
    return done;
}

Result<void> Database::check(Depth depth)
{
    Statement pages = prepare(depth == Depth::Quick ? u"PRAGMA quick_check(1)"_s : u"PRAGMA integrity_check(1)"_s);
    if (const Result<void> ran = pages.run(); !ran)
        return ran;
    const Result<bool> row = pages.next();
    if (!row)
        return std::unexpected(row.error());
    if (const QString verdict = *row ? pages.text(0) : QString(); verdict != "ok"_L1)
        return std::unexpected(damaged(verdict));

    return forEachRow(u"PRAGMA foreign_key_check"_s, [](const Statement &orphan) {
        return u"a row of %1 belongs to no row of %2"_s.arg(orphan.text(0), orphan.text(2));
    });
}

Error Database::damaged(const QString &detail) const
{
    return {Error::Kind::Damaged, Words::tr("“%1” is damaged and cannot be read.").arg(name()), detail};
}

void Database::setFault(std::function<bool()> asked)
{
    fault() = std::move(asked);
}

}
