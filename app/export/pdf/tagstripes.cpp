// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/tagstripes.h"

#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// Points.
constexpr double leastName = 9; // of less no more than the sign of a cut would be seen
constexpr double enough = 42;   // so much of a name is printed, even if the next one has to wait for it
constexpr double farthest = 72; // a name further down than that says nothing of its words
constexpr double gap = 3;

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
    std::array<double, 2> free{}; // how far down stripes reach in either lane
    double named = 0;             // and names
    for (qsizetype i = 0; i < stripes.size(); ++i) {
        const auto &[number, words, mark] = stripes[i];
        if (i == 0 || stripes[i - 1].page != number) {
            free.fill(0);
            named = 0;
        }
        const PrintedTag &first = mark->tags.first();
        BookPage &page = pages[number];
        const size_t lane = free[0] <= words.top() || free[0] <= free[1] ? 0 : 1;
        free[lane] = words.bottom();
        const double x = room.left + (lane == 0 ? 3 : 0.9);
        Shape line{.path = QPainterPath({x, words.top()}), .stroke = QColor(first.colours.stripe), .width = 1.6};
        line.path.lineTo(x, words.bottom());
        if (first.isDashed)
            line.dashes = {2.2, 1.6};
        page.ink.append(line);
        const QRectF area(room.left, words.top(), room.width, words.height());
        page.origins.append(originOf(material, matter.article, *mark, area));

        const double start = std::max(words.top(), named);
        const double left = room.bottom - start;
        if (start - words.top() > farthest || left < leastName)
            continue;
        const Type name{.face = Face::Chrome, .points = 6, .colour = first.colours.name};
        const QString all = mark->remark.tags.join(u", "_s);
        const bool isLast = i + 1 == stripes.size() || stripes[i + 1].page != number;
        const double untilNext = isLast ? left : stripes[i + 1].words.top() - start - gap;
        const double length = std::min({widthOf(all, name) + 0.5, std::max(untilNext, enough), left});
        addWordsDown(page.ink, all, name, {room.left + 6, start}, length);
        named = start + length + gap;
    }
}

}
