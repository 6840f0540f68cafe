// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/layers.h"

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

struct Room {
    QStringList rooms;     // that it may include from, beside itself
    QStringList libraries; // of Qt, and others by their folder or header
};

const QHash<QString, Room> &house()
{
    static const QStringList core = {u"QtCore"_s};
    static const QStringList gui = {u"QtCore"_s, u"QtGui"_s};
    static const QHash<QString, Room> rooms = {
        {u"base"_s, {{}, core}},
        {u"text"_s, {{u"base"_s}, core + QStringList{u"uchardet"_s}}},
        {u"import"_s, {{u"base"_s, u"text"_s}, core}},
        {u"quotes"_s, {{u"base"_s, u"text"_s}, core}},
        {u"corpus"_s, {{u"base"_s, u"text"_s, u"quotes"_s}, core}},
        {u"project"_s, {{u"base"_s, u"text"_s, u"quotes"_s}, gui}},
        {u"search"_s, {{u"base"_s, u"text"_s, u"quotes"_s, u"project"_s}, core}},
        {u"reports"_s, {{u"base"_s, u"text"_s, u"quotes"_s, u"project"_s}, core}},
        {u"export"_s, {{u"base"_s, u"text"_s, u"quotes"_s, u"project"_s, u"reports"_s}, gui}},
        {u"cli"_s, {{u"base"_s, u"text"_s, u"import"_s, u"quotes"_s, u"corpus"_s, u"project"_s, u"export"_s}, gui}},
        {u"ui"_s,
            {{u"base"_s, u"text"_s, u"import"_s, u"quotes"_s, u"corpus"_s, u"project"_s, u"search"_s, u"reports"_s,
                 u"export"_s},
                gui + QStringList{u"QtWidgets"_s, u"QtSvg"_s, u"QtDBus"_s, u"KSyntaxHighlighting"_s}}},
    };
    return rooms;
}

// "app/text/folded.h" is of the room text, "ui/reader/pane.h" of the room ui.
QString roomOf(const QString &path)
{
    if (path.startsWith("ui/"_L1))
        return u"ui"_s;
    return path.startsWith("app/"_L1) ? path.section(u'/', 1, 1) : QString();
}

// Every header of Qt, and the library it belongs to.
QHash<QString, QString> qtHeaders()
{
    QHash<QString, QString> headers;
    const QDir all(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &library : all.entryList({u"Qt*"_s}, QDir::Dirs)) {
        for (const QString &header : QDir(all.filePath(library)).entryList(QDir::Files))
            headers.insert(header, library);
    }
    return headers;
}

// "QtWidgets" for <QPushButton>, "KSyntaxHighlighting" for <KSyntaxHighlighting/Theme>, "uchardet" for
// <uchardet.h>; nothing for a header of the C++ library.
std::optional<QString> libraryOf(const QString &header)
{
    const QString folder = header.section(u'/', 0, 0);
    if (header.contains(u'/') && folder != "sys"_L1)
        return folder;
    if (header.endsWith(".h"_L1) && !header.startsWith(u'q'))
        return header.chopped(2);
    if (!header.startsWith(u'Q') && !header.startsWith(u'q'))
        return std::nullopt;
    static const QHash<QString, QString> all = qtHeaders();
    return all.value(header, u"unknown"_s);
}

// What starts, stops or waits for a thread. The flag of Progress, an atomic, is not among it.
bool isThreadHeader(const QString &header)
{
    static const QRegularExpression threads(
        u"^(Qt?Concurrent.*|QtConcurrent/.*|QThread.*|QRunnable|QFuture.*|QPromise|QMutex.*|QReadWriteLock|QSemaphore|"
        "QWaitCondition|thread|future|mutex|shared_mutex|condition_variable|semaphore|latch|barrier|stop_token)$"_s);
    return threads.match(header).hasMatch();
}

QString problemWith(const QString &path, const QString &header, bool quoted)
{
    const QString room = roomOf(path);
    const Room &rules = house()[room];
    if (quoted) {
        if (header.endsWith(".moc"_L1) || header.startsWith("resources/"_L1)) // the data are everyone's
            return {};
        const QString other = roomOf(header);
        if (other.isEmpty())
            return u"own includes are named from the source folder, app/… or ui/…"_s;
        if (other != room && !rules.rooms.contains(other))
            return u"%1 may not use %2"_s.arg(room, other);
        return {};
    }
    if (isThreadHeader(header)) {
        const bool mayStartThreads = path.startsWith("ui/jobs"_L1) || path.startsWith("app/cli/workers."_L1);
        // One file waits until another program has written; it starts no thread.
        if (header == "QThread"_L1 && path.startsWith("app/project/undisturbed."_L1))
            return {};
        return mayStartThreads ? QString() : u"only ui/jobs and app/cli/workers start threads"_s;
    }
    const std::optional<QString> library = libraryOf(header);
    if (!library)
        return {};
    if (*library == "QtSql"_L1)
        return path.startsWith("app/project/database."_L1) ? QString() : u"only app/project/database knows Qt SQL"_s;
    if (*library == "sys/stat"_L1)
        return path.startsWith("app/project/place."_L1) ? QString() : u"only app/project/place asks the system"_s;
    if (*library == "qpdf"_L1)
        return path.startsWith("app/export/pdf/"_L1) ? QString() : u"only app/export/pdf knows qpdf"_s;
    if (!rules.libraries.contains(*library))
        return u"%1 may not use the library %2"_s.arg(room, *library);
    return {};
}

}

QStringList wrongIncludes(const QString &path, QStringView source)
{
    if (!house().contains(roomOf(path)))
        return {u"%1: the house has no such room"_s.arg(path)};
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QStringList problems;
    int number = 0;
    for (const QStringView line : source.split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.matchView(line);
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        const QString problem = problemWith(path, header, match.capturedView(1) == u"\"");
        if (!problem.isEmpty())
            problems.append(u"%1:%2: %3: %4"_s.arg(path).arg(number).arg(header, problem));
    }
    return problems;
}

}
