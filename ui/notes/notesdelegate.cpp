// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notesdelegate.h"

#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/notes/notesmodel.h"
#include "ui/quotes/rowground.h"

#include <QPainter>

namespace Synoptic {

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(200), px(46)};
}

void NotesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option, option.state & QStyle::State_Selected);
    const QRect rect = option.rect;
    const QString letter = index.data(NotesModel::LetterRole).toString();
    const QRect sign(rect.left() + px(13), rect.top() + px(7), px(18), px(18));
    if (letter.isEmpty())
        lineIcon(QLatin1StringView("book")).paint(painter, sign.adjusted(1, 1, -1, -1));
    else
        paintOutlet(*painter, sign, letter);

    const QRect text = rect.adjusted(px(40), 0, -px(12), 0);
    const auto line = [&](const QFont &font, Rgb color, int top, const QString &words) {
        painter->setFont(font);
        painter->setPen(QColor(color));
        const QRect place(text.left(), rect.top() + top, text.width(), px(19));
        painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    line(chromeFont(12.5, QFont::Medium), look().ui, px(5), index.data().toString());
    line(readingFont(12), look().dim, px(23), index.data(NotesModel::WordsRole).toString());
    painter->restore();
}

}
