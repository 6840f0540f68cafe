// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QFile>
#include <QTemporaryFile>

#include <vector>

namespace Synoptic {

// The records of a corpus, in a temporary file: memory holds only where each begins. The file goes
// with the store.
class RecordStore
{
public:
    Result<void> open();
    Result<void> append(const QByteArray &record);
    // Makes sure that readers see everything.
    Result<void> flush();

    qsizetype size() const { return static_cast<qsizetype>(m_ends.size()); }

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
    Error writeError() const;

    QTemporaryFile m_file;
    std::vector<qint64> m_ends; // of each record in the file
};

}
