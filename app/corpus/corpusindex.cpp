// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"

#include "app/corpus/bytes.h"
#include "app/corpus/checksum.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

using namespace Qt::StringLiterals;

// An index made by other rules is of no use, and every version may bring other rules. Behind it stands
// the mark of this one file.
const QByteArray header = "Synoptic corpus 3 " SYNOPTIC_VERSION "\n";
constexpr qsizetype markSize = 8;

// Before each entry: how many bytes it takes and its record, and their checksums.
constexpr qsizetype headSize = 32;

constexpr qsizetype mostRanks = 50'000; // at hand
constexpr qsizetype mostPlaces = 1024;  // that are told apart, more than any cap
constexpr qsizetype fewUnsettled = 512;
constexpr qsizetype partUnsettled = 16; // of all

QString keysPath(const QString &path)
{
    return path + ".keys"_L1;
}

}

void CorpusIndex::discard(const QString &path)
{
    QFile::remove(path);
    QFile::remove(keysPath(path));
}

Result<std::unique_ptr<CorpusIndex>> CorpusIndex::open(const QString &path)
{
    std::unique_ptr<CorpusIndex> index(new CorpusIndex);
    if (const Result<void> opened = index->m_store.open(path); !opened)
        return std::unexpected(opened.error());
    QFile &file = index->m_store.file();
    if (file.read(header.size()) == header) {
        const QByteArray mark = file.read(markSize);
        index->m_mark = ByteReader(mark).key();
        index->m_end = header.size() + markSize;
    }
    if (index->m_mark == 0) {
        index->m_mark = QRandomGenerator::global()->generate64() | 1;
        ByteWriter mark;
        mark.key(index->m_mark);
        file.resize(0);
        file.seek(0);
        file.write(header + mark.bytes());
        index->m_end = header.size() + markSize;
    }
    index->m_loader = std::make_unique<Loader>(index->m_store);
    if (!index->adoptKeys(keysPath(path)))
        index->m_keyFile.reset();
    index->readEntries();
    if (file.error() != QFileDevice::NoError) {
        return std::unexpected(Error{Error::Kind::CannotWrite,
            QCoreApplication::translate("Corpus", "The index “%1” cannot be used: %2.").arg(path, file.errorString()),
            QString()});
    }
    return index;
}

// The second file, where there is one that speaks of the first as it is.
bool CorpusIndex::adoptKeys(const QString &path)
{
    m_keyFile = KeyFile::open(path);
    if (!m_keyFile || m_keyFile->tables().size() != 3 || !readNote(m_keyFile->note()))
        return false;
    attach();
    return true;
}

void CorpusIndex::attach()
{
    m_runs.rebase(&m_keyFile->tables()[0]);
    m_wordings.rebase(&m_keyFile->tables()[1]);
    m_keys.rebase(&m_keyFile->tables()[2]);
}

QByteArray CorpusIndex::note() const
{
    ByteWriter out;
    out.key(m_mark);
    out.number(quint64(m_end));
    out.number(m_articles.size());
    for (qsizetype i = 0; i < articles(); ++i) {
        const Known &it = m_articles[i];
        for (const quint64 key :
            {quint64(it.identity.id), it.identity.digest, it.checksum, it.recordChecksum, m_order.labels()[i]})
            out.key(key);
        for (const qint64 number : {it.begin, it.size, it.recordSize, qint64(it.isGone)})
            out.number(quint64(number));
    }
    for (const Commonness *common : {&m_commonRuns, &m_commonKeys}) {
        out.number(quint64(common->postings()));
        out.number(common->keys().size());
        for (const qsizetype keys : common->keys())
            out.number(quint64(keys));
    }
    return out.bytes();
}

