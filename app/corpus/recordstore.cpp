// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/recordstore.h"

#include <QCoreApplication>
#include <QDir>

namespace Synoptic {

using namespace Qt::StringLiterals;

Error RecordStore::writeError() const
{
    return {Error::Kind::CannotWrite,
        QCoreApplication::translate("Corpus", "The temporary folder “%1” cannot be written: %2.")
            .arg(QDir::tempPath(), m_file.errorString()),
        m_file.fileName()};
}

Result<void> RecordStore::open()
{
    m_file.setFileTemplate(QDir::tempPath() + "/synoptic-corpus-XXXXXX"_L1);
    if (!m_file.open())
        return std::unexpected(writeError());
    return {};
}

Result<void> RecordStore::append(const QByteArray &record)
{
    if (m_file.write(record) != record.size())
        return std::unexpected(writeError());
    m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + record.size());
    return {};
}

Result<void> RecordStore::flush()
{
    if (!m_file.flush())
        return std::unexpected(writeError());
    return {};
}

RecordStore::Reader::Reader(const RecordStore &store)
    : m_store(store)
    , m_file(store.m_file.fileName())
{
    (void)m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

QByteArray RecordStore::Reader::read(qsizetype number)
{
    const qint64 begin = number == 0 ? 0 : m_store.m_ends[number - 1];
    const qint64 size = m_store.m_ends[number] - begin;
    if (!m_file.seek(begin))
        return {};
    QByteArray record = m_file.read(size);
    return record.size() == size ? record : QByteArray();
}

}
