// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/edition.h"

#include "app/export/naming.h"
#include "app/quotes/quotewords.h"
#include "app/text/byoutlet.h"

namespace Synoptic {

QString Edition::title() const
{
    return work.title.isEmpty() ? enumerated(names) : work.title;
}

QStringList Edition::outletHeads() const
{
    QStringList heads;
    for (const QList<qsizetype> &ofOne : articlesByOutlet(work.articles)) {
        const qsizetype first = ofOne.first();
        heads.append(article(first).outlet.isEmpty() ? labelled(first) : withLetters(ofOne, letters, names[first]));
    }
    return heads;
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
