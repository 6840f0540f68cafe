// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/origins.h"

#include "app/export/naming.h"

#include <QCoreApplication>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

QString nameOf(const BookMaterial &material, qsizetype article)
{
    return outletName(material.article(article), article);
}

}

QString quoteWords(const BookMaterial &material, qsizetype group, qsizetype article)
{
    return Words::tr("Shared quotation %1 in %2").arg(group + 1).arg(nameOf(material, article));
}

Origin originOf(const BookMaterial &material, qsizetype group, qsizetype member, const QRectF &area)
{
    const Place &place = material.collation().findings.groups[group].members[member].place;
    return {.area = area,
        .article = place.article,
        .range = place.range(),
        .words = quoteWords(material, group, place.article)};
}

Origin originOf(const BookMaterial &material, const Quote &quote, const QRectF &area)
{
    return {.area = area,
        .article = quote.article,
        .range = quote.range(),
        //: %1 is an outlet
        .words = Words::tr("Quotation in %1").arg(nameOf(material, quote.article))};
}

Origin originOf(const BookMaterial &material, qsizetype article, const PrintedMark &mark, const QRectF &area)
{
    QStringList tags;
    for (const PrintedTag &tag : mark.tags)
        tags.append(tag.name);
    return {.area = area,
        .article = article,
        .range = mark.range,
        //: %1 is an outlet, %2 the tags of the highlight
        .words = tags.isEmpty()
            ? Words::tr("Highlight in %1").arg(nameOf(material, article))
            : Words::tr("Highlight in %1: %2").arg(nameOf(material, article), tags.join(Words::tr(", ")))};
}

Origin originOf(const BookMaterial &material, qsizetype article, const PrintedNote &note, const QRectF &area)
{
    return {.area = area,
        .article = article,
        .range = note.range,
        //: %1 is an outlet
        .words = note.range.isEmpty() ? Words::tr("Note on the article in %1").arg(nameOf(material, article))
                                      : Words::tr("Note on a quotation in %1").arg(nameOf(material, article))};
}

Origin originOf(const BookMaterial &material, qsizetype article, const PrintedPassage &passage, const QRectF &area)
{
    return {.area = area,
        .article = article,
        .range = passage.range,
        //: %1 is an outlet, %2 the letters of others
        .words = Words::tr("Passage in %1, also in %2").arg(nameOf(material, article), listed(passage.letters))};
}

}
