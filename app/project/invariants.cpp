// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/invariants.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Synoptic {

using namespace Qt::StringLiterals;

QString fault(const StoredArticle &stored, const ArticleLookup &articles)
{
    if (stored.id.isNull() || stored.found.id != stored.id)
        return u"an article has no number"_s;
    const QString &text = stored.found.text;
    if (!text.isValidUtf16())
        return u"the text of article %1 is not sound Unicode"_s.arg(stored.id.value);
    qsizetype end = 0;
    for (const Block &block : stored.found.blocks) {
        if (block.range.begin < end || block.range.isEmpty() || block.range.end > text.size())
            return u"the blocks of article %1 do not fit its text"_s.arg(stored.id.value);
        end = block.range.end;
    }
    QSet<ArticleId> passed{stored.id};
    for (ArticleId id = stored.newer; !id.isNull();) {
        const StoredArticle *newer = articles(id);
        if (!newer || passed.contains(id))
            return u"article %1 has no newest version"_s.arg(stored.id.value);
        passed.insert(id);
        id = newer->newer;
    }
    return {};
}

QString fault(const Correction &correction, const ArticleLookup &articles)
{
    const StoredArticle *stored = articles(correction.article);
    if (correction.id.isNull() || !stored)
        return u"correction %1 belongs to no article"_s.arg(correction.id.value);
    const TextRange range = correction.range;
    if (range.begin < 0 || range.end < range.begin || range.end > stored->found.text.size())
        return u"correction %1 lies outside the text of its article"_s.arg(correction.id.value);
    if (correction.field == Correction::Field::Role && roleName(roleNamed(correction.value)) != correction.value)
        return u"correction %1 names no role"_s.arg(correction.id.value);
    return {};
}

QString fault(const Verdict &verdict, const ArticleLookup &articles)
{
    const bool isOfTwo = verdict.kind == Verdict::Kind::Same || verdict.kind == Verdict::Kind::NotSame;
    if (verdict.id.isNull() || verdict.place.isNull() || verdict.other.isNull() == isOfTwo)
        return u"verdict %1 lacks a place, or has one too many"_s.arg(verdict.id.value);
    if (verdict.place.article == verdict.other.article)
        return u"verdict %1 has both places in one article"_s.arg(verdict.id.value);
    if (verdict.kind != Verdict::Kind::SaidBy && !verdict.speaker.isEmpty())
        return u"verdict %1 names a speaker it has no use for"_s.arg(verdict.id.value);
    for (const Anchor *anchor : {&verdict.place, &verdict.other}) {
        if (anchor->isNull())
            continue;
        const StoredArticle *stored = articles(anchor->article);
        if (!stored || !holds(*anchor, stored->found.text))
            return u"verdict %1 has other words than its place in the text"_s.arg(verdict.id.value);
    }
    return {};
}

QString fault(const Alias &alias)
{
    if (alias.id.isNull() || alias.spelling.isEmpty() || alias.name.isEmpty() || alias.spelling == alias.name)
        return u"alias %1 is no other name"_s.arg(alias.id.value);
    return {};
}

QString fault(const Tag &tag, const TagLookup &tags)
{
    static const QRegularExpression colour(u"^(#[0-9a-f]{6})?$"_s);
    if (tag.id.isNull() || tag.name.isEmpty() || !colour.match(tag.colour).hasMatch())
        return u"tag %1 has no name, or a colour that is none"_s.arg(tag.id.value);
    QSet<TagId> passed{tag.id};
    for (TagId parent = tag.parent; !parent.isNull();) {
        const Tag *above = tags(parent);
        if (!above)
            return u"tag %1 stands under none that is there"_s.arg(tag.id.value);
        if (passed.contains(parent))
            return u"tag %1 stands under itself"_s.arg(tag.id.value);
        passed.insert(parent);
        parent = above->parent;
    }
    return {};
}

