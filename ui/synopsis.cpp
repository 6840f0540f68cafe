// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/synopsis.h"

#include "app/text/segments.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace Synoptic {

qsizetype Synopsis::groupAt(qsizetype article, qsizetype position) const
{
    qsizetype best = -1;
    qsizetype bestLength = 0;
    const auto take = [&](qsizetype group, const Place &place) {
        const auto holds = [position](TextRange part) { return part.contains(position); };
        const qsizetype length = place.range().length();
        if (place.article == article && std::ranges::any_of(place.parts, holds) && (best < 0 || length < bestLength)) {
            best = group;
            bestLength = length;
        }
    };
    for (qsizetype g = 0; g < quotationCount(); ++g) {
        for (const Member &member : findings().groups[g].members)
            take(g, member.place);
    }
    for (qsizetype g = 0; best < 0 && g < quotationCount(); ++g) { // what is printed comes before what is told
        for (const Place &place : tellingsOf(findings().groups[g], tellings()))
            take(g, place);
    }
    return best;
}

qsizetype Synopsis::quoteAt(qsizetype article, qsizetype position) const
{
    qsizetype best = -1;
    for (qsizetype q = 0; q < findings().quotes.size(); ++q) {
        const Quote &quote = findings().quotes[q];
        const auto holds = [position](TextRange segment) { return segment.contains(position); };
        if (quote.article != article || std::ranges::none_of(quote.segments, holds))
            continue;
        if (best < 0 || quote.range().length() < findings().quotes[best].range().length())
            best = q;
    }
    return best;
}

QStringList Synopsis::letters() const
{
    QStringList letters;
    for (qsizetype article = 0; article < m_articles.size(); ++article)
        letters.append(letter(article));
    return letters;
}

QString Synopsis::nameOf(qsizetype article) const
{
    const QString &outlet = m_articles[article].outlet;
    //: an article whose outlet nobody knows, by its letter
    return outlet.isEmpty() ? tr("Article %1").arg(letter(article)) : outlet;
}

QString Synopsis::titleOf(qsizetype article) const
{
    const QString &headline = m_articles[article].headline;
    return headline.isEmpty() ? m_sources.value(article) : headline;
}

qsizetype Synopsis::wordsOf(qsizetype article) const
{
    qsizetype &words = m_words[article];
    if (words < 0) {
        const Article &it = m_articles[article];
        words = 0;
        for (const Block &block : it.blocks)
            words += isStory(block.role) ? wordCount(block.range.of(it.text)) : 0;
    }
    return words;
}

namespace {

// Where an article of an outlet has come in the place of another one of it, as a newer version does: the index
// of the one that went. -1: it is in nobody's place.
qsizetype predecessorOf(qsizetype article, const QList<Article> &before, const QList<Article> &now)
{
    const auto isIn = [](const QList<Article> &articles, ArticleId id) {
        return std::ranges::find(articles, id, &Article::id) != articles.end();
    };
    if (before.size() != now.size() || before[article].outlet != now[article].outlet || isIn(now, before[article].id)
        || isIn(before, now[article].id))
        return -1;
    return article;
}

}

// Known articles keep their letters, a newer version has its predecessor's, and others get the next. Where a person has
// only put them in another order, the letters in use are handed out again in that order.
void Synopsis::giveLetters(const QList<Article> &before)
{
    const auto isKnown = [this](const Article &article) { return m_letterOf.contains(article.id); };
    if (before.isEmpty() && std::ranges::none_of(m_articles, isKnown))
        m_nextLetter = 0;
    m_letters.clear();
    for (qsizetype i = 0; i < m_articles.size(); ++i) {
        const ArticleId id = m_articles[i].id;
        auto known = id.value == 0 ? m_letterOf.cend() : m_letterOf.constFind(id);
        if (known == m_letterOf.cend() && id.value != 0) {
            if (const qsizetype earlier = predecessorOf(i, before, m_articles); earlier >= 0)
                known = m_letterOf.constFind(before[earlier].id);
        }
        m_letters.append(known == m_letterOf.cend() ? m_nextLetter++ : *known);
    }
    QSet<ArticleId> known;
    for (const Article &article : before)
        known.insert(article.id);
    const auto wasThere = [&known](const Article &article) { return known.contains(article.id); };
    if (before.size() == m_articles.size() && std::ranges::all_of(m_articles, wasThere))
        std::ranges::sort(m_letters);
    for (qsizetype i = 0; i < m_articles.size(); ++i)
        m_letterOf[m_articles[i].id] = m_letters[i];
}

void Synopsis::setVersionCounts(const QHash<ArticleId, int> &counts)
{
    if (m_versionCounts == counts)
        return;
    m_versionCounts = counts;
    emit versionCountsChanged();
}

void Synopsis::clear()
{
    setArticles({});
    setReuses({});
    m_letterOf.clear();
    m_nextLetter = 0;
}

void Synopsis::setArticles(const QList<Article> &articles, const QStringList &sources)
{
    const QList<Article> before = std::exchange(m_articles, articles);
    const auto indexNow = [this, &before](qsizetype index) {
        const auto it = std::ranges::find(m_articles, before[index].id, &Article::id);
        if (it != m_articles.end())
            return qsizetype(it - m_articles.begin());
        return index < m_articles.size() ? predecessorOf(index, before, m_articles) : -1;
    };
    QList<qsizetype> panes;
    for (const qsizetype pane : std::as_const(m_panes)) {
        if (const qsizetype now = indexNow(pane); now >= 0)
            panes.append(now);
    }
    const bool hadFocus = m_focused >= 0 && m_focused < before.size();
    const qsizetype focused = hadFocus ? indexNow(m_focused) : -1;

    m_sources = sources;
    m_all.resize(articles.size());
    std::iota(m_all.begin(), m_all.end(), 0);
    giveLetters(before);
    m_words.fill(-1, articles.size());
    m_panes = panes;
    m_focused = focused;
    forgetFindings();
    emit articlesChanged();
    emit panesChanged();
    emit findingsChanged();
}

