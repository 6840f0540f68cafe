// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toolbar/sortbutton.h"

#include "ui/plainwords.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace Synoptic {

SortButton::SortButton(QHeaderView *heads, OwnOrder own, QWidget *parent)
    : QPushButton(tr("So&rt by"), parent)
    , m_heads(heads)
    , m_own(own)
{
    setAutoDefault(false);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SortButton::fill);
}

void SortButton::fill()
{
    menu()->clear();
    const int now = m_heads->sortIndicatorSection();
    const Qt::SortOrder order = m_heads->sortIndicatorOrder();
    const auto offer = [this](QActionGroup *group, const QString &words, bool isNow, int column, Qt::SortOrder by) {
        QAction *const action = menu()->addAction(words);
        action->setCheckable(true);
        action->setChecked(isNow);
        group->addAction(action);
        connect(action, &QAction::triggered, m_heads,
            [heads = m_heads, column, by] { heads->setSortIndicator(column, by); });
    };
    auto *const columns = new QActionGroup(menu());
    for (int column = 0; column < m_heads->count(); ++column) {
        const QString head = m_heads->model()->headerData(column, Qt::Horizontal).toString();
        offer(columns, plainMenuWords(head), column == now, column, order);
    }
    if (m_own == OwnOrder::Yes) //: order of the rows of a table
        offer(columns, tr("As they come"), now < 0 || now >= m_heads->count(), -1, order);
    menu()->addSeparator();
    auto *const orders = new QActionGroup(menu());
    const int column = std::max(now, 0);
    offer(orders, tr("&Upwards"), order == Qt::AscendingOrder, column, Qt::AscendingOrder);
    offer(orders, tr("&Downwards"), order == Qt::DescendingOrder, column, Qt::DescendingOrder);
}

}
