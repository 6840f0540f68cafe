// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/prepared.h"

#include <QByteArrayView>

#include <optional>

namespace Synoptic {

// Who an article is, to those who keep it elsewhere: its number there, and a number that is another when
// anything is that findings come from.
struct ArticleIdentity {
    qint64 id = 0;
    quint64 digest = 0;

    bool operator==(const ArticleIdentity &) const = default;
};
quint64 digestOf(const Article &article);

// What an article can be found by, as it stands in the file of an index before its record; or the word
// that an article is gone.
struct IndexEntry {
    ArticleIdentity identity;
    ArticleRank rank;
    std::vector<StoryRun> runs;
    struct Utterance {
        quint64 wording = 0;
        std::vector<quint64> keys;
    };
    std::vector<Utterance> utterances;
    qsizetype gone = -1; // the number of an article: nothing else is said then
};
IndexEntry entryOf(const Prepared &article, const ArticleIdentity &identity);
QByteArray packed(const IndexEntry &entry);
std::optional<IndexEntry> unpacked(QByteArrayView bytes);
// Only the rank; an empty one where the bytes are no entry.
ArticleRank rankIn(QByteArrayView bytes);

}
