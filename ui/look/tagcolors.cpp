// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/tagcolors.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace Synoptic {

namespace {

// Parallel to Look::tags.
constexpr std::array names = {
    QT_TRANSLATE_NOOP("TagColors", "amber"),
    QT_TRANSLATE_NOOP("TagColors", "coral"),
    QT_TRANSLATE_NOOP("TagColors", "teal"),
    QT_TRANSLATE_NOOP("TagColors", "violet"),
    QT_TRANSLATE_NOOP("TagColors", "lime"),
    QT_TRANSLATE_NOOP("TagColors", "brown"),
};

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

QStringList tagColorChoices()
{
    QStringList choices;
    for (const TagColors &colors : lookFor(Scheme::Light).tags)
        choices.append(QColor(colors.stripe).name());
    return choices;
}

QString tagColorName(const QString &kept)
{
    const qsizetype at = tagColorChoices().indexOf(kept);
    return at < 0 ? QString() : QCoreApplication::translate("TagColors", names[static_cast<size_t>(at)]);
}

TagColors tagColors(const QString &kept, const Look &look)
{
    if (kept.isEmpty())
        return {.fill = look.page, .stripe = look.dim, .name = look.dim};
    if (const qsizetype at = tagColorChoices().indexOf(kept); at >= 0)
        return look.tags[static_cast<size_t>(at)];
    const QColor own(kept);
    const QColor text = look.text;
    const QColor page = look.page;
    const double legible = look.isContrast() ? 7 : 4.5;
    const double seen = look.isContrast() ? 4.5 : 3;
    const QColor stripe = towards(own, text, page, seen);
    return {.fill = towards(own, page, text, legible).rgb(),
        .stripe = stripe.rgb(),
        .name = towards(stripe, text, page, legible).rgb()};
}

void paintTagSwatch(QPainter &painter, const QRectF &rect, const QString &kept)
{
    const TagColors colors = tagColors(kept);
    const QRectF marker(rect.left(), rect.top(), rect.width() * 10 / 16, rect.height());
    const QRectF stripe(rect.right() - rect.width() * 4 / 16, rect.top(), rect.width() * 4 / 16, rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (kept.isEmpty()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(colors.stripe), 1, Qt::CustomDashLine));
        QPen dashed = painter.pen();
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawRect(marker.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.drawLine(QPointF(stripe.center().x(), stripe.top()), QPointF(stripe.center().x(), stripe.bottom()));
    } else {
        painter.setBrush(QColor(colors.fill));
        painter.setPen(look().isContrast() ? QPen(QColor(colors.stripe), 1) : QPen(Qt::NoPen));
        painter.drawRect(look().isContrast() ? marker.adjusted(0.5, 0.5, -0.5, -0.5) : marker);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colors.stripe));
        painter.drawRoundedRect(stripe, 1, 1);
    }
    painter.restore();
}

}
