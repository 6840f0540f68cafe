// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/invariants.h"

namespace Synoptic {

using namespace Qt::StringLiterals;

QString fault(const StoredArticle &stored)
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

}
