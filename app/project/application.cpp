// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/application.h"

#include "app/project/invariants.h"

#include <algorithm>

namespace Synoptic {

namespace {

bool comesBefore(const StoredArticle &a, const StoredArticle &b)
{
    return a.position != b.position ? a.position < b.position : a.id < b.id;
}

constexpr auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };

// Where the annotation of this id is in its article's list, or would be.
template <typename List>
auto placeOf(List &annotations, AnnotationId id)
{
    return std::ranges::lower_bound(annotations, id, {}, &Annotation::id);
}

}

QList<ArticleId> articlesOf(const StoredArticle &stored)
{
    return stored.newer.isNull() ? QList<ArticleId>() : QList{stored.newer};
}

QList<ArticleId> articlesOf(const Correction &correction)
{
    return {correction.article};
}

QList<ArticleId> articlesOf(const Verdict &verdict)
{
    return verdict.other.isNull() ? QList{verdict.place.article} : QList{verdict.place.article, verdict.other.article};
}

QList<ArticleId> articlesOf(const Annotation &annotation)
{
    return {annotation.place.article};
}

QList<ArticleId> articlesOf(const Note &note)
{
    return note.about.isNull() ? QList<ArticleId>() : QList{note.about};
}

QList<ArticleId> articlesOf(const Reuse &reuse)
{
    QList<ArticleId> articles;
    for (const ReusePlace &it : reuse.places) {
        if (!articles.contains(it.place.article))
            articles.append(it.place.article);
    }
    return articles;
}

Application::Application(Snapshot &snapshot)
    : m_snapshot(snapshot)
    , m_articles(snapshot.articles)
    , m_corrections(snapshot.corrections)
    , m_verdicts(snapshot.rulings.verdicts)
    , m_aliases(snapshot.rulings.aliases)
    , m_tags(snapshot.tags)
    , m_notes(snapshot.notes)
    , m_reuses(snapshot.reuses)
    , m_annotations(snapshot.annotations)
{
}

bool Application::apply(const AnyChange &any)
{
    return std::visit([this](const auto &change) { return isSound(change) && put(change); }, any);
}

void Application::putInOrder()
{
    m_articles.putInOrder(comesBefore);
    m_corrections.putInOrder(byId);
    m_verdicts.putInOrder(byId);
    m_aliases.putInOrder(byId);
    m_tags.putInOrder(byId);
    m_notes.putInOrder(byId);
    m_reuses.putInOrder(byId);
}

bool Application::isSound(const Change<StoredArticle> &change)
{
    if (change.after) {
        const ArticleLookup known = articles();
        const ArticleLookup withThis
            = [&](ArticleId id) { return id == change.after->id ? &*change.after : known(id); };
        if (!fault(*change.after, withThis).isEmpty())
            return false;
    }
    if (!change.before || (change.after && change.after->found.text == change.before->found.text))
        return true;
    return !isMarked(change.before->id);
}

bool Application::isSound(const Change<Correction> &change)
{
    return !change.after || fault(*change.after, articles()).isEmpty();
}

bool Application::isSound(const Change<Verdict> &change)
{
    return !change.after || fault(*change.after, articles()).isEmpty();
}

bool Application::isSound(const Change<Alias> &change) const
{
    if (!change.after)
        return true;
    const bool isTaken = std::ranges::any_of(m_snapshot.rulings.aliases, [&change](const Alias &alias) {
        return alias.spelling == change.after->spelling && alias.id != change.after->id;
    });
    return !isTaken && fault(*change.after).isEmpty();
}

// A tag goes, or becomes a group, only when it is on nothing, and goes only when nothing is under it.
bool Application::isSound(const Change<Tag> &change)
{
    if (change.after) {
        const TagLookup known = tags();
        const TagLookup withThis = [&](TagId id) { return id == change.after->id ? &*change.after : known(id); };
        if (!fault(*change.after, withThis).isEmpty())
            return false;
    }
    if (!change.before)
        return true;
    const bool becomesGroup = change.after && change.after->isGroup && !change.before->isGroup;
    if (change.after && !becomesGroup)
        return true;
    return !isInUse(change.before->id)
        && (change.after || !std::ranges::contains(m_snapshot.tags, change.before->id, &Tag::parent));
}

bool Application::isSound(const Change<Annotation> &change)
{
    return !change.after || fault(*change.after, articles(), tags()).isEmpty();
}

bool Application::isSound(const Change<Note> &change)
{
    return !change.after || fault(*change.after, articles()).isEmpty();
}

bool Application::isSound(const Change<Reuse> &change)
{
    return !change.after || fault(*change.after, articles()).isEmpty();
}

bool Application::put(const Change<Annotation> &change)
{
    if (change.before && change.after && change.before->id != change.after->id)
        return false;
    if (change.before) {
        const auto list = m_annotations.find(change.before->place.article);
        if (list == m_annotations.end())
            return false;
        const auto there = placeOf(std::as_const(*list), change.before->id);
        if (there == list->cend() || *there != *change.before)
            return false;
        if (change.after && change.after->place.article == change.before->place.article) {
            (*list)[there - list->cbegin()] = *change.after;
            return true;
        }
        list->erase(there);
        if (list->isEmpty())
            m_annotations.erase(list);
    }
    if (!change.after)
        return change.before.has_value();
    QList<Annotation> &list = m_annotations[change.after->place.article];
    const auto place = placeOf(std::as_const(list), change.after->id);
    if (place != list.cend() && place->id == change.after->id)
        return false;
    list.insert(place, *change.after);
    return true;
}

template <typename Row>
bool Application::putMark(Rows<Row> &rows, const Change<Row> &change)
{
    if (!rows.apply(change))
        return false;
    if (!m_counted)
        return true;
    for (const ArticleId article : change.before ? articlesOf(*change.before) : QList<ArticleId>())
        --m_marksIn[article];
    for (const ArticleId article : change.after ? articlesOf(*change.after) : QList<ArticleId>())
        ++m_marksIn[article];
    return true;
}

template <typename Row>
void Application::count(const QList<Row> &rows)
{
    for (const Row &row : rows) {
        for (const ArticleId article : articlesOf(row))
            ++m_marksIn[article];
    }
}

bool Application::isMarked(ArticleId article)
{
    if (!std::exchange(m_counted, true)) {
        count(m_snapshot.articles);
        count(m_snapshot.corrections);
        count(m_snapshot.rulings.verdicts);
        count(m_snapshot.notes);
        count(m_snapshot.reuses);
    }
    return m_marksIn.value(article) > 0 || m_snapshot.annotations.contains(article);
}

bool Application::isInUse(TagId tag) const
{
    return std::ranges::any_of(m_snapshot.annotations, [tag](const QList<Annotation> &list) {
        return std::ranges::any_of(list, [tag](const Annotation &it) { return it.tags.contains(tag); });
    });
}

ArticleLookup Application::articles()
{
    return [this](ArticleId id) { return m_articles.find(id); };
}

TagLookup Application::tags()
{
    return [this](TagId id) { return m_tags.find(id); };
}

}
