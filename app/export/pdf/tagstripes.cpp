// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/tagstripes.h"

#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastName = 9; // points; of less no more than the sign of a cut would be seen

struct Stripe {
    qsizetype page = 0;
    QRectF words;
    const PrintedMark *mark;
};

QList<Stripe> stripesOf(const Matter &matter, const PlacedText &text)
{
    QList<Stripe> stripes;
    for (const PrintedMark &mark : matter.marks) {
        if (mark.tags.isEmpty())
            continue;
        for (const PlacedText::Place &place : text.placesOf(mark.range)) {
            if (!stripes.isEmpty() && stripes.last().mark == &mark && stripes.last().page == place.page)
                stripes.last().words |= place.rect;
            else
                stripes.append({place.page, place.rect, &mark});
        }
    }
    std::ranges::stable_sort(stripes, {}, [](const Stripe &it) { return std::pair(it.page, it.words.top()); });
    return stripes;
}

}

void addTagStripes(QList<BookPage> &pages, const BookMaterial &material, const Matter &matter, const PlacedText &text,
    const StripeRoom &room)
{
    const QList<Stripe> stripes = stripesOf(matter, text);
    for (qsizetype i = 0; i < stripes.size(); ++i) {
        const auto &[number, words, mark] = stripes[i];
        const PrintedTag &first = mark->tags.first();
        BookPage &page = pages[number];
        Shape line{
            .path = QPainterPath({room.left + 3, words.top()}), .stroke = QColor(first.colours.stripe), .width = 1.6};
        line.path.lineTo(room.left + 3, words.bottom());
        if (first.isDashed)
            line.dashes = {2.2, 1.6};
        page.ink.append(line);
        const bool isLast = i + 1 == stripes.size() || stripes[i + 1].page != number;
        const double height = (isLast ? room.bottom : stripes[i + 1].words.top()) - words.top() - 3;
        const Type name{.face = Face::Chrome, .points = 6, .colour = first.colours.name};
        if (height > leastName)
            addWordsDown(page.ink, mark->remark.tags.join(u", "_s), name, {room.left + 6, words.top()}, height);
        const QRectF area(room.left, words.top(), room.width, words.height());
        page.origins.append(originOf(material, matter.article, *mark, area));
    }
}

}
