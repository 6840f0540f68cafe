// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/indexentry.h"

#include "app/corpus/bytes.h"
#include "app/corpus/checksum.h"
#include "app/corpus/material.h"

#include <array>
#include <limits>

namespace Synoptic {

namespace {

enum Kind : quint8 { Added, Gone };

std::array<QString *, 4> partsOf(ArticleRank &rank)
{
    return {&rank.published, &rank.outlet, &rank.headline, &rank.beginning};
}

void readHead(ByteReader &in, IndexEntry &entry)
{
    entry.identity.id = static_cast<qint64>(in.key());
    entry.identity.digest = in.key();
    for (QString *part : partsOf(entry.rank))
        *part = in.string();
    entry.rank.text = in.key();
}

}

quint64 digestOf(const Article &article)
{
    ByteWriter out;
    for (const QString *part : {&article.outlet, &article.headline, &article.published, &article.language})
        out.string(*part);
    for (const QString &author : article.authors)
        out.string(author);
    for (const Block &block : article.blocks) {
        out.number(quint64(block.range.begin));
        out.number(quint64(block.range.end));
        out.number(quint64(block.role));
    }
    const auto *text = reinterpret_cast<const char *>(article.text.constData());
    return checksumOf(QByteArrayView(text, article.text.size() * qsizetype(sizeof(QChar))), checksumOf(out.bytes()));
}

IndexEntry entryOf(const Prepared &article, const ArticleIdentity &identity)
{
    IndexEntry entry{.identity = identity, .rank = article.rank, .runs = article.runs, .utterances = {}};
    for (const Traits &traits : article.traits)
        entry.utterances.push_back({traits.wording, traits.keys});
    return entry;
}

QByteArray packed(const IndexEntry &entry)
{
    ByteWriter out;
    out.number(entry.gone < 0 ? Added : Gone);
    if (entry.gone >= 0) {
        out.number(quint64(entry.gone));
        return out.bytes();
    }
    out.key(static_cast<quint64>(entry.identity.id));
    out.key(entry.identity.digest);
    ArticleRank rank = entry.rank;
    for (const QString *part : partsOf(rank))
        out.string(*part);
    out.key(rank.text);
    out.number(entry.runs.size());
    for (const StoryRun &run : entry.runs) {
        out.key(run.key);
        out.number(quint64(packedPosition(run.position, run.isQuoted)));
    }
    out.number(entry.utterances.size());
    for (const IndexEntry::Utterance &utterance : entry.utterances) {
        out.key(utterance.wording);
        out.number(utterance.keys.size());
        for (const quint64 key : utterance.keys)
            out.key(key);
    }
    return out.bytes();
}

std::optional<IndexEntry> unpacked(QByteArrayView bytes)
{
    ByteReader in(bytes);
    IndexEntry entry;
    const quint64 kind = in.number();
    if (kind == Gone) {
        entry.gone = static_cast<qint32>(in.number());
        return in.isDamaged() || entry.gone < 0 ? std::nullopt : std::optional(entry);
    }
    readHead(in, entry);
    for (qsizetype count = in.count(); count > 0; --count) {
        const quint64 key = in.key();
        const quint64 position = in.number();
        if (position > quint64(std::numeric_limits<qint32>::max()))
            return {};
        entry.runs.push_back({key, static_cast<qint32>(position / 2), position % 2 != 0});
    }
    for (qsizetype count = in.count(); count > 0; --count) {
        IndexEntry::Utterance utterance;
        utterance.wording = in.key();
        for (qsizetype keys = in.count(); keys > 0; --keys)
            utterance.keys.push_back(in.key());
        entry.utterances.push_back(std::move(utterance));
    }
    if (in.isDamaged() || kind != Added)
        return {};
    return entry;
}

ArticleRank rankIn(QByteArrayView bytes)
{
    ByteReader in(bytes);
    IndexEntry entry;
    if (in.number() == Added)
        readHead(in, entry);
    return in.isDamaged() ? ArticleRank() : entry.rank;
}

}
