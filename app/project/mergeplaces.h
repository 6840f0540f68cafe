// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/merging.h"
#include "app/quotes/relocation.h"

#include <map>
#include <memory>

namespace Synoptic {

// Which places of two copies are one passage, where one copy has gone over to a newer version of the article and the
// other has not. To be made when it is known which articles and versions there will be.
class MergePlaces
{
public:
    explicit MergePlaces(const Merging &merging);

    // The same stretch, or what becomes of it in a later version, one after the other.
    bool areOne(const Anchor &a, const Anchor &b);
    // Of two that are one, that in the later version.
    const Anchor &laterOf(const Anchor &a, const Anchor &b) const;

private:
    std::optional<TextRange> carried(ArticleId from, ArticleId to, TextRange range);

    const Merging &m_merging;
    QHash<ArticleId, QString> m_texts;                            // by our numbers
    std::map<ArticleId, std::unique_ptr<Relocator>> m_relocators; // of an article in its next version
};

}
