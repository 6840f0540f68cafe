// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/commonness.h"
#include "app/corpus/corpusindex.h"
#include "app/corpus/postings.h"
#include "app/corpus/rankorder.h"
#include "tests/corpus/linksofindex.h"
#include "tests/corpus/madearticles.h"
#include "tests/reference/draw.h"
#include "tests/reference/plainpostings.h"
#include "tests/reference/twins.h"

#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <set>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// Some of what the reports of one event say, in parts that may be left out or put in another order.
Article reportOf(Draw &draw)
{
    static const QStringList parts{
        u"“Nobody inspected the corroded rivets before the viaduct trembled beneath the evening train,” said Bo Lind."_s,
        u"“Nobody inspected the corroded rivets,” Bo Lind said, “before the viaduct trembled.”"_s,
        u"“We heard the girders groan for weeks and were told to mind our nets,” said Ines Kallio, a fisher."_s,
        u"A fisher, Ines Kallio, spoke of girders that “groan for weeks” and of nets."_s,
        u"Divers of the authority found corroded rivets beneath the northern pylon on a windy morning, and engineers sealed the carriageway before the evening ferry arrived from Alder."_s,
        u"The salvage crew hoisted two cracked girders onto a barge, which a tug hauled past the granite breakwater towards the abandoned foundry on Thursday."_s,
        u"“The salvage crew hoisted two cracked girders onto a barge, which a tug hauled past the granite breakwater,” the authority said."_s,
        u"It rained."_s, u"“Not before May,” the minister said."_s};
    QStringList chosen;
    for (int i = draw.below(6); i >= 0; --i)
        chosen.append(draw.oneOf(parts));
    Article article;
    article.text = chosen.join(draw.below(2) == 0 ? u" "_s : u"\n\n"_s);
    article.language = u"en"_s;
    article.outlet = u"Outlet %1"_s.arg(draw.below(5));
    article.blocks = {{.range = {0, article.text.size()}, .role = BlockRole::Body}};
    return article;
}

// The links that are found in all the articles at hand at once, each quotation numbered in its article.
QStringList plainLinks(const QList<Article> &articles)
{
    Progress progress;
    Findings findings = find(articles, Scope::Corpus, progress).value();
    for (Link &link : findings.links) {
        for (Place *place : {&link.a, &link.b}) {
            const auto isBefore = [&](const Quote &quote) { return quote.article < place->article; };
            place->quote -= place->quote < 0 ? 0 : std::ranges::count_if(findings.quotes, isBefore);
        }
    }
    return told(findings.links);
}

// Articles come and go, the index is settled, closed and opened again: its links are always those of the
// articles that are there.
QString inIndex(QByteArrayView bytes)
{
    Draw draw(bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"news.synoptic-index"_s);
    Result<std::unique_ptr<CorpusIndex>> index = CorpusIndex::open(path);
    QList<std::optional<Article>> articles;
    for (int step = 0; index && !draw.isAtEnd() && step < 14; ++step) {
        const int what = draw.below(8);
        if (what == 0 && (*index)->settle()) {
            index->reset();
            index = CorpusIndex::open(path);
        } else if (what == 1 && !articles.isEmpty()) {
            const qsizetype gone = draw.below(int(articles.size()));
            if (articles[gone] && !(*index)->remove(gone))
                return u"article %1 does not go"_s.arg(gone);
            articles[gone].reset();
        } else {
            articles.append(reportOf(draw));
            for (const Prepared &article : prepared({*articles.last()})) {
                if (!(*index)->add(article))
                    return u"an article does not come"_s;
            }
        }
    }
    if (!index)
        return u"the index does not open"_s;
    QList<Article> left;
    for (const std::optional<Article> &article : std::as_const(articles)) {
        if (article)
            left.append(*article);
    }
    const QStringList plain = plainLinks(left);
    if (asked(**index) != plain)
        return u"%1 links of the index, plainly %2"_s.arg(asked(**index).size()).arg(plain.size());
    if (const QStringList anew = rebuilt(prepared(left)); anew != plain)
        return u"%1 links of a corpus, plainly %2"_s.arg(anew.size()).arg(plain.size());
    return {};
}

QString inPostings(QByteArrayView bytes)
{
    Draw draw(bytes);
    Postings postings;
    std::set<std::pair<quint64, quint64>> plain;
    while (!draw.isAtEnd()) {
        std::vector<Posting> some;
        for (int i = draw.below(12); i > 0; --i) {
            const Posting posting{quint64(draw.below(9)), quint64(draw.below(256))};
            if (plain.emplace(posting.key, posting.value).second)
                some.push_back(posting);
        }
        postings.add(some);
    }
    std::set<std::pair<quint64, quint64>> found;
    for (quint64 key = 0; key < 9; ++key) {
        for (const quint64 value : postings.at(key, 1000, [](quint64) { return true; }))
            found.emplace(key, value);
    }
    std::vector<std::pair<quint64, quint64>> inOrder;
    postings.forEach([&](const Posting &posting) { inOrder.emplace_back(posting.key, posting.value); });
    if (found != plain || !std::ranges::equal(inOrder, plain))
        return u"%1 postings, plainly %2"_s.arg(inOrder.size()).arg(plain.size());
    return {};
}

QString inRankOrder(QByteArrayView bytes)
{
    Draw draw(bytes);
    RankOrder order;
    std::vector<ArticleRank> ranks;
    while (!draw.isAtEnd() && ranks.size() < 120) {
        ArticleRank rank;
        rank.published = QString::number(draw.below(8));
        rank.text = quint64(draw.below(64));
        order.add(rank, [&](qsizetype article) -> const ArticleRank & { return ranks[article]; });
        ranks.push_back(rank);
    }
    for (size_t a = 0; a < ranks.size(); ++a) {
        for (size_t b = 0; b < ranks.size(); ++b) {
            if (order.precedes(a, b) != (std::pair(ranks[a], a) < std::pair(ranks[b], b)))
                return u"articles %1 and %2 change places"_s.arg(a).arg(b);
        }
    }
    return {};
}

// Keys come and go in hundreds, so that there are enough of them for the cap to be lowered.
QString inCommonness(QByteArrayView bytes)
{
    Draw draw(bytes);
    constexpr qsizetype cap = 40;
    Commonness common(cap);
    std::map<quint64, qsizetype> times;
    while (!draw.isAtEnd()) {
        const quint64 first = quint64(draw.below(8)) * 500;
        const qsizetype now = draw.below(64);
        for (quint64 key = first; key < first + 500 + quint64(draw.below(3)); ++key) {
            common.change(times[key], now);
            times[key] = now;
        }
    }
    if (common.cap() != plainCap(times, cap))
        return u"keys are looked up to %1 places, plainly %2"_s.arg(common.cap()).arg(plainCap(times, cap));
    return {};
}

constexpr Twin twins[] = {
    {"an index has the links of the articles that are there", inIndex, 150},
    {"postings in rows are those that were added", inPostings, 3000},
    {"articles are in the order of their ranks as they come", inRankOrder, 400},
    {"keys are too common where counting all says so", inCommonness, 100},
};

}

std::span<const Twin> corpusTwins()
{
    return twins;
}

}
