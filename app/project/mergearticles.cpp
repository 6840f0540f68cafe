// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/counterparts.h"
#include "app/project/mergeplaces.h"

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Kind = MergeConflict::Kind;

// An article in a few words: of two versions both have their day.
QString named(const Article &article)
{
    return article.published.isEmpty() ? article.headline : article.headline + u" ("_s + article.published + u')';
}

class ArticleMerger
{
public:
    explicit ArticleMerger(Merging &merging)
        : m_merging(merging)
    {
    }

    void run()
    {
        takeArticles();
        takeVersions();
        takeCorrections();
    }

private:
    void takeArticles()
    {
        m_merging.articles = sameArticles(m_merging.ours.articles, m_merging.theirs.articles);
        qint64 position = m_merging.ours.articles.isEmpty() ? 0 : m_merging.ours.articles.last().position + 1;
        for (const StoredArticle &theirs : m_merging.theirs.articles) {
            if (m_merging.articles.contains(theirs.id)) {
                compare(articleOf(m_merging.articles.value(theirs.id)).found, theirs.found);
                continue;
            }
            StoredArticle ours = theirs;
            ours.id = m_merging.project.nextArticleId();
            ours.found.id = ours.id;
            ours.newer = {};
            ours.position = position++;
            m_merging.articles.insert(theirs.id, ours.id);
            m_added.insert(ours.id, ours);
            m_merging.add(ours);
            ++m_merging.merge.articles;
        }
    }

    // An article that has a newer version there gets it here, with all that stands on the older one.
    void takeVersions()
    {
        QHash<ArticleId, ArticleId> &newer = m_merging.newer;
        for (const StoredArticle &stored : m_merging.ours.articles)
            newer.insert(stored.id, stored.newer);
        const auto leadsTo = [&newer](ArticleId from, ArticleId to) {
            while (!from.isNull() && from != to)
                from = newer.value(from);
            return from == to;
        };
        for (const StoredArticle &theirs : m_merging.theirs.articles) {
            const ArticleId id = m_merging.articles.value(theirs.id);
            const ArticleId wanted = m_merging.articles.value(theirs.newer);
            const ArticleId there = newer.value(id);
            if (wanted.isNull() || there == wanted)
                continue;
            if (!there.isNull() || leadsTo(wanted, id)) {
                m_merging.conflict(Kind::Version, theirs.found.headline, named(articleOf(there).found),
                    named(articleOf(wanted).found), Merging::allOf(id));
                continue;
            }
            newer.insert(id, wanted);
            const StoredArticle before = articleOf(id);
            StoredArticle after = before;
            after.newer = wanted;
            if (m_added.contains(id))
                m_added.insert(id, after);
            m_merging.change(before, after);
            putInPlaceOf(before, wanted);
        }
    }

    // A version that has come in stands where its article stood.
    void putInPlaceOf(const StoredArticle &older, ArticleId version)
    {
        const auto added = m_added.find(version);
        if (added == m_added.end() || added->position == older.position)
            return;
        StoredArticle placed = *added;
        placed.position = older.position;
        m_merging.change(*added, placed);
        *added = placed;
    }

    StoredArticle articleOf(ArticleId id) const
    {
        if (const auto added = m_added.constFind(id); added != m_added.constEnd())
            return *added;
        const auto it = std::ranges::find(m_merging.ours.articles, id, &StoredArticle::id);
        return it == m_merging.ours.articles.end() ? StoredArticle() : *it;
    }

    // The role of a stretch goes with its words where one copy has a newer version; what is said of a whole article is
    // said of each version (see newVersionOf).
    void takeCorrections()
    {
        MergePlaces places(m_merging);
        QList<Correction> ours = m_merging.ours.corrections; // as they will stand
        const auto placeOf = [](const Correction &it) { return Anchor{it.article, it.range, {}}; };
        for (Correction theirs : m_merging.theirs.corrections) {
            theirs.article = m_merging.articles.value(theirs.article);
            QList<qsizetype> same;
            for (qsizetype i = 0; i < ours.size(); ++i) {
                if (ours[i].field != theirs.field)
                    continue;
                const bool isOfOne = theirs.field == Correction::Field::Role
                    ? places.areOne(placeOf(ours[i]), placeOf(theirs))
                    : ours[i].article == theirs.article && ours[i].range == theirs.range;
                if (isOfOne)
                    same.append(i);
            }
            if (same.isEmpty()) {
                theirs.id = m_merging.project.nextId<Correction>();
                m_merging.add(theirs);
                continue;
            }
            const bool isSaid = std::ranges::any_of(same, [&](qsizetype i) { return ours[i].value == theirs.value; });
            const auto there = std::ranges::find(same, theirs.article, [&](qsizetype i) { return ours[i].article; });
            Correction &own = ours[there == same.end() ? same.first() : *there];
            if (!isSaid)
                m_merging.conflict(Kind::Correction, articleOf(theirs.article).found.headline, own.value, theirs.value,
                    Merging::allOf(theirs.article));
            const Anchor later = places.laterOf(placeOf(own), placeOf(theirs));
            own.article = later.article;
            own.range = later.range;
        }
        for (qsizetype i = 0; i < ours.size(); ++i) {
            if (ours[i] != m_merging.ours.corrections[i])
                m_merging.change(m_merging.ours.corrections[i], ours[i]);
        }
    }

    // What the imports of one text have found beside it. Its paragraphs are not compared: they are read from the text.
    void compare(const Article &ours, const Article &theirs)
    {
        QStringList here;
        QStringList there;
        const auto field = [&](const QString &mine, const QString &other) {
            if (mine == other)
                return;
            here.append(mine);
            there.append(other);
        };
        field(ours.headline, theirs.headline);
        field(ours.outlet, theirs.outlet);
        field(ours.authors.join(u"; "_s), theirs.authors.join(u"; "_s));
        field(ours.published, theirs.published);
        field(ours.section, theirs.section);
        field(ours.language, theirs.language);
        field(ours.link, theirs.link);
        here.removeAll(QString());
        there.removeAll(QString());
        if (here != there)
            m_merging.conflict(
                Kind::Article, ours.headline, here.join(u" · "_s), there.join(u" · "_s), Merging::allOf(ours.id));
    }

    Merging &m_merging;
    QHash<ArticleId, StoredArticle> m_added;
};

}

void mergeArticles(Merging &merging)
{
    ArticleMerger(merging).run();
}

}
