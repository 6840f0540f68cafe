// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

static const QDir &sourceFolder()
{
    static const QDir folder(QStringLiteral(SYNOPTIC_SOURCE_DIR));
    return folder;
}

QStringList sourceFiles()
{
    QStringList files;
    for (const QString &entry : topLevelEntries()) {
        if (entry == "build"_L1 || entry == ".git"_L1)
            continue;
        const QString path = sourceFolder().filePath(entry);
        if (QFileInfo(path).isFile())
            files.append(entry);
        QDirIterator inside(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (inside.hasNext())
            files.append(sourceFolder().relativeFilePath(inside.next()));
    }
    files.sort();
    return files;
}

QString contentsOf(const QString &path)
{
    QFile file(sourceFolder().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList topLevelEntries()
{
    return sourceFolder().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

}
