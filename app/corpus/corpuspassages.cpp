// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/material.h"

#include "app/quotes/passages.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace Synoptic {

namespace {

constexpr qsizetype pairsATask = 128;
constexpr qsizetype mostSeeds = 12'000'000; // at hand at a time; 16 bytes each

// A run of words that two articles have in common.
struct Seed {
    qint32 a = 0; // ranks
    qint32 b = 0;
    PassageSeed on;

    auto operator<=>(const Seed &) const = default;
};

// Two articles that may share passages, and where their seeds lie.
struct Meeting {
    qint32 a = 0;
    qint32 b = 0;
    size_t begin = 0;
    size_t end = 0;
};

PassageSide sideOf(const StoryTerms &story, qsizetype article, TextRange words, qsizetype quote)
{
    PassageSide side{.text = {}, .words = words};
    side.text.article = article;
    side.text.quote = quote;
    side.text.terms = story.terms.sliced(words.begin, words.length());
    for (const Term &term : std::as_const(side.text.terms))
        side.text.weight += term.weight;
    return side;
}

// The pairs of articles whose seeds are worth a closer look, of all whose first article has a rank in
// [from, to). kept gets their seeds.
std::vector<Meeting> meetingsIn(const ShingleIndex &index, qsizetype from, qsizetype to, std::vector<PassageSeed> &kept)
{
    std::vector<Seed> seeds;
    index.forEachPair([&](const ShingleIndex::Posting &x, const ShingleIndex::Posting &y) {
        if (x.item < from || x.item >= to || x.item == y.item || (x.position & y.position & 1) != 0)
            return;
        seeds.push_back({x.item, y.item, {x.position / 2, y.position / 2}});
    });
    std::ranges::sort(seeds);
    std::vector<Meeting> meetings;
    std::vector<PassageSeed> together;
    for (auto begin = seeds.begin(); begin != seeds.end();) {
        const auto end = std::find_if(
            begin, seeds.end(), [&](const Seed &seed) { return seed.a != begin->a || seed.b != begin->b; });
        if (end - begin > 1) {
            together.clear();
            std::transform(begin, end, std::back_inserter(together), [](const Seed &seed) { return seed.on; });
            const std::vector<PassageSeed> worth = promising(together, Scope::Corpus);
            if (!worth.empty()) {
                meetings.push_back({begin->a, begin->b, kept.size(), kept.size() + worth.size()});
                kept.insert(kept.end(), worth.begin(), worth.end());
            }
        }
        begin = end;
    }
    return meetings;
}

// The passages of many articles, made into links and into what groups are made of.
class PassageTexts
{
public:
    explicit PassageTexts(qsizetype articles)
        : m_textsOf(articles)
    {
    }

    void add(const Passage &passage)
    {
        m_material.links.append(passage.link());
        if (passage.isQuoted())
            return;
        const qsizetype a = textFor(passage.a);
        const qsizetype b = textFor(passage.b);
        m_material.edges.append({a, b, passage.weight, {within(a, passage.a)}, {within(b, passage.b)}});
    }

    Material &material() { return m_material; }

private:
    // Passages of one article that overlap by half are one.
    qsizetype textFor(const PassageSide &side)
    {
        QList<qsizetype> &known = m_textsOf[side.text.article];
        for (const qsizetype text : std::as_const(known)) {
            const TextRange words = m_words[text];
            if (2 * words.intersect(side.words).length() >= std::max(words.length(), side.words.length()))
                return text;
        }
        known.append(m_words.size());
        m_words.append(side.words);
        m_material.texts.push_back({side.text, {}});
        return known.last();
    }

    TextRange within(qsizetype text, const PassageSide &side) const
    {
        const TextRange common = m_words[text].intersect(side.words);
        return {common.begin - m_words[text].begin, common.end - m_words[text].begin};
    }

    Material m_material;
    QList<TextRange> m_words;          // of each text, in its story
    QList<QList<qsizetype>> m_textsOf; // of each article
};

}

Link Passage::link() const
{
    const auto whole = [](const PassageSide &side) { return placeOf(side.text, {{0, side.words.length()}}); };
    return {.kind = kind, .a = whole(a), .b = whole(b), .score = score, .flags = {}};
}

std::vector<Passage> passagesOf(std::span<const PassageSeed> seeds, const StoryTerms &storyA, qsizetype a,
    const StoryTerms &storyB, qsizetype b, const QuotesOf &quotesOf, const Vocabulary &vocabulary, Effort &effort)
{
    std::vector<Passage> passages;
    for (const SharedPassage &it : passagesAround(seeds, storyA, storyB, vocabulary, Scope::Corpus, effort)) {
        const bool touches = std::ranges::any_of(it.stretch.words, [&](const AlignedWord &word) {
            return word.isMatch() && (storyA.quoteOf[word.a] >= 0 || storyB.quoteOf[word.b] >= 0);
        });
        const QList<Quote> quotesA = touches ? quotesOf(a) : QList<Quote>();
        const QList<Quote> quotesB = touches ? quotesOf(b) : QList<Quote>();
        const std::optional<PassageKind> kind
            = kindOfPassage(it.stretch, {storyA, quotesA}, {storyB, quotesB}, vocabulary);
        if (!kind)
            continue;
        passages.push_back({.a = sideOf(storyA, a, kind->onA, kind->quoteA),
            .b = sideOf(storyB, b, kind->onB, kind->quoteB),
            .weight = it.stretch.weight,
            .score = it.score,
            .kind = kind->kind});
    }
    return passages;
}

Material linkPassages(const Matching &matching, ShingleIndex index)
{
    const auto articles = static_cast<qsizetype>(matching.articleAt.size());
    qsizetype all = 0;
    index.forEachPair([&](const auto &, const auto &) { ++all; });
    const qsizetype rounds = all / mostSeeds + 1;
    PassageTexts texts(articles);
    for (qsizetype round = 0; round < rounds; ++round) {
        std::vector<PassageSeed> seeds;
        const std::vector<Meeting> meetings
            = meetingsIn(index, articles * round / rounds, articles * (round + 1) / rounds, seeds);
        const auto count = static_cast<qsizetype>(meetings.size());
        std::vector<std::vector<Passage>> found((count + pairsATask - 1) / pairsATask);
        const auto tasks = static_cast<qsizetype>(found.size());
        matching.crew.forEach(tasks, [&](qsizetype task, qsizetype worker) {
            if (matching.progress.isCancelled())
                return;
            if (worker == 0)
                matching.progress.step(tasks * rounds + tasks * round + task, 2 * tasks * rounds);
            Loader &loader = matching.loader(worker);
            loader.tidy();
            Effort effort{&matching.progress};
            const QuotesOf quotesOf = [&](qsizetype rank) { return matching.spoken(worker, rank).quotes; };
            for (qsizetype m = task * pairsATask; m < std::min(count, (task + 1) * pairsATask); ++m) {
                const Meeting &meeting = meetings[m];
                const StoryTerms a = matching.story(worker, meeting.a);
                const StoryTerms b = matching.story(worker, meeting.b);
                if (loader.hasFailed())
                    return;
                const auto some = std::span(seeds).subspan(meeting.begin, meeting.end - meeting.begin);
                std::ranges::move(passagesOf(some, a, meeting.a, b, meeting.b, quotesOf, loader.vocabulary(), effort),
                    std::back_inserter(found[task]));
            }
        });
        for (const std::vector<Passage> &some : found) {
            for (const Passage &passage : some)
                texts.add(passage);
        }
    }
    return std::move(texts.material());
}

}
