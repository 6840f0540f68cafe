// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/leads.h"

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

// The smaller, the more it is meant. Sizes are told apart to a hundredth of a square point.
auto rankOf(const Lead &lead)
{
    const QRectF area = areaOf(lead);
    const auto *const origin = std::get_if<Origin>(&lead);
    return std::tuple(std::round(area.width() * area.height() * 100), origin == nullptr,
        origin ? origin->range.end - origin->range.begin : 0);
}

bool isSame(const Lead &a, const Lead &b)
{
    if (a.index() != b.index())
        return false;
    if (const auto *const origin = std::get_if<Origin>(&a)) {
        const Origin &other = std::get<Origin>(b);
        return origin->article == other.article && origin->range == other.range && origin->words == other.words;
    }
    const Jump &jump = std::get<Jump>(a);
    const Jump &other = std::get<Jump>(b);
    return jump.to == other.to && jump.link == other.link && jump.words == other.words;
}

}

QRectF areaOf(const Lead &lead)
{
    return std::visit([](const auto &it) { return it.area; }, lead);
}

std::optional<Lead> leadAt(const BookPage &page, QPointF at)
{
    std::optional<Lead> found;
    const auto look = [&found, at](const auto &fields) {
        for (const auto &field : fields) {
            if (field.area.contains(at) && (!found || rankOf(field) < rankOf(*found)))
                found = field;
        }
    };
    look(page.origins);
    look(page.jumps);
    return found;
}

QList<Lead> leadsOf(const BookPage &page)
{
    QList<Lead> all;
    for (const Origin &origin : page.origins)
        all.append(origin);
    for (const Jump &jump : page.jumps)
        all.append(jump);
    // By the middle of each: what stands in the margin is higher or lower than the line it stands beside.
    constexpr double line = 6;
    std::ranges::stable_sort(all, {}, [](const Lead &lead) {
        const QRectF area = areaOf(lead);
        return std::pair(std::round((area.top() + std::min(area.height(), 2 * line) / 2) / line), area.left());
    });
    QList<Lead> once;
    for (const Lead &lead : std::as_const(all)) {
        if (std::ranges::none_of(once, [&lead](const Lead &it) { return isSame(it, lead); }))
            once.append(lead);
    }
    return once;
}

}
