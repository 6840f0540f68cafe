// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdaarchive.h"

#include "app/text/interchange.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(QdaArchive)
};

// A damaged archive names places behind its end. QBuffer would say so to whoever runs the program.
class QuietBuffer : public QBuffer
{
public:
    bool seek(qint64 position) override { return position <= size() && QBuffer::seek(position); }
};

// Whether the record at the end of an archive is there to its end, which says that nothing was cut off: 22
// bytes, of which the last two are the length of a remark behind it (PKWARE's APPNOTE, 4.3.16).
bool isWhole(const QByteArray &archive)
{
    constexpr qsizetype recordSize = 22;
    const qsizetype record = archive.lastIndexOf("PK\x05\x06");
    if (record < 0 || archive.size() - record < recordSize)
        return false;
    const auto low = static_cast<quint8>(archive[record + 20]);
    const auto high = static_cast<quint8>(archive[record + 21]);
    return archive.size() - record - recordSize >= low + 256 * high;
}

// CRC-32 as zip archives have it of each file (ISO 3309), which KZip does not look at.
quint32 checksumOf(const QByteArray &bytes)
{
    static constexpr auto table = [] {
        std::array<quint32, 256> rests{};
        for (quint32 byte = 0; byte < rests.size(); ++byte) {
            rests[byte] = byte;
            for (int bit = 0; bit < 8; ++bit)
                rests[byte] = (rests[byte] >> 1) ^ ((rests[byte] & 1) != 0 ? 0xEDB88320u : 0u);
        }
        return rests;
    }();
    quint32 rest = 0xFFFFFFFF;
    for (const char byte : bytes)
        rest = (rest >> 8) ^ table[(rest ^ static_cast<quint8>(byte)) & 0xFF];
    return ~rest;
}

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
    archive.m_buffer = std::make_unique<QuietBuffer>();
    archive.m_buffer->setData(bytes);
    archive.m_zip = std::make_unique<KZip>(archive.m_buffer.get());
    if (!bytes.startsWith("PK") || !isWhole(bytes) || !archive.m_zip->open(QIODevice::ReadOnly)
        || !archive.m_zip->directory())
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

std::expected<QByteArray, QString> QdaArchive::companion()
{
    return m_names.contains(qdaCompanionName) ? contents(qdaCompanionName) : QByteArray();
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
    if (bytes.size() != file->size() || checksumOf(bytes) != file->crc32())
        return std::unexpected(Words::tr("“%1” in it is damaged").arg(name));
    m_unpacked += bytes.size();
    return bytes;
}

}
