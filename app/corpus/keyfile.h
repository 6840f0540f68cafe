// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QFile>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace Synoptic {

// Something that is looked up by a key: a place, or another key.
struct Posting {
    quint64 key = 0;
    quint64 value = 0;

    auto operator<=>(const Posting &) const = default;
};

// Sorted postings in a file that is mapped, not read: what is never asked for takes no memory. Each
// block has a checksum, which is looked at when the block is first needed.
class KeyTable
{
public:
    static constexpr qsizetype blockSize = 1024; // postings

    qsizetype size() const { return m_size; }
    const Posting *data() const { return m_data; }

    // Calls found(value) for each posting of the key, in order, until it answers false.
    template <typename Found>
    void each(quint64 key, Found found) const
    {
        for (qsizetype i = firstOf(key); i < m_size && isSound(i / blockSize) && m_data[i].key == key; ++i) {
            if (!found(m_data[i].value))
                return;
        }
    }
    // True once a block was needed that is not as it was written.
    bool isDamaged() const { return m_isDamaged; }
    bool isSound(qsizetype block) const;

private:
    friend class KeyFile;
    friend class KeyFileWriter;

    struct Block {
        quint64 first = 0; // its first key
        quint64 checksum = 0;
    };
    qsizetype firstOf(quint64 key) const;

    const Posting *m_data = nullptr;
    qsizetype m_size = 0;
    std::vector<Block> m_blocks;
    mutable std::vector<bool> m_isChecked; // of each block
    mutable bool m_isDamaged = false;
};

// A file of such tables, and at its end a note of the writer's. It is only ever replaced as a whole.
class KeyFile
{
public:
    // Nothing where there is no such file, or not as it was written.
    static std::unique_ptr<KeyFile> open(const QString &path);

    const std::vector<KeyTable> &tables() const { return m_tables; }
    const QByteArray &note() const { return m_note; }
    bool isDamaged() const;

private:
    KeyFile() = default;

    QFile m_file;
    std::vector<KeyTable> m_tables;
    QByteArray m_note;
};

// Writes one, table by table, posting by posting in their order.
class KeyFileWriter
{
public:
    explicit KeyFileWriter(const QString &path);

    void beginTable();
    void add(const Posting &posting);
    // Puts the file in its place.
    Result<void> finish(const QByteArray &note);

private:
    void endBlock();

    QSaveFile m_file;
    std::vector<KeyTable> m_tables;
    std::vector<Posting> m_block;
};

}
