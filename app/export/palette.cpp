// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/palette.h"

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

// Relative luminance as WCAG 2.1 defines it.
double luminance(QColor color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// from on its way to to, as far as it must go for this contrast with ground.
QColor towards(QColor from, QColor to, QColor ground, double ratio)
{
    constexpr int steps = 32;
    QColor mixed = from;
    for (int step = 1; step <= steps && contrastRatio(mixed, ground) < ratio; ++step) {
        const double share = double(step) / steps;
        const auto mix = [share](int a, int b) { return qRound(a + share * (b - a)); };
        mixed = QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
    }
    return mixed;
}

}

double contrastRatio(QColor a, QColor b)
{
    const std::pair<double, double> ordered = std::minmax({luminance(a), luminance(b)});
    return (ordered.second + 0.05) / (ordered.first + 0.05);
}

QStringList tagColorChoices()
{
    return {QStringLiteral("#b88a00"), QStringLiteral("#de6455"), QStringLiteral("#2e9f8e"), QStringLiteral("#8a74d2"),
        QStringLiteral("#789a1c"), QStringLiteral("#a5774a")};
}

TagColors tagColorsOn(
    const QString &kept, const PageColors &page, const std::array<TagColors, 6> &choices, double legible, double seen)
{
    if (kept.isEmpty())
        return {.fill = page.page, .stripe = page.dim, .name = page.dim};
    if (const qsizetype at = tagColorChoices().indexOf(kept); at >= 0)
        return choices[static_cast<size_t>(at)];
    const QColor own(kept);
    const QColor stripe = towards(own, page.text, page.page, seen);
    return {.fill = towards(own, page.page, page.text, legible).rgb(),
        .stripe = stripe.rgb(),
        .name = towards(stripe, page.text, page.page, legible).rgb()};
}

}
