// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/wholefile.h"

#include "app/project/projectfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Synoptic {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

}

Result<void> canBeReplaced(const QString &target)
{
    const QFileInfo there(target);
    if (there.isFile() && isProjectFile(target))
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
        return std::unexpected(cannotWrite(target, file));
    return {};
}

Error cannotWrite(const QString &target, const QIODevice &file)
{
    return cannotWrite(target, whyNot(file));
}

QString whyNot(const QIODevice &file)
{
    // Where a disk takes fewer bytes than it was given, Qt knows no more.
    const bool isUnknown = file.errorString() == QCoreApplication::translate("QIODevice", "Unknown error");
    return isUnknown ? Words::tr("there is no room left on the disk") : file.errorString();
}

Error cannotWrite(const QString &target, const QString &why)
{
    return {Error::Kind::CannotWrite,
        Words::tr("“%1” could not be written: %2.").arg(QFileInfo(QDir::cleanPath(target)).fileName(), why), target};
}

}
