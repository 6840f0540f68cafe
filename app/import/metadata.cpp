// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/metadata.h"

#include "app/import/bylines.h"
#include "app/import/dateline.h"
#include "app/import/outlets.h"
#include "app/import/stateddate.h"

#include <algorithm>

namespace Synoptic {

namespace {

QString blockText(const Article &article, const Block &block)
{
    return block.range.of(article.text).toString().simplified();
}

QStringView withoutFieldMark(QStringView words)
{
    words = words.trimmed();
    while (!words.isEmpty() && (words.back() == u'|' || words.back() == u'·' || words.back() == u'•'))
        words = words.chopped(1).trimmed();
    return words;
}

QStringList authorsIn(QStringView byline)
{
    byline = withoutFieldMark(byline);
    if (const Byline named = bylineIn(byline); named.isNamed)
        return named.authors;
    if (const QString name = nameWithRole(byline); !name.isEmpty())
        return {name};
    if (byline.endsWith(u','))
        byline.chop(1);
    return isName(byline) ? QStringList{byline.toString().simplified()} : QStringList();
}

// The date of publication before one of a later change; date lines before the story, or labelled
// ones anywhere, before the story's own dateline.
QString publishedIn(const Article &article)
{
    std::optional<StatedDate> best;
    std::optional<StatedDate> fromDateline;
    bool isHead = true;
    for (const Block &block : article.blocks) {
        const QStringView words = block.range.of(article.text);
        if (block.role == BlockRole::Body)
            isHead = false;
        if (block.role == BlockRole::Dateline)
            fromDateline = datelineAt(article.text.mid(block.range.begin, 200)).date;
        if (block.role != BlockRole::Date)
            continue;
        const std::optional<StatedDate> date = statedDate(withoutFieldMark(words));
        if (!date || date->iso().isEmpty() || (!isHead && !date->isLabelled))
            continue;
        if (!best || (best->isUpdate && !date->isUpdate))
            best = date;
    }
    if (!best)
        best = fromDateline;
    return best ? best->iso() : QString();
}

}

void readMetadata(Article &article, const QString &name)
{
    for (const Block &block : std::as_const(article.blocks)) {
        if (block.role == BlockRole::Headline && article.headline.isEmpty())
            article.headline = blockText(article, block);
        else if (block.role == BlockRole::Section && article.section.isEmpty())
            article.section = blockText(article, block);
        else if (block.role == BlockRole::Byline)
            article.authors.append(authorsIn(block.range.of(article.text)));
    }
    article.authors.removeDuplicates();
    article.published = publishedIn(article);
    article.outlet = outletOf(article, name);
}

}
