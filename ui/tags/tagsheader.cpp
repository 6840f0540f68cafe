// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagsheader.h"

#include "app/text/byoutlet.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"
#include "ui/tags/tagsdelegate.h"
#include "ui/tags/tagsmodel.h"

#include <QPainter>

namespace Synoptic {

TagsHeader::TagsHeader(const Synopsis &synopsis, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_synopsis(synopsis)
{
    setSectionsClickable(false);
    setStretchLastSection(false);
    setMinimumSectionSize(0);
}

QSize TagsHeader::sizeHint() const
{
    return {px(200), px(26)};
}

void TagsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, QColor(look().raised));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look().line));
    painter->setFont(headFont());
    painter->setPen(QColor(look().dim));
    const QString words = model()->headerData(section, Qt::Horizontal).toString();
    const QList<QList<qsizetype>> outlets = articlesByOutlet(m_synopsis.articles());
    switch (section) {
    case TagsModel::Name:
        painter->drawText(rect.adjusted(px(13), 0, 0, 0), Qt::AlignVCenter, words);
        break;
    case TagsModel::Outlets:
        for (qsizetype i = 0; i < outlets.size() && outlets.size() <= TagsModel::mostBars; ++i) {
            const qreal left = rect.left() + TagsDelegate::barStep() * static_cast<qreal>(i);
            const qreal across = px(13);
            paintOutlet(*painter,
                QRectF(left + (TagsDelegate::barStep() - across) / 2.0, rect.center().y() - across / 2, across, across),
                m_synopsis.letter(outlets[i].first()));
        }
        break;
    case TagsModel::Key:
        painter->drawText(rect.adjusted(0, 0, -px(11), 0), Qt::AlignVCenter | Qt::AlignRight, words);
        break;
    default:
        break;
    }
    painter->restore();
}

}
