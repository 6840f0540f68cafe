// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articledelegate.h"

#include "ui/library/articlemodel.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Synoptic {

namespace {

// Where the parts of a row stand, in px at 100 %.
constexpr double boxLeft = 12;
constexpr double boxSide = 14;
constexpr double circleLeft = 35;
constexpr double circleSide = 18;
constexpr double textLeft = 62;
constexpr double rowHeight = 67;
constexpr double railHeight = 46;

double px(double pixels)
{
    return pixels * textScale();
}

QRectF boxOf(const QRect &row)
{
    return {row.x() + px(boxLeft), row.y() + px(9), px(boxSide), px(boxSide)};
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, QColor(look().sel));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paintFocus(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), 4);
}

void paintBox(QPainter &painter, const QStyleOptionViewItem &option, bool open)
{
    QStyleOptionViewItem box(option);
    box.rect = boxOf(option.rect).toAlignedRect();
    box.state.setFlag(QStyle::State_On, open);
    box.state.setFlag(QStyle::State_Off, !open);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

}

ArticleDelegate::ArticleDelegate(Form form, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_form(form)
{
}

int ArticleDelegate::railRowHeight()
{
    return qRound(px(railHeight));
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_form == Form::Row ? QSize(qRound(px(120)), qRound(px(rowHeight))) : QSize(qRound(px(40)), railRowHeight());
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    if (m_form == Form::Row)
        paintRow(*painter, option, index);
    else
        paintRail(*painter, option.rect, index);
    painter->restore();
}

void ArticleDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row = option.rect;
    const bool open = index.data(ArticleModel::OpenRole).toBool();
    paintBox(painter, option, open);
    const QRectF circle(row.x() + px(circleLeft), row.y() + px(7), px(circleSide), px(circleSide));
    paintOutlet(painter, circle, index.data(ArticleModel::LetterRole).toString(), !open);

    const double left = row.x() + px(textLeft);
    const double width = row.right() - px(8) - left;
    double top = row.y() + px(7);
    const auto line = [&](const QFont &font, const QColor &color, double height, const QString &words) {
        if (words.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(color);
        const QString fitted = QFontMetricsF(font).elidedText(words, Qt::ElideRight, width);
        painter.drawText(
            QRectF(left, top, width, px(height)), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fitted);
        top += px(height - 1);
    };
    line(chromeFont(13, QFont::Medium), look().ui, 18, index.data().toString());
    line(readingFont(13), look().text, 18, index.data(ArticleModel::TitleRole).toString());
    line(chromeFont(11.5), look().dim, 17, index.data(ArticleModel::CountsRole).toString());
}

void ArticleDelegate::paintRail(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const bool open = index.data(ArticleModel::OpenRole).toBool();
    const double side = px(21);
    const QRectF circle(rect.center().x() - side / 2 + 0.5, rect.y() + px(2), side, side);
    paintOutlet(painter, circle, index.data(ArticleModel::LetterRole).toString(), !open);
    if (index.data(ArticleModel::FocusedRole).toBool()) {
        const double bar = look().isContrast() ? 5 : 2;
        painter.fillRect(
            QRectF(rect.x(), rect.y(), bar, px(25)), look().isContrast() ? QColor(look().focus) : QColor(look().ui));
    }
    const int shared = index.data(ArticleModel::SharedRole).toInt();
    painter.setFont(chromeFont(11));
    painter.setPen(QColor(look().dim));
    const QString count = shared < 0 ? QString() : shared == 0 ? QStringLiteral("–") : QLocale().toString(shared);
    painter.drawText(QRectF(rect.x(), circle.bottom() + px(1), rect.width(), px(15)), Qt::AlignCenter, count);
}

bool ArticleDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto toggle = [model, &index] {
        const bool open = index.data(ArticleModel::OpenRole).toBool();
        return model->setData(index, QVariant::fromValue(open ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool hit = m_form == Form::Row && mouse->button() == Qt::LeftButton
            && boxOf(option.rect).adjusted(-px(8), -px(6), px(4), px(6)).contains(mouse->position());
        if (!hit)
            return false;
        if (event->type() == QEvent::MouseButtonRelease)
            toggle();
        return true;
    }
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        return (key == Qt::Key_Space || key == Qt::Key_Select) && toggle();
    }
    default:
        return false;
    }
}

}
