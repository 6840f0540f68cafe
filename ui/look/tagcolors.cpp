// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/tagcolors.h"

#include <QCoreApplication>
#include <QHash>
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

}

QString tagColorName(const QString &kept)
{
    const qsizetype at = tagColorChoices().indexOf(kept);
    return at < 0 ? QString() : QCoreApplication::translate("TagColors", names[static_cast<size_t>(at)]);
}

namespace {

TagColors mixed(const QString &kept, const Look &look)
{
    const PageColors page{.page = look.page, .text = look.text, .dim = look.dim};
    return tagColorsOn(kept, page, look.tags, look.isContrast() ? 7 : 4.5, look.isContrast() ? 4.5 : 3);
}

}

// What is readable is found by trying, and every marker on a page asks each time it is painted.
TagColors tagColors(const QString &kept, const Look &look)
{
    if (&look != &lookFor(look.scheme))
        return mixed(kept, look);
    static QHash<std::pair<Scheme, QString>, TagColors> known; // a person has some dozens of colours
    const auto at = std::pair(look.scheme, kept);
    const auto it = known.constFind(at);
    return it == known.cend() ? *known.insert(at, mixed(kept, look)) : *it;
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