bool CorpusIndex::readNote(const QByteArray &note)
{
    ByteReader in(note);
    const bool isOurs = in.key() == m_mark;
    const auto end = qint64(in.number());
    if (!isOurs || end > m_store.file().size())
        return false;
    const qsizetype count = in.count();
    m_articles.reserve(count);
    std::vector<quint64> labels;
    labels.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        Known it;
        it.identity.id = qint64(in.key());
        it.identity.digest = in.key();
        it.checksum = in.key();
        it.recordChecksum = in.key();
        labels.push_back(in.key());
        it.begin = qint64(in.number());
        it.size = qint64(in.number());
        it.recordSize = qint64(in.number());
        it.isGone = in.number() != 0;
        m_gone += it.isGone ? 1 : 0;
        m_store.adopt(it.begin + it.size, it.recordSize, it.recordChecksum);
        m_articles.push_back(it);
    }
    m_order.setLabels(std::move(labels));
    for (Commonness *common : {&m_commonRuns, &m_commonKeys}) {
        const auto postings = qsizetype(in.number());
        std::vector<qsizetype> keys(in.count());
        for (qsizetype &some : keys)
            some = qsizetype(in.number());
        common->set(std::move(keys), postings);
    }
    m_end = end;
    return true; // its checksum was right
}

// Leaves the file at the end of the last sound entry, with nothing behind it.
void CorpusIndex::readEntries()
{
    QFile &file = m_store.file();
    for (;;) {
        file.seek(m_end);
        const QByteArray head = file.read(headSize);
        ByteReader in(head);
        Known known{.identity = {}, .begin = m_end + headSize};
        known.size = qint64(in.key());
        known.recordSize = qint64(in.key());
        known.checksum = in.key();
        known.recordChecksum = in.key();
        const qint64 left = file.size() - known.begin;
        if (in.isDamaged() || known.size < 0 || known.recordSize < 0 || known.size > left
            || known.recordSize > left - known.size)
            break;
        const QByteArray entry = file.read(known.size);
        if (checksumOf(entry) != known.checksum || checksumOf(file.read(known.recordSize)) != known.recordChecksum
            || !takeIn(entry, known))
            break;
        m_end = known.begin + known.size + known.recordSize;
    }
    if (file.size() > m_end)
        file.resize(m_end);
    file.seek(m_end);
}

bool CorpusIndex::takeIn(QByteArrayView bytes, Known known)
{
    const std::optional<IndexEntry> entry = unpacked(bytes);
    if (!entry || entry->gone >= articles())
        return false;
    if (entry->gone < 0)
        m_store.adopt(known.begin + known.size, known.recordSize, known.recordChecksum);
    lookUpBy(*entry, known);
    return true;
}

void CorpusIndex::lookUpBy(const IndexEntry &entry, Known known)
{
    ++m_unsettled;
    if (entry.gone >= 0) {
        m_articles[entry.gone].isGone = true;
        ++m_gone;
        ++m_goneUnsettled;
        m_pending.push_back({entry.gone, true});
        return;
    }
    const qsizetype number = articles();
    const auto placed = [number](qsizetype position) { return quint64(number) << 32 | quint64(position); };
    known.identity = entry.identity;
    m_articles.push_back(known);
    m_order.add(entry.rank, [this](qsizetype other) -> const ArticleRank & { return rankOf(other); });
    m_ranks.insert(number, entry.rank);
    std::vector<Posting> runs;
    for (const StoryRun &run : entry.runs)
        runs.push_back({run.key, placed(packedPosition(run.position, run.isQuoted))});
    std::vector<Posting> wordings;
    std::vector<Posting> keys;
    QSet<quint64> seen;
    for (const IndexEntry::Utterance &utterance : entry.utterances) {
        if (!seen.contains(utterance.wording) && !m_wordings.has(utterance.wording)) {
            for (const quint64 key : utterance.keys)
                keys.push_back({key, utterance.wording});
        }
        seen.insert(utterance.wording);
        wordings.push_back({utterance.wording, placed(qsizetype(wordings.size()))});
    }
    m_runs.add(std::move(runs));
    m_wordings.add(std::move(wordings));
    m_keys.add(std::move(keys));
    m_pending.push_back({number, false});
}

