// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tagging/tagrow.h"

#include "ui/look/controls.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/look/tagcolors.h"

#include <QLocale>
#include <QPainter>

namespace Synoptic {

namespace {

// A line of words with some of its letters underlined and semibold.
void paintMatched(QPainter &painter, const QRect &rect, const QString &words, TextRange matched, double pixels)
{
    const QFont plain = chromeFont(pixels);
    painter.setFont(plain);
    if (matched.isEmpty() || matched.end > words.size()) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
        return;
    }
    QFont strong = chromeFont(pixels, QFont::DemiBold);
    strong.setUnderline(true);
    QRect at = rect;
    const auto draw = [&](const QString &part, const QFont &font) {
        painter.setFont(font);
        painter.drawText(
            at, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(part, Qt::ElideRight, at.width()));
        at.setLeft(std::min(at.left() + painter.fontMetrics().horizontalAdvance(part), at.right()));
    };
    draw(words.first(matched.begin), plain);
    draw(words.sliced(matched.begin, matched.length()), strong);
    draw(words.sliced(matched.end), plain);
}

}

QSize TagRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHead = index.data(rowRole).value<TagRow>().kind == TagRow::Kind::Head;
    return {px(200), px(isHead ? 24 : 29)};
}

void TagRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(rowRole).value<TagRow>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect all = option.rect.adjusted(px(12), 0, -px(12), 0);
    if (row.kind == TagRow::Kind::Head) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), QColor(look().line));
        painter->setFont(chromeFont(11.5));
        painter->setPen(QColor(look().dim));
        painter->drawText(all, Qt::AlignLeft | Qt::AlignVCenter, row.words);
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        if (look().isContrast()) {
            paintPanel(*painter, option.rect.adjusted(2, 1, -2, -1), look().field, look().focus, 3, 2);
        } else {
            painter->fillRect(option.rect, QColor(look().sel));
            painter->fillRect(
                QRect(option.rect.left(), option.rect.top(), px(3), option.rect.height()), QColor(look().ui));
        }
    }
    const QRect key(all.left(), all.center().y() - px(8), px(17), px(17));
    if (row.digit > 0) {
        paintPanel(*painter, key, look().field, look().line2, 3);
        painter->setFont(chromeFont(11));
        painter->setPen(QColor(look().ui));
        painter->drawText(key, Qt::AlignCenter, QLocale().toString(row.digit));
    } else if (row.kind == TagRow::Kind::Create) {
        painter->setPen(QPen(QColor(look().ui), 1.4));
        const QPointF at = QRectF(key).center();
        painter->drawLine(at - QPointF(px(5), 0), at + QPointF(px(5), 0));
        painter->drawLine(at - QPointF(0, px(5)), at + QPointF(0, px(5)));
    }
    QRect words = all.adjusted(px(26), 0, 0, 0);
    if (row.kind == TagRow::Kind::Tag) {
        paintTagSwatch(*painter, QRectF(words.left(), words.center().y() - px(6), px(16), px(14)), row.colour);
        words.setLeft(words.left() + px(24));
    }
    painter->setFont(chromeFont(11.5));
    const int most = words.width() / 2;
    const QString right = painter->fontMetrics().elidedText(row.right, Qt::ElideRight, most);
    const int taken = painter->fontMetrics().horizontalAdvance(right);
    painter->setPen(QColor(look().dim));
    paintMatched(
        *painter, QRect(words.right() - taken - 1, words.top(), taken + 2, words.height()), right, row.inRight, 11.5);
    words.setRight(words.right() - taken - px(10));
    painter->setPen(QColor(look().text));
    paintMatched(*painter, words, row.isPut ? row.words + QStringLiteral(" ✓") : row.words, row.inWords, 12.5);
    painter->restore();
}

}
