// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

class QHeaderView;

namespace Synoptic {

// Sorts a table whose heads sort it when they are clicked, for those who have no mouse at hand: its menu has the
// columns and both directions. A table may have an order of its own to go back to.
class SortButton : public QPushButton
{
    Q_OBJECT
public:
    enum class OwnOrder : quint8 { No, Yes };

    SortButton(QHeaderView *heads, OwnOrder own, QWidget *parent = nullptr);

private:
    void fill();

    QHeaderView *m_heads;
    OwnOrder m_own;
};

}
