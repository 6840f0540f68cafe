// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/counterparts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Synoptic {

namespace {

QHash<TagId, const Tag *> byId(const QList<Tag> &tags)
{
    QHash<TagId, const Tag *> known;
    for (const Tag &tag : tags)
        known.insert(tag.id, &tag);
    return known;
}

QString pathOf(const Tag &tag, const QHash<TagId, const Tag *> &tags)
{
    QStringList names{tag.name};
    for (const Tag *above = tags.value(tag.parent); above; above = tags.value(above->parent))
        names.prepend(above->name);
    return names.join(QChar(0x1F)); // parts units of a record, and stands in no name
}

using Made = std::tuple<ArticleId, QString, QString>; // article, in its last version; author, moment

// The one that is the same for sure, if there is one.
qsizetype counterpartOf(const Annotation &theirs, const QList<Annotation> &candidates, bool samePlace)
{
    if (samePlace) {
        const auto it = std::ranges::find_if(candidates, [&theirs](const Annotation &own) {
            return own.place.article == theirs.place.article && own.place.range == theirs.place.range;
        });
        return it == candidates.end() ? -1 : it - candidates.begin();
    }
    if (theirs.by.created.isEmpty())
        return -1;
    if (candidates.size() == 1)
        return 0;
    const auto wasCarried = [&theirs](const Annotation &own) {
        return own.place.article != theirs.place.article && own.place.words == theirs.place.words;
    };
    const auto it = std::ranges::find_if(candidates, wasCarried);
    return std::ranges::count_if(candidates, wasCarried) == 1 ? it - candidates.begin() : -1;
}

}

QHash<ArticleId, ArticleId> sameArticles(const QList<StoredArticle> &ours, const QList<StoredArticle> &theirs)
{
    std::map<QString, QList<const StoredArticle *>> free;
    for (const StoredArticle &stored : ours)
        free[stored.found.text].append(&stored);
    QHash<ArticleId, ArticleId> same;
    enum class Alike : quint8 { Wholly, InOutlet, InText };
    for (const Alike alike : {Alike::Wholly, Alike::InOutlet, Alike::InText}) {
        for (const StoredArticle &other : theirs) {
            if (same.contains(other.id))
                continue;
            QList<const StoredArticle *> &candidates = free[other.found.text];
            Article found = other.found;
            const auto own = std::ranges::find_if(candidates, [&](const StoredArticle *it) {
                found.id = it->id;
                return alike == Alike::InText || (alike == Alike::InOutlet && it->found.outlet == found.outlet)
                    || it->found == found;
            });
            if (own == candidates.end())
                continue;
            same.insert(other.id, (*own)->id);
            candidates.erase(own);
        }
    }
    return same;
}

QHash<TagId, TagId> sameTags(const QList<Tag> &ours, const QList<Tag> &theirs)
{
    const QHash<TagId, const Tag *> known = byId(ours);
    std::map<std::pair<QString, bool>, QList<TagId>> free;
    for (const Tag &tag : ours)
        free[{pathOf(tag, known), tag.isGroup}].append(tag.id);
    const QHash<TagId, const Tag *> knownThere = byId(theirs);
    QHash<TagId, TagId> same;
    for (const Tag &tag : theirs) {
        QList<TagId> &candidates = free[{pathOf(tag, knownThere), tag.isGroup}];
        if (!candidates.isEmpty())
            same.insert(tag.id, candidates.takeFirst());
    }
    return same;
}

SameAnnotations sameAnnotations(
    const Annotations &ours, const QList<Annotation> &theirs, const std::function<ArticleId(ArticleId)> &newestOf)
{
    const auto madeOf
        = [&newestOf](const Annotation &it) { return Made{newestOf(it.place.article), it.by.author, it.by.created}; };
    std::map<Made, QList<Annotation>> free;
    for (const QList<Annotation> &list : ours) {
        for (const Annotation &annotation : list)
            free[madeOf(annotation)].append(annotation);
    }
    SameAnnotations same{.pairs = {}, .fresh = theirs};
    for (const bool samePlace : {true, false}) {
        QList<Annotation> rest;
        for (const Annotation &annotation : std::as_const(same.fresh)) {
            QList<Annotation> &candidates = free[madeOf(annotation)];
            const qsizetype own = counterpartOf(annotation, candidates, samePlace);
            if (own < 0)
                rest.append(annotation);
            else
                same.pairs.append({candidates.takeAt(own), annotation});
        }
        same.fresh = rest;
    }
    return same;
}

}