Result<void> CorpusIndex::write(const IndexEntry &entry, const QByteArray &record, Known &known)
{
    const QByteArray bytes = packed(entry);
    m_store.file().seek(m_end); // where a write that failed may have left something
    known = {.identity = entry.identity,
        .begin = m_end + headSize,
        .size = bytes.size(),
        .recordSize = record.size(),
        .checksum = checksumOf(bytes),
        .recordChecksum = checksumOf(record)};
    ByteWriter head;
    for (const quint64 key : {quint64(known.size), quint64(known.recordSize), known.checksum, known.recordChecksum})
        head.key(key);
    const Result<void> written = entry.gone < 0 ? m_store.append(head.bytes() + bytes, record, known.recordChecksum)
                                                : m_store.write(head.bytes() + bytes);
    if (!written)
        return written;
    m_end = known.begin + known.size + known.recordSize;
    return m_store.flush();
}

Result<void> CorpusIndex::add(const Prepared &article, const ArticleIdentity &identity)
{
    const IndexEntry entry = entryOf(article, identity);
    Known known;
    const Result<void> written = write(entry, article.record, known);
    if (written)
        lookUpBy(entry, known);
    return written;
}

Result<void> CorpusIndex::remove(qsizetype article)
{
    IndexEntry entry;
    entry.gone = article;
    Known known;
    const Result<void> written = write(entry, {}, known);
    if (written)
        lookUpBy(entry, known);
    return written;
}

std::optional<IndexEntry> CorpusIndex::entry(qsizetype article)
{
    const Known &known = m_articles[article];
    const QByteArray bytes = m_loader->bytes(known.begin, known.size);
    std::optional<IndexEntry> entry;
    if (checksumOf(bytes) == known.checksum)
        entry = unpacked(bytes);
    m_hasFailed = m_hasFailed || !entry;
    return entry;
}

const ArticleRank &CorpusIndex::rankOf(qsizetype article)
{
    const auto known = m_ranks.constFind(article);
    if (known != m_ranks.cend())
        return *known;
    if (m_ranks.size() > mostRanks)
        m_ranks.clear();
    const Known &it = m_articles[article];
    return *m_ranks.insert(article, rankIn(m_loader->bytes(it.begin, it.size)));
}

bool CorpusIndex::wantsSettling() const
{
    return m_unsettled > fewUnsettled && m_unsettled > articles() / partUnsettled;
}

Result<void> CorpusIndex::settle()
{
    const QString path = keysPath(m_store.path());
    KeyFileWriter writer(path);
    bool isSound = true;
    const auto copy = [&](const Postings &postings, auto wanted) {
        Commonness common(mostPlaces);
        quint64 key = 0;
        qsizetype times = 0;
        writer.beginTable();
        isSound = isSound && postings.forEach([&](const Posting &posting) {
            if (!wanted(posting.value))
                return;
            if (posting.key != key)
                common.change(0, std::exchange(times, 0));
            key = posting.key;
            ++times;
            writer.add(posting);
        });
        common.change(0, times);
        return common;
    };
    const Commonness runs = copy(m_runs, [this](quint64 place) { return isThere(place); });
    copy(m_wordings, [this](quint64 place) { return isThere(place); });
    const Commonness keys = copy(m_keys, [this](quint64 wording) { return mayBeSaid(wording); });
    if (!isSound || hasFailed())
        return std::unexpected(damaged());
    m_commonRuns.set(runs.keys(), runs.postings());
    m_commonKeys.set(keys.keys(), keys.postings());
    m_pending.clear();
    if (const Result<void> written = writer.finish(note()); !written)
        return written;
    std::unique_ptr<KeyFile> file = KeyFile::open(path);
    if (!file)
        return std::unexpected(damaged());
    m_keyFile = std::move(file);
    attach();
    m_unsettled = 0;
    m_goneUnsettled = 0;
    return {};
}

Error CorpusIndex::damaged() const
{
    return {Error::Kind::Damaged,
        QCoreApplication::translate("Corpus", "The index “%1” is damaged.").arg(m_store.path()), QString()};
}

}
