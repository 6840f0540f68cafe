// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/edition.h"

#include "app/export/naming.h"
#include "app/quotes/quotewords.h"

namespace Synoptic {

QString Edition::title() const
{
    return work.title.isEmpty() ? enumerated(names) : work.title;
}

QString Edition::labelled(qsizetype index) const
{
    return article(index).outlet.isEmpty() ? names[index] : letters[index] + u' ' + names[index];
}

Edition editionOf(const Exportable &work)
{
    Edition it{
        .work = work, .collation = collate(work.articles, work.findings), .letters = {}, .names = {}, .words = {}};
    for (const Article &article : work.articles) {
        const qsizetype index = it.letters.size();
        it.letters.append(letterOf(index));
        it.names.append(outletName(article, index));
        it.words.append(storyWords(article));
    }
    return it;
}

}
