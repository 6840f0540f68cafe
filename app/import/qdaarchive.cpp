// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdaarchive.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(QdaArchive)
};

// Every file below a folder, by its way from the top.
void list(const KArchiveDirectory &folder, const QString &above, QStringList &names)
{
    const QStringList entries = folder.entries();
    for (const QString &entry : entries) {
        if (names.size() > QdaArchive::mostFiles)
            return;
        const KArchiveEntry *it = folder.entry(entry);
        if (it && it->isDirectory() && above.count(u'/') < 8)
            list(*static_cast<const KArchiveDirectory *>(it), above + entry + u'/', names);
        else if (it && it->isFile())
            names.append(above + entry);
    }
}

// The name behind the scheme: "F.txt" of "internal://F.txt", "internal:/F.txt" and "F.txt".
QString nameIn(QString path)
{
    if (path.startsWith("internal:"_L1, Qt::CaseInsensitive)) {
        path.remove(0, 9);
        while (path.startsWith(u'/'))
            path.remove(0, 1);
    }
    return path;
}

}

QdaArchive::QdaArchive() = default;
QdaArchive::QdaArchive(QdaArchive &&) noexcept = default;
QdaArchive::~QdaArchive() = default;

std::expected<QdaArchive, QString> QdaArchive::opened(const QByteArray &bytes)
{
    QdaArchive archive;
    archive.m_buffer = std::make_unique<QBuffer>();
    archive.m_buffer->setData(bytes);
    archive.m_zip = std::make_unique<KZip>(archive.m_buffer.get());
    if (!bytes.startsWith("PK") || !archive.m_zip->open(QIODevice::ReadOnly) || !archive.m_zip->directory())
        return std::unexpected(Words::tr("it is no sound zip archive"));
    QStringList names;
    list(*archive.m_zip->directory(), {}, names);
    if (names.size() > mostFiles)
        return std::unexpected(Words::tr("it holds more files than are read"));
    std::ranges::sort(names);
    for (const QString &name : std::as_const(names)) {
        if (name.contains(".."_L1) && name.split(u'/').contains(".."_L1))
            return std::unexpected(Words::tr("it holds “%1”, which leads out of it").arg(name));
        archive.m_names.insert(name.toLower(), name);
        if (name.endsWith(".qde"_L1, Qt::CaseInsensitive) && !name.contains(u'/'))
            archive.m_projects.append(name);
    }
    return archive;
}

std::expected<QByteArray, QString> QdaArchive::project()
{
    if (m_projects.isEmpty())
        return std::unexpected(Words::tr("there is no project.qde in it"));
    if (m_projects.size() > 1)
        return std::unexpected(Words::tr("there is more than one project in it"));
    return contents(m_projects.first());
}

bool QdaArchive::isInside(const QString &path)
{
    return !path.startsWith("relative:"_L1, Qt::CaseInsensitive)
        && !path.startsWith("absolute:"_L1, Qt::CaseInsensitive);
}

std::expected<QByteArray, QString> QdaArchive::source(const QString &path)
{
    const QString name = nameIn(path);
    if (name.contains(u'\\') || name.contains(u':') || name.startsWith(u'/') || name.split(u'/').contains(".."_L1))
        return std::unexpected(Words::tr("it names “%1”, which leads out of it").arg(path));
    for (const QString &folder : {u"sources/"_s, QString()}) {
        const auto there = m_names.constFind((folder + name).toLower());
        if (there != m_names.constEnd())
            return contents(*there);
    }
    return QByteArray();
}

std::expected<QByteArray, QString> QdaArchive::contents(const QString &name)
{
    const KArchiveEntry *entry = m_zip->directory()->entry(name);
    if (!entry || !entry->isFile())
        return std::unexpected(Words::tr("“%1” in it cannot be read").arg(name));
    const auto *file = static_cast<const KZipFileEntry *>(entry);
    const qint64 trusted = std::max<qint64>(always, mostTimes * std::max<qint64>(0, file->compressedSize()));
    const qint64 most = std::min({largestFile, largestTotal - m_unpacked, trusted});
    const std::unique_ptr<QIODevice> device(file->createDevice());
    if (!device || (!device->isOpen() && !device->open(QIODevice::ReadOnly)))
        return std::unexpected(Words::tr("“%1” in it cannot be read").arg(name));
    const QByteArray bytes = device->read(most + 1);
    if (bytes.size() > most || file->size() > most)
        return std::unexpected(Words::tr("“%1” in it unpacks to far more than a text does").arg(name));
    if (bytes.size() != file->size())
        return std::unexpected(Words::tr("“%1” in it is damaged").arg(name));
    m_unpacked += bytes.size();
    return bytes;
}

}
