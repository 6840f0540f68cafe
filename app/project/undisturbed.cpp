// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/undisturbed.h"

#include "app/project/database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace Synoptic {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A file's time of change may stand still for some milliseconds; a change this long ago shows.
constexpr auto restsFor = 30ms;
constexpr int attempts = 60;

// A file at rest, as its outside shows it.
struct Rest {
    qint64 size = 0;
    QDateTime changed;

    bool operator==(const Rest &) const = default;
};

// SQLite writes into a file only while there is a journal that begins with these bytes.
bool isBeingWritten(const QString &path)
{
    QFile journal(path + "-journal"_L1);
    return journal.open(QIODevice::ReadOnly) && journal.read(4) == QByteArray::fromHex("d9d505f9");
}

std::optional<Rest> restOf(const QString &path)
{
    const QFileInfo info(path);
    Rest rest{info.size(), info.lastModified(QTimeZone::UTC)};
    if (isBeingWritten(path) || rest.changed.addMSecs(restsFor.count()) > QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return rest;
}

}

Result<void> undisturbed(const QString &path, const std::function<Result<void>()> &read)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const std::optional<Rest> before = restOf(path);
        if (!before) {
            QThread::sleep(restsFor);
            continue;
        }
        Result<void> done = read();
        if (restOf(path) == before)
            return done;
    }
    return std::unexpected(Error{Error::Kind::InUse,
        QCoreApplication::translate("Project", "“%1” is being written by another window or program; try again later.")
            .arg(QFileInfo(path).fileName()),
        path});
}

Result<void> isWhole(Database &database)
{
    const Result<qint64> pages = database.number(u"PRAGMA page_count"_s);
    const Result<qint64> bytesOfOne = database.number(u"PRAGMA page_size"_s);
    if (!pages || !bytesOfOne)
        return std::unexpected(pages ? bytesOfOne.error() : pages.error());
    const qint64 missing = *pages * *bytesOfOne - QFileInfo(database.path()).size();
    return missing > 0 ? std::unexpected(database.damaged(u"%1 bytes at the end are missing"_s.arg(missing)))
                       : Result<void>();
}

Result<void> copyAsItIs(const QString &path, const QString &into)
{
    return undisturbed(path, [&]() -> Result<void> {
        QFile::remove(into);
        const Result<std::unique_ptr<Database>> database = Database::openAsItIs(path);
        if (!database)
            return std::unexpected(database.error());
        if (const Result<void> whole = isWhole(**database); !whole)
            return whole;
        return (*database)->prepare(u"VACUUM INTO CAST(? AS TEXT)"_s).run({into});
    });
}

}