QString fault(const Annotation &annotation, const ArticleLookup &articles, const TagLookup &tags)
{
    const StoredArticle *stored = articles(annotation.place.article);
    if (annotation.id.isNull() || !stored || !holds(annotation.place, stored->found.text))
        return u"annotation %1 has other words than its place in the text"_s.arg(annotation.id.value);
    if (annotation.linked < 0)
        return u"annotation %1 is linked to nothing known"_s.arg(annotation.id.value);
    QSet<TagId> seen;
    for (const TagId id : annotation.tags) {
        const Tag *tag = tags(id);
        if (!tag || tag->isGroup || seen.contains(id))
            return u"annotation %1 has a tag that cannot be put on it"_s.arg(annotation.id.value);
        seen.insert(id);
    }
    return {};
}

QString fault(const Note &note, const ArticleLookup &articles)
{
    const StoredArticle *stored = note.about.isNull() ? nullptr : articles(note.about);
    if (note.id.isNull() || (!note.about.isNull() && !stored))
        return u"note %1 is about no article that is there"_s.arg(note.id.value);
    if (note.quote.isNull())
        return {};
    if (note.quote.article != note.about || !stored || !holds(note.quote, stored->found.text))
        return u"note %1 has other words than its place in the text"_s.arg(note.id.value);
    return {};
}

QString fault(const Reuse &reuse, const ArticleLookup &articles)
{
    if (reuse.id.isNull() || reuse.source.isEmpty() || reuse.matches < 0)
        return u"reuse %1 does not say what it is"_s.arg(reuse.id.value);
    if (reuse.places.size() < 2 || (reuse.kind == Reuse::Kind::Pair && reuse.places.size() != 2))
        return u"reuse %1 has too few places, or too many"_s.arg(reuse.id.value);
    for (qsizetype i = 0; i < reuse.places.size(); ++i) {
        const StoredArticle *stored = articles(reuse.places[i].place.article);
        if (!stored || !holds(reuse.places[i].place, stored->found.text))
            return u"reuse %1 has other words than its place in the text"_s.arg(reuse.id.value);
        if (i > 0 && !standsBefore(reuse.places[i - 1], reuse.places[i]))
            return u"the places of reuse %1 are not in order"_s.arg(reuse.id.value);
    }
    return {};
}

QString fault(const Snapshot &snapshot)
{
    QHash<ArticleId, const StoredArticle *> articleById;
    for (const StoredArticle &stored : snapshot.articles)
        articleById.insert(stored.id, &stored);
    QHash<TagId, const Tag *> tagById;
    for (const Tag &tag : snapshot.tags)
        tagById.insert(tag.id, &tag);
    const ArticleLookup articles = [&articleById](ArticleId id) { return articleById.value(id); };
    const TagLookup tags = [&tagById](TagId id) { return tagById.value(id); };

    const auto firstOf = [](const auto &rows, const auto &faultOf) {
        for (const auto &row : rows) {
            if (QString wrong = faultOf(row); !wrong.isEmpty())
                return wrong;
        }
        return QString();
    };
    QString wrong = firstOf(snapshot.articles, [&](const StoredArticle &it) { return fault(it, articles); });
    if (wrong.isEmpty())
        wrong = firstOf(snapshot.corrections, [&](const Correction &it) { return fault(it, articles); });
    if (wrong.isEmpty())
        wrong = firstOf(snapshot.rulings.verdicts, [&](const Verdict &it) { return fault(it, articles); });
    if (wrong.isEmpty())
        wrong = firstOf(snapshot.rulings.aliases, [](const Alias &it) { return fault(it); });
    if (wrong.isEmpty())
        wrong = firstOf(snapshot.tags, [&](const Tag &it) { return fault(it, tags); });
    if (wrong.isEmpty())
        wrong = firstOf(snapshot.notes, [&](const Note &it) { return fault(it, articles); });
    if (wrong.isEmpty())
        wrong = firstOf(snapshot.reuses, [&](const Reuse &it) { return fault(it, articles); });
    for (auto list = snapshot.annotations.cbegin(); wrong.isEmpty() && list != snapshot.annotations.cend(); ++list)
        wrong = firstOf(*list, [&](const Annotation &it) { return fault(it, articles, tags); });
    return wrong;
}

}
