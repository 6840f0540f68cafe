// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Synoptic {

// Paints a row of the article list: check box, circle, outlet, headline, counts. On the rail only
// the circle and the number of shared quotes are left.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Form : quint8 { Row, Rail };

    static int railRowHeight();

    explicit ArticleDelegate(Form form, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Only a click on the box itself opens or closes; the rest of the row leads to the article.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRail(QPainter &painter, const QRect &rect, const QModelIndex &index) const;

    Form m_form;
};

}
