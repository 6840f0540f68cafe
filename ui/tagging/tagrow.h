// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QStyledItemDelegate>

namespace Synoptic {

// What a row of the tag palette shows.
struct TagRow {
    enum class Kind : quint8 { Tag, Head, Create };

    Kind kind = Kind::Tag;
    QString words = {};
    QString right = {};  // the group, or a key
    QString colour = {}; // as the tag keeps it
    int digit = 0;       // 0: no key
    TextRange inWords = {};
    TextRange inRight = {};
    bool isPut = false; // the highlight has it already
};

// Paints the rows of the tag palette: key, swatch, name with the letters typed underlined, group.
class TagRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    static constexpr int rowRole = Qt::UserRole; // a TagRow

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}

Q_DECLARE_METATYPE(Synoptic::TagRow)
