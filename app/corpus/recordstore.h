// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QFile>

#include <memory>
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
    Result<void> append(const QByteArray &before, const QByteArray &record);
    // A record that is in the file already.
    void adopt(qint64 begin, qint64 size) { m_extents.push_back({begin, size}); }
    // Makes sure that readers see everything.
    Result<void> flush();

    qsizetype size() const { return static_cast<qsizetype>(m_extents.size()); }
    QFile &file() { return *m_file; }

    // One reader for one worker: each has its own place in the file.
    class Reader
    {
    public:
        explicit Reader(const RecordStore &store);

        // The record with this number; empty if it cannot be read.
        QByteArray read(qsizetype number);

    private:
        const RecordStore &m_store;
        QFile m_file;
    };

private:
    struct Extent {
        qint64 begin = 0;
        qint64 size = 0;
    };

    Error writeError() const;

    std::unique_ptr<QFile> m_file;
    std::vector<Extent> m_extents;
};

}
