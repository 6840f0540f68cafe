// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/drops.h"

#include "app/import/importers.h"
#include "app/import/passim.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

namespace Synoptic {

namespace {

constexpr int countsUpTo = 5000; // more is not counted while somebody holds the mouse

void count(const QString &path, Dropped &dropped)
{
    ++(looksImportable(path) ? dropped.readable : dropped.unreadable);
}

void countBelow(const QString &folder, Dropped &dropped)
{
    QDirIterator below(folder, QDir::Files, QDirIterator::Subdirectories);
    while (below.hasNext() && dropped.readable + dropped.unreadable < countsUpTo)
        count(below.next(), dropped);
}

QString translated(const char *words, int n)
{
    return QCoreApplication::translate("Drops", words, nullptr, n);
}

}

Dropped droppedFrom(const QMimeData &data)
{
    Dropped dropped;
    qsizetype results = 0;
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        if (path.isEmpty())
            continue;
        if (path.endsWith(QStringLiteral(".synoptic"), Qt::CaseInsensitive)) {
            dropped.project = path;
            continue;
        }
        dropped.files.append(path);
        if (isPassimResult(path))
            ++results;
        else if (QFileInfo(path).isDir())
            countBelow(path, dropped);
        else
            count(path, dropped);
    }
    dropped.isPassim = results > 0 && results == dropped.files.size();
    if (!dropped.files.isEmpty())
        dropped.project.clear(); // a project among articles is not what was meant
    else if (dropped.project.isEmpty() && data.hasText())
        dropped.text = data.text();
    return dropped;
}

QString dropHint(const Dropped &dropped, const QString &title)
{
    if (!dropped.project.isEmpty())
        return QCoreApplication::translate("Drops", "Open “%1”").arg(QFileInfo(dropped.project).completeBaseName());
    if (!dropped.text.isEmpty())
        return QCoreApplication::translate("Drops", "Add this text as an article");
    if (dropped.files.isEmpty())
        return {};
    if (dropped.isPassim) {
        return title.isNull() ? QCoreApplication::translate("Drops", "A result of passim needs an open project")
                              : QCoreApplication::translate("Drops", "Add the passages that passim found");
    }
    if (dropped.readable == 0)
        return QCoreApplication::translate("Drops", "Nothing here can be read as an article");
    QString words;
    if (title.isNull())
        words = translated(QT_TRANSLATE_NOOP("Drops", "Add %n files to a new project"), dropped.readable);
    else if (title.isEmpty())
        words = translated(QT_TRANSLATE_NOOP("Drops", "Add %n files to this project"), dropped.readable);
    else
        words = translated(QT_TRANSLATE_NOOP("Drops", "Add %n files to “%1”"), dropped.readable).arg(title);
    if (dropped.unreadable == 0)
        return words;
    const QLocale locale;
    const QString of = QCoreApplication::translate("Drops", "%1 of %2 cannot be read");
    return QStringLiteral("%1 · %2").arg(
        words, of.arg(locale.toString(dropped.unreadable), locale.toString(dropped.readable + dropped.unreadable)));
}

}
