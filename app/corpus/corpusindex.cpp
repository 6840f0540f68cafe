// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"

#include "app/corpus/bytes.h"
#include "app/corpus/material.h"
#include "app/corpus/record.h"
#include "app/quotes/numbering.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace Synoptic {

namespace {

// An index made by other rules is of no use, and every version may bring other rules.
const QByteArray header = "Synoptic corpus 1 " SYNOPTIC_VERSION "\n";

// Before each article: how many bytes it takes, and their checksum.
constexpr qsizetype sizeBytes = 4;
constexpr qsizetype checksumBytes = 8;

quint64 checksumOf(QByteArrayView bytes, quint64 sum = 0xcbf29ce484222325U)
{
    for (const char byte : bytes)
        sum = (sum ^ static_cast<quint8>(byte)) * 0x100000001b3U; // FNV-1a
    return sum;
}

// What an article can be found by, as it stands in the file before its record.
QByteArray packed(const Prepared &article)
{
    ByteWriter out;
    for (const QString &part :
        {article.rank.published, article.rank.outlet, article.rank.headline, article.rank.beginning})
        out.string(part);
    out.number(article.rank.text);
    out.number(article.runs.size());
    for (const StoryRun &run : article.runs) {
        out.number(run.key);
        out.number(packedPosition(run.position, run.isQuoted));
    }
    out.number(article.traits.size());
    for (const Traits &traits : article.traits) {
        out.number(traits.wording);
        out.number(traits.keys.size());
        for (const quint64 key : traits.keys)
            out.number(key);
    }
    out.number(article.record.size());
    return out.bytes();
}

// The way back; only what packed() keeps.
std::optional<Prepared> unpacked(QByteArrayView entry)
{
    ByteReader in(entry);
    Prepared article;
    for (QString *part :
        {&article.rank.published, &article.rank.outlet, &article.rank.headline, &article.rank.beginning})
        *part = in.string();
    article.rank.text = in.number();
    for (qsizetype count = in.count(); count > 0; --count) {
        const quint64 key = in.number();
        const auto position = static_cast<qint32>(in.number());
        article.runs.push_back({key, position / 2, position % 2 != 0});
    }
    for (qsizetype count = in.count(); count > 0; --count) {
        Traits traits;
        traits.wording = in.number();
        for (qsizetype keys = in.count(); keys > 0; --keys)
            traits.keys.push_back(in.number());
        article.traits.push_back(std::move(traits));
    }
    const qsizetype size = in.count();
    if (in.isDamaged())
        return {};
    article.record = entry.last(size).toByteArray();
    return article;
}

}

Result<std::unique_ptr<CorpusIndex>> CorpusIndex::open(const QString &path)
{
    std::unique_ptr<CorpusIndex> index(new CorpusIndex);
    if (const Result<void> opened = index->m_store.open(path); !opened)
        return std::unexpected(opened.error());
    index->readArticles();
    QFile &file = index->m_store.file();
    if (file.error() != QFileDevice::NoError) {
        return std::unexpected(Error{Error::Kind::CannotWrite,
            QCoreApplication::translate("Corpus", "The index “%1” cannot be used: %2.").arg(path, file.errorString()),
            QString()});
    }
    for (Postings *postings : {&index->m_runs, &index->m_keys, &index->m_wordings})
        postings->seal();
    index->m_loader = std::make_unique<Loader>(index->m_store);
    return index;
}

// Leaves the file at the end of the last sound article, with nothing behind it.
void CorpusIndex::readArticles()
{
    QFile &file = m_store.file();
    qint64 sound = 0;
    if (file.read(header.size()) == header) {
        for (sound = header.size();; sound = file.pos()) {
            const QByteArray head = file.read(sizeBytes + checksumBytes);
            if (head.size() < sizeBytes + checksumBytes)
                break;
            const auto size = qFromLittleEndian<quint32>(head.constData());
            if (size > file.size() - file.pos())
                break;
            const QByteArray entry = file.read(size);
            if (checksumOf(entry) != qFromLittleEndian<quint64>(head.constData() + sizeBytes)
                || !takeIn(entry, file.pos() - size))
                break;
        }
    }
    file.resize(sound);
    file.seek(sound);
    if (sound == 0)
        file.write(header);
}

bool CorpusIndex::takeIn(const QByteArray &entry, qint64 begin)
{
    const std::optional<Prepared> article = unpacked(entry);
    if (!article)
        return false;
    lookUpBy(*article);
    m_store.adopt(begin + entry.size() - article->record.size(), article->record.size());
    return true;
}

void CorpusIndex::lookUpBy(const Prepared &article)
{
    const qsizetype number = articles();
    m_ranks.push_back(article.rank);
    for (const StoryRun &run : article.runs)
        m_runs.add(run.key, number, packedPosition(run.position, run.isQuoted));
    for (size_t i = 0; i < article.traits.size(); ++i) {
        const Traits &traits = article.traits[i];
        if (!m_known.contains(traits.wording)) {
            m_known.insert(traits.wording);
            for (const quint64 key : traits.keys)
                m_keys.add(key, number, qsizetype(i));
        }
        m_wordings.add(traits.wording, number, qsizetype(i));
    }
}

Result<void> CorpusIndex::add(const Prepared &article)
{
    const QByteArray found = packed(article);
    QByteArray before(sizeBytes + checksumBytes, '\0');
    qToLittleEndian<quint32>(quint32(found.size() + article.record.size()), before.data());
    qToLittleEndian<quint64>(checksumOf(article.record, checksumOf(found)), before.data() + sizeBytes);
    Result<void> written = m_store.append(before + found, article.record);
    if (written)
        written = m_store.flush();
    if (written)
        lookUpBy(article);
    return written;
}

