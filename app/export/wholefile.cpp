// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/wholefile.h"

#include "app/project/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

namespace Synoptic {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

// The head of an SQLite file says which program's it is.
bool isProject(const QString &path)
{
    constexpr qsizetype applicationAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(applicationAt + 4);
    return head.size() == applicationAt + 4 && head.startsWith("SQLite format 3")
        && qFromBigEndian<qint32>(head.constData() + applicationAt) == projectApplicationId;
}

}

Result<void> canBeReplaced(const QString &target)
{
    const QFileInfo there(target);
    if (there.isFile() && isProject(target))
        return std::unexpected(cannotWrite(target, Words::tr("it is a project of Synoptic")));
    if (!there.exists() || there.isFile())
        return {};
    return std::unexpected(cannotWrite(
        target, there.isDir() ? Words::tr("it is a folder") : Words::tr("it is a device, and no ordinary file")));
}

Result<void> writeWhole(const QString &target, const QByteArray &bytes)
{
    if (const Result<void> may = canBeReplaced(target); !may)
        return may;
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(cannotWrite(target, file.errorString()));
    return {};
}

Error cannotWrite(const QString &target, const QString &why)
{
    return {Error::Kind::CannotWrite,
        Words::tr("“%1” could not be written: %2.").arg(QFileInfo(QDir::cleanPath(target)).fileName(), why), target};
}

}
