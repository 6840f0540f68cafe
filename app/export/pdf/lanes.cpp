// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/lanes.h"

#include "app/export/pdf/inks.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"
#include "app/export/pdf/tagstripes.h"

#include <algorithm>

namespace Synoptic {

double laneWidth(const BookMaterial &material, const PageChoices &choices)
{
    constexpr double stripes = 14; // where nothing is tagged
    constexpr double names = 8;    // more for the names beside stripes
    return choices.tags && !material.tagsInUse().isEmpty() ? stripes + names : stripes;
}

void addSigns(QList<BookPage> &pages, const Column &column, const BookMaterial &material, const PageChoices &choices)
{
    constexpr double height = 10;
    double lastTop = -1;
    double right = 0;
    qsizetype lastPage = -1;
    for (const PrintedQuote &quote : choices.sharedQuotes ? column.matter.quotes : QList<PrintedQuote>()) {
        const PlacedText::Line *line = column.text.lineAt(quote.begin);
        if (!line)
            continue;
        const double top = column.text.top(*line) + (column.text.leading(*line) - height) / 2;
        if (line->page != lastPage || top != lastTop)
            right = column.left - 5;
        lastPage = line->page;
        lastTop = top;
        const double width = badgeWidth(height, quote.group);
        const QRectF badge(right - width, top, width, height);
        addBadge(pages[line->page].ink, badge, quote.group);
        pages[line->page].origins.append(originOf(material, quote.group, quote.member, badge));
        right -= width + 1.5;
    }
    if (choices.tags) {
        const StripeRoom room{
            .left = column.left + column.width + 1, .width = column.lane - 8, .bottom = PageFrame(choices).bottom};
        addTagStripes(pages, material, column.matter, column.text, room);
    }
    for (const PrintedPassage &passage : choices.passages ? column.matter.passages : QList<PrintedPassage>()) {
        for (const PlacedText::Place &place : column.text.placesOf(passage.range)) {
            BookPage &page = pages[place.page];
            const double x = column.left - 2.8;
            addRule(page.ink, {x, place.rect.top()}, {x, place.rect.bottom()}, Inks::passage, 1);
            const QRectF area(x - 2, place.rect.top(), 4, place.rect.height());
            page.origins.append(originOf(material, column.article, passage, area));
        }
    }
}

QList<std::pair<QString, Target>> addNotes(QList<BookPage> &pages, const Column &column, const BookMaterial &material,
    const PageChoices &choices, const Types &types)
{
    QList<std::pair<QString, Target>> marks;
    if (!choices.notes && !choices.annotations)
        return marks;
    constexpr double sign = 6.5;
    const PageFrame frame(choices);
    const double left = column.right() - sign - 1.5;
    struct Stop {
        qsizetype page = 0;
        double top = 0;
        const Remark *remark = nullptr;
        bool isAnnotation = false;
        Origin origin = {};
    };
    QList<Stop> stops;
    for (const PrintedNote &note : column.matter.notes) {
        const PlacedText::Line *line = note.range.isEmpty() ? nullptr : column.text.lineAt(note.range.begin);
        stops.append({.page = line ? line->page : 0,
            .top = line ? column.text.top(*line) : frame.top - 15,
            .remark = &note.remark,
            .isAnnotation = true,
            .origin = originOf(material, column.article, note, {})});
        marks.append({note.remark.name, {stops.last().page, stops.last().top}});
    }
    for (const PrintedMark &mark : column.matter.marks) {
        const QList<PlacedText::Place> places = column.text.placesOf(mark.range);
        if (!choices.notes || mark.remark.note.isEmpty() || places.isEmpty())
            continue;
        stops.append({.page = places.first().page,
            .top = places.first().rect.top(),
            .remark = &mark.remark,
            .origin = originOf(material, column.article, mark, {})});
    }
    std::ranges::stable_sort(stops, {}, [](const Stop &it) { return std::pair(it.page, it.top); });
    qsizetype page = -1;
    double free = 0;
    for (const Stop &stop : std::as_const(stops)) {
        if (stop.page != page)
            free = 0;
        page = stop.page;
        const double top = std::min(std::max(stop.top + 1.5, free), frame.bottom - sign);
        const QRectF at(left, top, sign, sign);
        free = top + sign + 1;
        addNoteAtSign(pages[page], at, stop.isAnnotation && choices.annotations ? stop.remark : nullptr, stop.origin,
            choices.notes, types.note.colour);
    }
    return marks;
}

}
