// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagsdelegate.h"

#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/look/tagcolors.h"
#include "ui/tags/tagsmodel.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr double rowHeight = 29;
constexpr double textSize = 12.5;
constexpr double barWidth = 7;
constexpr double leastBar = 7;    // one place
constexpr double barGrowth = 4.5; // each further one
constexpr double mostBar = 20;
constexpr double nameAt = 26; // behind the swatch

// A bar for each outlet; a hairline where it has none.
void paintBars(QPainter &painter, const QRect &rect, const QList<int> &counts, const QColor &color)
{
    const qreal base = rect.center().y() + px(8);
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const qreal centre = rect.left() + TagsDelegate::barStep() * (static_cast<qreal>(i) + 0.5);
        if (counts[i] == 0) {
            painter.setPen(QPen(QColor(look().line2), 1));
            painter.drawLine(QPointF(centre - px(barWidth) / 2.0, base), QPointF(centre + px(barWidth) / 2.0, base));
            continue;
        }
        const double high = std::min(leastBar + barGrowth * (counts[i] - 1), mostBar) * textScale();
        painter.fillRect(QRectF(centre - px(barWidth) / 2.0, base - high, px(barWidth), high), color);
    }
}

void paintKey(QPainter &painter, const QRect &rect, const QString &key)
{
    if (key.isEmpty())
        return;
    const QRectF box(rect.right() - px(28), rect.center().y() - px(8), px(17), px(17));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(look().line2), 1));
    painter.setBrush(QColor(look().field));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(chromeFont(11, QFont::Medium));
    painter.setPen(QColor(look().ui));
    painter.drawText(box, Qt::AlignCenter, key);
}

}

int TagsDelegate::barStep()
{
    return px(15);
}

int TagsDelegate::outletsWidth(qsizetype outlets)
{
    return outlets > TagsModel::mostBars ? px(64) : barStep() * static_cast<int>(outlets) + px(6);
}

int TagsDelegate::keyWidth()
{
    return px(40);
}

// Figures have the room they take: nobody can see that one is cut.
QSize TagsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto wide = [&index](int least) {
        const int words = QFontMetrics(chromeFont(textSize)).horizontalAdvance(index.data().toString());
        return std::max(least, words + px(8));
    };
    const qsizetype outlets = index.data(TagsModel::CountsRole).value<QList<int>>().size();
    switch (index.column()) {
    case TagsModel::Outlets:
        return {outlets > TagsModel::mostBars ? wide(outletsWidth(outlets)) : outletsWidth(outlets), px(rowHeight)};
    case TagsModel::Number:
        return {wide(px(30)), px(rowHeight)};
    default:
        return {px(60), px(rowHeight)};
    }
}

void TagsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isGroup = index.data(TagsModel::IsGroupRole).toBool();
    const QString kept = index.data(TagsModel::ColourRole).toString();
    const QRect rect = option.rect;
    painter->setFont(chromeFont(textSize));
    painter->setPen(QColor(isGroup ? look().dim : look().ui));
    switch (index.column()) {
    case TagsModel::Name: {
        if (!isGroup)
            paintTagSwatch(*painter, QRectF(rect.left() + px(3), rect.center().y() - px(7) + 1, px(16), px(14)), kept);
        const QRect text = rect.adjusted(isGroup ? px(3) : px(nameAt), 0, -px(4), 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        break;
    }
    case TagsModel::Outlets: {
        const auto counts = index.data(TagsModel::CountsRole).value<QList<int>>();
        if (isGroup)
            break;
        if (counts.size() <= TagsModel::mostBars)
            paintBars(*painter, rect, counts, QColor(tagColors(kept).stripe));
        else
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, index.data().toString());
        break;
    }
    case TagsModel::Number:
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, index.data().toString());
        break;
    case TagsModel::Key:
        paintKey(*painter, rect, index.data().toString());
        break;
    default:
        break;
    }
    painter->restore();
}

QWidget *TagsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *field = new QLineEdit(parent);
    field->setFont(chromeFont(textSize));
    field->setAccessibleName(tr("Name of the tag"));
    return field;
}

void TagsDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = index.data(TagsModel::IsGroupRole).toBool();
    editor->setGeometry(option.rect.adjusted(isGroup ? 0 : px(nameAt) - px(4), px(2), 0, -px(2)));
}

}
