// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/margintags.h"

#include "ui/look/tagcolors.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace Synoptic {

namespace {

constexpr qreal laneWidth = 6;
constexpr qreal stripeWidth = 4;
constexpr qreal columnWidth = 12;
constexpr qreal uprightFrom = 64; // a margin this wide has room for names that stand upright

QString nameOf(const QList<CodedMark> &marks, const Strand &strand)
{
    return strand.tag < 0 ? QString() : marks[strand.mark].tags[strand.tag].name;
}

}

int MarginTags::widthFor(int lanes, const ReadingMetrics &metrics)
{
    constexpr std::array widths = {24, 24, 42, 48};
    return qRound(widths[static_cast<size_t>(std::clamp(lanes, 0, 3))] * metrics.scale);
}

MarginTags::MarginTags(const QList<CodedMark> &marks, const QList<Strand> &strands, const QList<QPointF> &extents,
    const QRectF &room, int lanes, const ReadingMetrics &metrics)
    : m_metrics(metrics)
    , m_isUpright(room.width() >= uprightFrom * metrics.scale)
{
    placeStripes(extents, room, std::max(1, lanes));
    placeNames(marks, strands, room, std::max(1, lanes));
}

void MarginTags::placeStripes(const QList<QPointF> &extents, const QRectF &room, int lanes)
{
    const qreal scale = m_metrics.scale;
    QList<qsizetype> order(extents.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](qsizetype i) { return extents[i].y() - extents[i].x(); });
    std::vector<std::map<qreal, qreal>> taken(static_cast<size_t>(lanes)); // top to bottom, in each lane
    std::map<qreal, int> left;
    for (const qsizetype i : std::as_const(order)) {
        const qreal top = extents[i].x();
        const qreal bottom = extents[i].y();
        const auto isFree = [top, bottom](const std::map<qreal, qreal> &lane) {
            const auto next = lane.lower_bound(bottom);
            return next == lane.begin() || std::prev(next)->second <= top;
        };
        const auto lane = std::ranges::find_if(taken, isFree);
        if (lane == taken.end()) {
            ++left[top];
            continue;
        }
        lane->emplace(top, bottom);
        const qreal x = room.right() - (lane - taken.begin() + 1) * laneWidth * scale;
        m_stripes.append({QRectF(x, top + 1, stripeWidth * scale, bottom - top - 2), i, {}});
    }
    std::ranges::sort(m_stripes, {}, [](const Stripe &it) { return std::pair(it.rect.top(), -it.rect.x()); });
    const qreal right = room.right() - (lanes * laneWidth + 2) * scale;
    for (const auto &[top, count] : left)
        m_more.append(
            {QRectF(right - 2 * columnWidth * scale, top, 2 * columnWidth * scale, columnWidth * scale), count});
}

void MarginTags::placeNames(const QList<CodedMark> &marks, const QList<Strand> &strands, const QRectF &room, int lanes)
{
    const qreal scale = m_metrics.scale;
    const QFontMetricsF font(m_metrics.tagName());
    const qreal edge = room.right() - lanes * laneWidth * scale;
    std::vector<qreal> taken(m_isUpright || lanes == 1 ? 1 : 2, room.top() - 1); // down to where, in each column
    for (Stripe &it : m_stripes) {
        const QString name = nameOf(marks, strands[it.strand]);
        if (name.isEmpty())
            continue;
        if (m_isUpright) {
            const qreal y = std::max(it.rect.top(), taken[0]);
            const qreal width = std::min(font.horizontalAdvance(name) + 1, edge - room.left() - 14 * scale);
            if (y > it.rect.top() && y + font.height() > it.rect.bottom() + 2)
                continue;
            it.name = QRectF(edge - 5 * scale - width, y, width, font.height());
            taken[0] = it.name.bottom();
            continue;
        }
        const auto column = std::ranges::find_if(taken, [&it](qreal down) { return down <= it.rect.top(); });
        if (column == taken.end())
            continue;
        const qreal longest = std::max(it.rect.height(), 6.0 * m_metrics.lineHeight);
        const qreal length = std::min(font.horizontalAdvance(name) + 1, longest);
        const qreal x = edge - (column - taken.begin() + 1) * columnWidth * scale - 1;
        it.name = QRectF(x, it.rect.top(), columnWidth * scale, length);
        *column = it.name.bottom() + 4 * scale;
    }
}

qsizetype MarginTags::strandAt(QPointF point) const
{
    qsizetype byName = -1;
    for (const Stripe &it : m_stripes) {
        if (it.rect.adjusted(-1, 0, 2, 0).contains(point))
            return it.strand;
        if (it.name.contains(point))
            byName = it.strand;
    }
    return byName;
}

void MarginTags::paint(QPainter &painter, const QRectF &clip, const QList<CodedMark> &marks,
    const QList<Strand> &strands, AnnotationId atHand) const
{
    painter.setFont(m_metrics.tagName());
    const QFontMetricsF font(painter.font());
    for (const Stripe &it : m_stripes) {
        if (std::max(it.rect.bottom(), it.name.bottom()) < clip.top() || it.rect.top() > clip.bottom())
            continue;
        const Strand &strand = strands[it.strand];
        const QString kept = strand.tag < 0 ? QString() : marks[strand.mark].tags[strand.tag].colour;
        const TagColors colors = tagColors(kept);
        const bool isDashed = strand.tag >= 0 && kept.isEmpty();
        const bool isAtHand = marks[strand.mark].annotation == atHand;
        if (isDashed) {
            QPen pen(QColor(colors.stripe), 1.5 * m_metrics.scale, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({2, 2});
            painter.setPen(pen);
            const qreal x = it.rect.center().x();
            painter.drawLine(QPointF(x, it.rect.top()), QPointF(x, it.rect.bottom()));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(colors.stripe));
            painter.drawRoundedRect(isAtHand ? it.rect.adjusted(-1, 0, 1, 0) : it.rect, 1, 1);
        }
        if (it.name.isEmpty())
            continue;
        painter.setPen(QColor(colors.name));
        const QString name = nameOf(marks, strand);
        if (m_isUpright) {
            painter.drawText(
                it.name, Qt::AlignRight | Qt::AlignVCenter, font.elidedText(name, Qt::ElideRight, it.name.width()));
            continue;
        }
        painter.save();
        painter.translate(it.name.right(), it.name.top());
        painter.rotate(90);
        painter.drawText(QRectF(0, 0, it.name.height(), it.name.width()), Qt::AlignLeft | Qt::AlignVCenter,
            font.elidedText(name, Qt::ElideRight, it.name.height()));
        painter.restore();
    }
    painter.setPen(QColor(look().dim));
    for (const More &it : m_more) {
        if (it.rect.intersects(clip))
            painter.drawText(it.rect, Qt::AlignRight | Qt::AlignVCenter, u'+' + QLocale().toString(it.count));
    }
}

}