void Synopsis::addArticles(const QList<Article> &articles, const QStringList &sources)
{
    m_sources.resize(m_articles.size());
    m_sources += sources;
    for (const Article &article : articles) {
        const auto known = article.id.value == 0 ? m_letterOf.cend() : m_letterOf.constFind(article.id);
        m_letters.append(known == m_letterOf.cend() ? m_nextLetter++ : *known);
        m_letterOf[article.id] = m_letters.last();
        m_all.append(m_articles.size());
        m_words.append(-1);
        m_articles.append(article);
    }
    forgetFindings();
    emit articlesChanged();
    emit findingsChanged();
}

void Synopsis::forgetFindings()
{
    m_collation = {};
    m_figures.clear();
    m_relations = {};
    m_analysed = false;
    m_lit = -1;
    m_hovered = -1;
    setFound({});
}

void Synopsis::count()
{
    m_figures.clear();
    for (const OutletFigures &figures : std::as_const(m_collation.figures))
        m_figures.append(figures.counting(m_counting));
}

void Synopsis::setCounting(Counting what)
{
    if (m_counting == what)
        return;
    m_counting = what;
    count();
    if (m_analysed)
        emit findingsChanged();
}

void Synopsis::setFindings(const Collation &collation)
{
    m_collation = collation;
    count();
    m_analysed = true;
    m_lit = -1;
    m_hovered = -1;
    emit findingsChanged();
}

void Synopsis::setReuses(const QList<Reuse> &reuses)
{
    if (m_reuses == reuses)
        return;
    m_reuses = reuses;
    emit reusesChanged();
}

void Synopsis::setRelations(const Relations &relations)
{
    if (m_relations == relations)
        return;
    m_relations = relations;
    emit relationsChanged();
}

void Synopsis::setPanes(const QList<qsizetype> &panes)
{
    if (m_panes == panes)
        return;
    m_panes = panes;
    emit panesChanged();
}

void Synopsis::setOpen(qsizetype article, bool open)
{
    QList<qsizetype> panes = m_panes;
    panes.removeAll(article);
    if (open) // an article opens where its letter belongs among the panes
        panes.insert(std::ranges::lower_bound(panes, article) - panes.begin(), article);
    if (open == isOpen(article))
        return;
    setPanes(panes);
}

void Synopsis::movePane(qsizetype from, qsizetype to)
{
    QList<qsizetype> panes = m_panes;
    panes.move(from, to);
    setPanes(panes);
}

void Synopsis::setFocusedArticle(qsizetype article)
{
    const qsizetype known = article < m_articles.size() ? article : -1; // a view may be a step behind
    if (m_focused == known)
        return;
    m_focused = known;
    emit focusedArticleChanged(known);
}

void Synopsis::setHoveredGroup(qsizetype group)
{
    const qsizetype known = group < findings().groups.size() ? group : -1; // a view may be a step behind
    if (m_hovered == known)
        return;
    m_hovered = known;
    emit hoveredGroupChanged(known);
}

void Synopsis::setLayer(Layer layer, bool on)
{
    const Layers before = m_layers;
    m_layers.setFlag(layer, on);
    if (m_layers != before)
        emit layersChanged();
}

void Synopsis::setScrollsTogether(bool on)
{
    if (m_scrollsTogether == on)
        return;
    m_scrollsTogether = on;
    emit scrollsTogetherChanged(on);
}

void Synopsis::setZoom(int percent)
{
    const int bounded = std::clamp(percent, 50, 300);
    if (m_zoom == bounded)
        return;
    m_zoom = bounded;
    emit zoomChanged(bounded);
}

void Synopsis::light(qsizetype group, bool bringTogether)
{
    if (group >= 0 && bringTogether)
        emit aboutToMove();
    lightUp(group, bringTogether);
}

void Synopsis::lightUp(qsizetype group, bool bringTogether)
{
    if (m_hovered >= 0 && m_hovered != group)
        setHoveredGroup(-1); // what is chosen shows at once, wherever the pointer rests
    if (m_lit != group) {
        m_lit = group;
        emit litGroupChanged(group);
    }
    if (group >= 0 && bringTogether)
        emit bringTogetherRequested(group);
}

bool Synopsis::lightNext(int direction)
{
    if (quotationCount() == 0)
        return false;
    const bool none = m_lit < 0 || m_lit >= quotationCount();
    const qsizetype next = none ? (direction > 0 ? 0 : quotationCount() - 1) : m_lit + direction;
    const bool wraps = next < 0 || next >= quotationCount();
    light((next + quotationCount()) % quotationCount());
    return wraps;
}

// The way back begins where one is, and so is noted before anything moves.
void Synopsis::beginToShow(qsizetype article)
{
    emit aboutToMove();
    emit pagesWanted();
    setOpen(article, true);
}

void Synopsis::show(const Place &place, qsizetype group)
{
    beginToShow(place.article);
    emit showRequested(place);
    if (group >= 0)
        lightUp(group, true);
}

void Synopsis::showArticle(qsizetype article)
{
    beginToShow(article);
    setFocusedArticle(article);
}

void Synopsis::setFound(const QList<Place> &places)
{
    if (m_found.isEmpty() && places.isEmpty())
        return;
    m_found = places;
    m_foundAtHand = -1;
    emit foundChanged();
}

void Synopsis::showFound(qsizetype index)
{
    m_foundAtHand = index;
    emit foundChanged();
    show(m_found[index]);
}

}
