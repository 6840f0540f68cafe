// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/founddelegate.h"

#include "ui/find/foundlist.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace Synoptic {

namespace {

constexpr double side = 14;     // free at both sides of a row
constexpr double textAt = 41;   // where the words begin
constexpr double lineStep = 19; // from line to line of the words
constexpr double circle = 15;   // across
constexpr int mostLines = 3;

bool isHead(const QModelIndex &index)
{
    return index.data(FoundList::HitRole).toLongLong() < 0;
}

// Lays out the words of a place; what was found is bold and underlined.
int layOut(QTextLayout &layout, const QModelIndex &index, double width)
{
    layout.setFont(readingFont(13.5));
    layout.setText(index.data().toString());
    const auto mark = index.data(FoundList::MarkRole).value<TextRange>();
    if (!mark.isEmpty()) {
        QTextLayout::FormatRange found;
        found.start = int(mark.begin);
        found.length = int(mark.length());
        found.format.setFontWeight(QFont::Bold);
        found.format.setFontUnderline(true);
        layout.setFormats({found});
    }
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines < mostLines; line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, px(lineStep) * lines));
        ++lines;
    }
    layout.endLayout();
    return lines;
}

double widthFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return std::max(40, width - px(textAt) - px(side));
}

}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isHead(index))
        return {0, px(32)};
    QTextLayout layout;
    const int lines = layOut(layout, index, widthFor(option));
    const bool hasDetail = !index.data(FoundList::DetailRole).toString().isEmpty();
    return {0, px(lineStep) * lines + px(hasDetail ? 30 : 13)};
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (isHead(index))
        paintHead(painter, option, index);
    else
        paintPlace(painter, option, index);
    painter->restore();
}

void FoundDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    if (index.row() > 0)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(look().line));
    const QString letter = index.data(FoundList::LetterRole).toString();
    const QRect words = rect.adjusted(px(textAt), px(4), -px(side), 0);
    if (!letter.isEmpty()) {
        const double y = words.center().y() + 1 - px(circle) / 2.0;
        paintOutlet(*painter, QRectF(rect.left() + px(side) + px(1), y, px(circle), px(circle)), letter);
    }
    const QString count = QLocale().toString(index.data(FoundList::CountRole).toLongLong());
    painter->setFont(chromeFont(11.5));
    painter->setPen(QColor(look().dim));
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, count);
    const int room = words.width() - painter->fontMetrics().horizontalAdvance(count) - px(10);

    const QFont bold = chromeFont(12.5, QFont::DemiBold);
    const QString name = QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, room);
    painter->setFont(bold);
    painter->setPen(QColor(look().ui));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int used = QFontMetrics(bold).horizontalAdvance(name) + px(8);
    const QString title = index.data(FoundList::DetailRole).toString();
    if (title.isEmpty() || room - used < px(60))
        return;
    painter->setFont(chromeFont(11.5));
    painter->setPen(QColor(look().dim));
    painter->drawText(words.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(title, Qt::ElideRight, room - used));
}

void FoundDelegate::paintPlace(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    const Look &now = look();
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent && now.isContrast()) {
        painter->setPen(QPen(QColor(now.ui), 2));
        painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
        painter->fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(now.ui));
    } else if (isCurrent) {
        painter->fillRect(rect, QColor(now.sel));
        painter->fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(now.ui));
    } else if (option.state & QStyle::State_MouseOver && !now.isContrast()) {
        QColor half = now.sel;
        half.setAlphaF(0.45f);
        painter->fillRect(rect, half);
    }
    if (isCurrent && option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(QColor(now.focus), now.isContrast() ? 3 : 1));
        const double inset = now.isContrast() ? 3.5 : 0.5;
        painter->drawRect(QRectF(rect).adjusted(inset, inset, -inset, -inset));
    }
    QTextLayout layout;
    const int lines = layOut(layout, index, widthFor(option));
    painter->setPen(QColor(now.text));
    layout.draw(painter, QPointF(rect.left() + px(textAt), rect.top() + px(5)));
    const QString detail = index.data(FoundList::DetailRole).toString();
    if (detail.isEmpty())
        return;
    const QRect second(
        rect.left() + px(textAt), rect.top() + px(7) + px(lineStep) * lines, int(widthFor(option)), px(17));
    painter->setFont(chromeFont(11.5));
    painter->setPen(QColor(now.dim));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(detail, Qt::ElideRight, second.width()));
}

}
