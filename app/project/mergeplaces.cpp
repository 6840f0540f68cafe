// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/mergeplaces.h"

namespace Synoptic {

MergePlaces::MergePlaces(const Merging &merging)
    : m_merging(merging)
{
    for (const StoredArticle &stored : merging.theirs.articles)
        m_texts.insert(merging.articles.value(stored.id), stored.found.text);
    for (const StoredArticle &stored : merging.ours.articles)
        m_texts.insert(stored.id, stored.found.text);
}

bool MergePlaces::areOne(const Anchor &a, const Anchor &b)
{
    if (a.article == b.article)
        return a.range == b.range;
    if (m_merging.isLater(b.article, a.article))
        return carried(a.article, b.article, a.range) == b.range;
    return m_merging.isLater(a.article, b.article) && carried(b.article, a.article, b.range) == a.range;
}

const Anchor &MergePlaces::laterOf(const Anchor &a, const Anchor &b) const
{
    return m_merging.isLater(b.article, a.article) ? b : a;
}

std::optional<TextRange> MergePlaces::carried(ArticleId from, ArticleId to, TextRange range)
{
    while (from != to) {
        const ArticleId next = m_merging.newer.value(from);
        std::unique_ptr<Relocator> &relocator = m_relocators[from];
        if (!relocator)
            relocator = std::make_unique<Relocator>(m_texts.value(from), m_texts.value(next));
        const Relocation found = relocator->find(range);
        if (found.fate == Relocation::Fate::Lost)
            return std::nullopt;
        range = found.range;
        from = next;
    }
    return range;
}

}
