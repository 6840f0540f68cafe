// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/recordstore.h"
#include "app/quotes/quote.h"
#include "app/quotes/utterances.h"

#include <QHash>

namespace Synoptic {

// The utterances of an article with its quotations.
struct SpokenWords {
    QList<Quote> quotes;
    QList<Utterance> utterances;
};

// Brings back the words of articles from a store, and keeps some for the next time. One loader for one
// worker. Terms are numbered by vocabulary().
class Loader
{
public:
    explicit Loader(const RecordStore &store)
        : m_reader(store)
    {
    }

    SpokenWords spoken(qsizetype article);
    StoryTerms story(qsizetype article);

    // Other bytes of the file; fewer than asked for where they cannot be read.
    QByteArray bytes(qint64 begin, qint64 size) { return m_reader.bytes(begin, size); }

    const Vocabulary &vocabulary() const { return m_vocabulary; }
    // Forgets all words, if they have become many: call it where no terms are in use.
    void tidy();
    // True once a record could not be read; it counts as one without words.
    bool hasFailed() const { return m_hasFailed; }

private:
    // What was asked for last and before that: when the first is full it becomes the second.
    template <typename Words>
    struct Recent {
        QHash<qsizetype, Words> now;
        QHash<qsizetype, Words> before;
    };
    template <typename Words, typename Load>
    Words recent(Recent<Words> &kept, qsizetype article, Load load);

    RecordStore::Reader m_reader;
    Vocabulary m_vocabulary;
    Recent<SpokenWords> m_spoken;
    Recent<StoryTerms> m_stories;
    bool m_hasFailed = false;
};

}
