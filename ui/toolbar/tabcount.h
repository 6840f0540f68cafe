// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

#include <optional>

class QTabBar;

namespace Synoptic {

// How many things a tab holds, dim after its name: "Quotes 26". A tab bar asks such a widget for its
// size once, when it is put there; here the tab grows with the number.
class TabCount : public QLabel
{
    Q_OBJECT
public:
    TabCount(QTabBar *bar, int tab);

    void setCount(std::optional<qsizetype> count); // none: not known yet, nothing is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QTabBar *m_bar;
    int m_tab;
};

}
