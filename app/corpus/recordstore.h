// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QFile>

#include <memory>
#include <optional>
#include <vector>

namespace Synoptic {

// The records of a corpus, in a file: memory holds only where each begins.
class RecordStore
{
public:
    // In a temporary file, which goes with the store.
    Result<void> openTemporary();
    // In a file that is there to stay, and is made if it is missing.
    Result<void> open(const QString &path);

    // The bytes before a record belong to the caller.
    Result<void> append(const QByteArray &before, const QByteArray &record, std::optional<quint64> checksum = {});
    // Bytes that belong to no record.
    Result<void> write(const QByteArray &bytes);
    // A record that is in the file already.
    void adopt(qint64 begin, qint64 size, std::optional<quint64> checksum = {})
    {
        m_extents.push_back({begin, size, checksum});
    }
    // Makes sure that readers see everything.
    Result<void> flush();

    qsizetype size() const { return static_cast<qsizetype>(m_extents.size()); }
    QFile &file() { return *m_file; }
    QString path() const { return m_file->fileName(); }

    // One reader for one worker: each has its own place in the file.
    class Reader
    {
    public:
        explicit Reader(const RecordStore &store);

        // The record with this number; empty if it cannot be read or is not what its checksum says.
        QByteArray read(qsizetype number);
        QByteArray bytes(qint64 begin, qint64 size);

    private:
        const RecordStore &m_store;
        QFile m_file;
    };

private:
    struct Extent {
        qint64 begin = 0;
        qint64 size = 0;
        std::optional<quint64> checksum = {};
    };

    Error writeError() const;

    std::unique_ptr<QFile> m_file;
    std::vector<Extent> m_extents;
};

}
