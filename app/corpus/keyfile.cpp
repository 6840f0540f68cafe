// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/keyfile.h"

#include "app/corpus/bytes.h"
#include "app/corpus/checksum.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

// At the end of the file: how long what describes the tables is, its checksum, and a number that shows
// that this is such a file of a machine with this order of bytes.
struct Ending {
    quint64 size = 0;
    quint64 checksum = 0;
    quint64 mark = 0;
};
constexpr quint64 mark = 0x53794b6579730001U;

QByteArrayView bytesOf(const Posting *postings, qsizetype count)
{
    return {reinterpret_cast<const char *>(postings), count * qsizetype(sizeof(Posting))};
}

}

bool KeyTable::isSound(qsizetype block) const
{
    if (m_isChecked[block])
        return true;
    const qsizetype begin = block * blockSize;
    const QByteArrayView bytes = bytesOf(m_data + begin, std::min(blockSize, m_size - begin));
    m_isChecked[block] = checksumOf(bytes) == m_blocks[block].checksum;
    m_isDamaged = m_isDamaged || !m_isChecked[block];
    return m_isChecked[block];
}

qsizetype KeyTable::firstOf(quint64 key) const
{
    const auto next = std::ranges::lower_bound(m_blocks, key, {}, &Block::first) - m_blocks.begin();
    if (next == 0)
        return 0;
    const qsizetype begin = (next - 1) * blockSize; // the key may begin before the block that it begins
    const qsizetype end = std::min(begin + blockSize, m_size);
    if (!isSound(next - 1))
        return m_size;
    return std::lower_bound(m_data + begin, m_data + end, key, [](const Posting &it, quint64 k) { return it.key < k; })
        - m_data;
}

std::unique_ptr<KeyFile> KeyFile::open(const QString &path)
{
    std::unique_ptr<KeyFile> it(new KeyFile);
    it->m_file.setFileName(path);
    if (!it->m_file.open(QIODevice::ReadOnly) || it->m_file.size() < qint64(sizeof(Ending)))
        return {};
    const qint64 size = it->m_file.size();
    const auto *bytes = reinterpret_cast<const char *>(it->m_file.map(0, size));
    if (!bytes)
        return {};
    Ending ending;
    const qint64 endingAt = size - qint64(sizeof(Ending));
    std::memcpy(&ending, bytes + endingAt, sizeof(Ending));
    if (ending.mark != mark || ending.size > quint64(endingAt))
        return {};
    const QByteArrayView described(bytes + endingAt - ending.size, qsizetype(ending.size));
    if (checksumOf(described) != ending.checksum)
        return {};

    ByteReader in(described);
    quint64 begin = 0;
    for (qsizetype tables = in.count(); tables > 0; --tables) {
        KeyTable table;
        table.m_size = qsizetype(in.number());
        table.m_data = reinterpret_cast<const Posting *>(bytes + begin);
        begin += quint64(table.m_size) * sizeof(Posting);
        for (qsizetype blocks = in.count(); blocks > 0; --blocks) {
            const quint64 first = in.key();
            table.m_blocks.push_back({first, in.key()});
        }
        table.m_isChecked.resize(table.m_blocks.size());
        it->m_tables.push_back(std::move(table));
    }
    it->m_note = in.utf8().toByteArray();
    if (in.isDamaged() || begin != quint64(endingAt) - ending.size)
        return {};
    return it;
}

bool KeyFile::isDamaged() const
{
    return std::ranges::any_of(m_tables, &KeyTable::isDamaged);
}

KeyFileWriter::KeyFileWriter(const QString &path)
    : m_file(path)
{
    (void)m_file.open(QIODevice::WriteOnly); // finish() tells
    m_block.reserve(KeyTable::blockSize);
}

void KeyFileWriter::beginTable()
{
    endBlock();
    m_tables.emplace_back();
}

void KeyFileWriter::add(const Posting &posting)
{
    m_block.push_back(posting);
    if (std::ssize(m_block) == KeyTable::blockSize)
        endBlock();
}

void KeyFileWriter::endBlock()
{
    if (m_block.empty())
        return;
    const QByteArrayView bytes = bytesOf(m_block.data(), std::ssize(m_block));
    m_tables.back().m_blocks.push_back({m_block.front().key, checksumOf(bytes)});
    m_tables.back().m_size += std::ssize(m_block);
    m_file.write(bytes.data(), bytes.size());
    m_block.clear();
}

Result<void> KeyFileWriter::finish(const QByteArray &note)
{
    endBlock();
    ByteWriter out;
    out.number(m_tables.size());
    for (const KeyTable &table : m_tables) {
        out.number(quint64(table.m_size));
        out.number(table.m_blocks.size());
        for (const KeyTable::Block &block : table.m_blocks) {
            out.key(block.first);
            out.key(block.checksum);
        }
    }
    out.number(quint64(note.size()));
    out.bytes().append(note);
    const Ending ending{quint64(out.bytes().size()), checksumOf(out.bytes()), mark};
    m_file.write(out.bytes());
    m_file.write(reinterpret_cast<const char *>(&ending), sizeof(Ending));
    if (m_file.commit())
        return {};
    return std::unexpected(Error{Error::Kind::CannotWrite,
        QCoreApplication::translate("Corpus", "The index “%1” cannot be written: %2.")
            .arg(m_file.fileName(), m_file.errorString()),
        QString()});
}

}
