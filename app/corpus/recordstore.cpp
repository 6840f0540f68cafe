// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/recordstore.h"

#include "app/corpus/checksum.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>

namespace Synoptic {

using namespace Qt::StringLiterals;

Error RecordStore::writeError() const
{
    return {Error::Kind::CannotWrite,
        QCoreApplication::translate("Corpus", "The working file “%1” cannot be written: %2.")
            .arg(m_file->fileName(), m_file->errorString()),
        QString()};
}

Result<void> RecordStore::openTemporary()
{
    auto file = std::make_unique<QTemporaryFile>(QDir::tempPath() + "/synoptic-corpus-XXXXXX"_L1);
    const bool isOpen = file->open();
    m_file = std::move(file);
    if (!isOpen)
        return std::unexpected(writeError());
    return {};
}

Result<void> RecordStore::open(const QString &path)
{
    m_file = std::make_unique<QFile>(path);
    if (!m_file->open(QIODevice::ReadWrite))
        return std::unexpected(writeError());
    return {};
}

Result<void> RecordStore::append(const QByteArray &before, const QByteArray &record, std::optional<quint64> checksum)
{
    const qint64 begin = m_file->pos() + before.size();
    if (m_file->write(before) != before.size() || m_file->write(record) != record.size())
        return std::unexpected(writeError());
    m_extents.push_back({begin, record.size(), checksum});
    return {};
}

Result<void> RecordStore::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return std::unexpected(writeError());
    return {};
}

Result<void> RecordStore::flush()
{
    if (!m_file->flush())
        return std::unexpected(writeError());
    return {};
}

RecordStore::Reader::Reader(const RecordStore &store)
    : m_store(store)
    , m_file(store.m_file->fileName())
{
    (void)m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

QByteArray RecordStore::Reader::bytes(qint64 begin, qint64 size)
{
    return m_file.seek(begin) ? m_file.read(size) : QByteArray();
}

QByteArray RecordStore::Reader::read(qsizetype number)
{
    const Extent &extent = m_store.m_extents[number];
    QByteArray record = bytes(extent.begin, extent.size);
    const bool isSound = record.size() == extent.size && (!extent.checksum || checksumOf(record) == *extent.checksum);
    return isSound ? record : QByteArray();
}

}
