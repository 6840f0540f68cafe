// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/presenting.h"

#include "app/project/place.h"
#include "ui/session/comparing.h"
#include "ui/synopsis.h"

#include <QFileInfo>
#include <QSet>

#include <numeric>

namespace Synoptic {

namespace {

// The name of the file an article came from, without its folders.
QString sourceOf(const StoredArticle &stored)
{
    return QFileInfo(stored.name).fileName();
}

}

Presenting::Presenting(Synopsis &synopsis, Comparing &comparing)
    : m_synopsis(synopsis)
    , m_comparing(comparing)
{
}

void Presenting::clear()
{
    m_synopsis.clear();
    m_paneMemory.clear();
}

bool Presenting::showAfter(const Edit &edit, const Snapshot &snapshot)
{
    if (!concerns<StoredArticle, Correction>(edit))
        return false;
    if (const qsizetype more = articlesBehind(edit, snapshot); more > 0) {
        showMore(snapshot, more);
        return true;
    }
    const QList<Article> articles = effectiveArticles(snapshot);
    if (articles == m_synopsis.articles()) // the first articles of a project are shown before they are written
        return false;
    show(snapshot, articles);
    return true;
}

void Presenting::openPanes()
{
    PaneMemory::openNew(m_synopsis, indexesFrom(0), m_capacity);
}

void Presenting::show(const Snapshot &snapshot)
{
    show(snapshot, effectiveArticles(snapshot));
}

void Presenting::show(const Snapshot &snapshot, const QList<Article> &articles)
{
    QStringList sources;
    for (const StoredArticle &stored : snapshot.articles) {
        if (stored.newer.isNull())
            sources.append(sourceOf(stored));
    }
    QSet<ArticleId> before;
    for (const Article &article : m_synopsis.articles())
        before.insert(article.id);
    m_comparing.keepLit();
    m_paneMemory.keep(m_synopsis, articles);
    QHash<ArticleId, ArticleId> newest;
    for (const StoredArticle &stored : snapshot.articles) {
        if (!stored.newer.isNull())
            newest.insert(stored.id, versionsOf(snapshot, stored.id).last());
    }
    m_synopsis.setNewestVersions(newest);
    m_synopsis.setArticles(articles, sources);
    QList<qsizetype> newcomers;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (!before.contains(articles[i].id))
            newcomers.append(i);
    }
    receive(snapshot, newcomers);
}

// How many articles the edit has put behind all that are shown, and that is all it did; 0: it did something else.
qsizetype Presenting::articlesBehind(const Edit &edit, const Snapshot &snapshot) const
{
    const qsizetype first = snapshot.articles.size() - edit.changes.size();
    for (qsizetype i = 0; i < edit.changes.size(); ++i) {
        const auto *change = std::get_if<Change<StoredArticle>>(&edit.changes[i]);
        if (!change || change->before || !change->after->newer.isNull()
            || change->after->id != snapshot.articles.value(first + i).id)
            return 0;
    }
    qsizetype last = first - 1; // of those before
    while (last >= 0 && !snapshot.articles[last].newer.isNull())
        --last;
    const bool isInStep = last >= 0 && !m_synopsis.articles().isEmpty()
        && m_synopsis.articles().last().id == snapshot.articles[last].id;
    return isInStep ? edit.changes.size() : 0;
}

// The same for so many articles behind those that are shown, at the cost of these.
void Presenting::showMore(const Snapshot &snapshot, qsizetype more)
{
    QList<Article> articles;
    QStringList sources;
    for (const StoredArticle &stored : snapshot.articles.last(more)) {
        articles.append(stored.found);
        sources.append(sourceOf(stored));
    }
    const qsizetype first = m_synopsis.articles().size();
    m_comparing.keepLit();
    m_synopsis.addArticles(articles, sources);
    m_comparing.expect(indexesFrom(first));
    receive(snapshot, indexesFrom(first));
}

void Presenting::receive(const Snapshot &snapshot, const QList<qsizetype> &newcomers)
{
    m_synopsis.setReuses(snapshot.reuses);
    m_synopsis.setVersionCounts(versionCounts(snapshot));
    PaneMemory::openNew(m_synopsis, m_paneMemory.bringBack(m_synopsis, newcomers), m_capacity, m_paneAt);
}

// From this one of the articles that are shown to the last.
QList<qsizetype> Presenting::indexesFrom(qsizetype first) const
{
    QList<qsizetype> indexes(m_synopsis.articles().size() - first);
    std::iota(indexes.begin(), indexes.end(), first);
    return indexes;
}

}
