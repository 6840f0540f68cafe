// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/candidates.h"
#include "app/quotes/collation.h"
#include "app/quotes/comparison.h"
#include "app/quotes/passages.h"
#include "app/quotes/scanner.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace Synoptic {

// All that can be worked out of one article by itself before it is compared with others.
struct ReadArticle {
    qsizetype number = 0; // of its own in the cache
    Article article;
    ArticleQuotes scanned;
    ArticleQuotes judged; // with a person's words laid over; quotations below are indices into these
    StoryTerms story;
    QList<Utterance> utterances; // Utterance::article is 0
    QList<Utterance> reports;
    std::vector<Traits> traits; // of the utterances
};

// What was worked out when the same articles were compared before: where one of them has changed, only that
// one is read again and compared again with the others. What it gives is what working it out anew gives.
// For one thread at a time.
class FindingCache
{
public:
    explicit FindingCache(Scope scope)
        : m_scope(scope)
    {
    }
    Scope scope() const { return m_scope; }
    Vocabulary &vocabulary() { return m_vocabulary; }

    // To be called before a search and behind one that was not cancelled: what it did not ask for is forgotten.
    void begin();
    void end();

    // Fails only when cancelled.
    Result<std::shared_ptr<const ReadArticle>> reading(
        const Article &article, const Rulings &rulings, const Progress &progress);

    // An utterance of a reading.
    struct Spoken {
        const ReadArticle *reading = nullptr;
        qsizetype utterance = 0;
    };
    // compare() of the two.
    std::optional<Comparison> comparison(const Spoken &a, const Spoken &b, Voices voices, Effort &effort);
    // passagesAround() these seeds.
    QList<SharedPassage> passages(
        const ReadArticle &a, const ReadArticle &b, const std::vector<PassageSeed> &seeds, Effort &effort);

    // How much was worked out since begin(): what was found there is not counted.
    struct Work {
        qsizetype articles = 0;
        qsizetype comparisons = 0; // of two quotations
        qsizetype pairs = 0;       // of two stories

        bool operator==(const Work &) const = default;
    };
    const Work &work() const { return m_work; }

private:
    // What was asked for in this search, and what only in one before.
    template <typename Key, typename Value>
    struct Kept {
        QHash<Key, Value> now;
        QHash<Key, Value> before;

        // Null where nothing is known.
        const Value *find(const Key &key)
        {
            if (const auto known = before.find(key); known != before.end()) {
                now.insert(key, std::move(*known));
                before.erase(known);
            }
            const auto it = now.constFind(key);
            return it == now.cend() ? nullptr : &*it;
        }
        void forget() { before = std::exchange(now, {}); }
    };
    struct PairKey {
        qsizetype a = 0; // readings
        qsizetype b = 0;
        qsizetype ofA = -1; // utterances; -1: the stories
        qsizetype ofB = -1;
        Voices voices = Voices::Open;

        bool operator==(const PairKey &) const = default;
        friend size_t qHash(const PairKey &key, size_t seed)
        {
            return qHashMulti(seed, key.a, key.b, key.ofA, key.ofB, int(key.voices));
        }
    };
    struct Seeded {
        std::vector<PassageSeed> seeds;
        QList<SharedPassage> passages;
    };

    std::shared_ptr<ReadArticle> read(
        const Article &article, const ArticleQuotes &scanned, const ArticleQuotes &judged);

    Scope m_scope;
    Vocabulary m_vocabulary;
    Kept<QString, QList<std::shared_ptr<const ReadArticle>>> m_readings; // by the text
    QSet<qsizetype> m_asked;                                             // numbers of readings, in this search
    Kept<PairKey, std::optional<Comparison>> m_comparisons;
    Kept<PairKey, Seeded> m_passages;
    qsizetype m_lastNumber = 0;
    Work m_work;
};

// As find(), with what is known from before.
Result<Findings> find(const QList<Article> &articles, Progress &progress, const Rulings &rulings, FindingCache &cache);
// As collatedAmong(), with what is known from before: of the chosen ones of so many articles, parallel to their
// indices.
Result<Collation> collatedAmong(const QList<qsizetype> &some, const QList<Article> &chosen, qsizetype articles,
    Progress &progress, const Rulings &rulings, FindingCache &cache);
// The articles at these indices.
QList<Article> chosenOf(const QList<qsizetype> &some, const QList<Article> &articles);

}