bool CorpusIndex::precedes(qsizetype a, qsizetype b) const
{
    return std::tie(m_ranks[a], a) < std::tie(m_ranks[b], b);
}

Result<QList<Link>> CorpusIndex::linksOf(qsizetype article, const Progress &progress)
{
    m_loader->tidy();
    Effort effort{&progress};
    QList<Link> links = quotationLinks(article, effort) + passageLinks(article, effort);
    if (progress.isCancelled())
        return std::unexpected(Error{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}});
    if (m_loader->hasFailed()) {
        return std::unexpected(Error{Error::Kind::Damaged,
            QCoreApplication::translate("Corpus", "The index “%1” is damaged.").arg(m_store.file().fileName()),
            QString()});
    }
    renumber(links, [](Place &) { });
    return links;
}

QList<Link> CorpusIndex::passageLinks(qsizetype article, Effort &effort)
{
    const StoryTerms story = m_loader->story(article);
    std::map<qsizetype, std::vector<PassageSeed>> seedsOf; // by the other article
    for (const StoryRun &run : runsOf(story, m_loader->vocabulary(), Scope::Corpus)) {
        for (const Postings::Posting &met : m_runs.at(run.key, mostPlacesOfRun(Scope::Corpus))) {
            const bool isQuoted = met.position % 2 != 0;
            if (met.item == article || (isQuoted && run.isQuoted))
                continue;
            const qint32 position = met.position / 2;
            seedsOf[met.item].push_back(precedes(article, met.item) ? PassageSeed{run.position, position}
                                                                    : PassageSeed{position, run.position});
        }
    }
    const QuotesOf quotesOf = [this](qsizetype number) { return m_loader->spoken(number).quotes; };
    QList<Link> links;
    for (auto &[other, seeds] : seedsOf) {
        std::ranges::sort(seeds);
        const std::vector<PassageSeed> worth = promising(seeds, Scope::Corpus);
        if (worth.empty() || effort.isCancelled())
            continue;
        const StoryTerms second = m_loader->story(other);
        const std::vector<Passage> passages = precedes(article, other)
            ? passagesOf(worth, story, article, second, other, quotesOf, m_loader->vocabulary(), effort)
            : passagesOf(worth, second, other, story, article, quotesOf, m_loader->vocabulary(), effort);
        for (const Passage &passage : passages)
            links.append(passage.link());
    }
    return links;
}

SharedText CorpusIndex::text(const Whereabouts &at)
{
    const SpokenWords spoken = m_loader->spoken(at.first);
    if (at.second >= spoken.utterances.size())
        return {};
    SharedText text{spoken.utterances[at.second], {}};
    text.words.article = at.first;
    text.speaker = spoken.quotes[text.words.quote].speaker;
    return text;
}

// The utterances of other articles that candidatePairs() would pair with this one.
std::vector<CorpusIndex::Whereabouts> CorpusIndex::candidatesFor(const Whereabouts &at, const Utterance &utterance)
{
    const Evidence evidence = Evidence::of(Scope::Corpus);
    const double leastShared = std::min(evidence.leastShared, evidence.sameSpeaker);
    const Traits traits = traitsOf(utterance, m_loader->vocabulary(), Scope::Corpus);
    const std::vector<Postings::Posting> copies = m_wordings.at(traits.wording);
    const auto isAt = [](const Whereabouts &place) {
        return [place](const auto &p) { return Whereabouts(p.item, p.position) == place; };
    };
    const auto own = std::ranges::find_if(copies, isAt(at)) - copies.begin();

    std::vector<Whereabouts> found;
    const auto add = [&](const Postings::Posting &posting) {
        if (posting.item != at.first)
            found.emplace_back(posting.item, posting.position);
    };
    if (traits.weight >= leastShared && traits.words >= fewestWordsOfUtterance) {
        for (qsizetype i = 0; i < std::ssize(copies); ++i) {
            if (i == 0 || own == 0 || (i < mostCopies && own < mostCopies))
                add(copies[i]);
        }
    }
    std::set<Whereabouts> others; // the first of each wording
    for (const quint64 key : traits.keys) {
        for (const Postings::Posting &met : m_keys.at(key, mostWordingsOfKey))
            others.emplace(met.item, met.position);
    }
    for (const Whereabouts &other : others) {
        const Traits met = traitsOf(text(other).words, m_loader->vocabulary(), Scope::Corpus);
        if (own >= mostCopies || met.wording == traits.wording || !mayShare(traits, met, leastShared))
            continue;
        const std::vector<Postings::Posting> same = m_wordings.at(met.wording);
        std::for_each(same.begin(), same.begin() + std::min<qsizetype>(mostCopies, std::ssize(same)), add);
    }
    return found;
}

QList<Link> CorpusIndex::quotationLinks(qsizetype article, Effort &effort)
{
    const Evidence evidence = Evidence::of(Scope::Corpus);
    QList<Link> links;
    const qsizetype utterances = m_loader->spoken(article).utterances.size();
    for (qsizetype u = 0; u < utterances && !effort.isCancelled(); ++u) {
        const SharedText own = text({article, u});
        for (const Whereabouts &at : candidatesFor({article, u}, own.words)) {
            const SharedText other = text(at);
            if (m_loader->hasFailed())
                return {};
            const QuotationLinks found = precedes(article, at.first)
                ? linksOfQuotations(own, other, m_loader->vocabulary(), evidence, effort)
                : linksOfQuotations(other, own, m_loader->vocabulary(), evidence, effort);
            links += found.links;
        }
    }
    return links;
}

}
