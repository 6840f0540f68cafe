// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toolbar/tabcount.h"

#include "ui/look/fonts.h"

#include <QEvent>
#include <QLocale>
#include <QTabBar>

namespace Synoptic {

TabCount::TabCount(QTabBar *bar, int tab)
    : QLabel(bar)
    , m_bar(bar)
    , m_tab(tab)
{
    setFont(chromeFont(12));
    setForegroundRole(QPalette::PlaceholderText);
    fit();
}

void TabCount::setCount(std::optional<qsizetype> count)
{
    setText(count ? locale().toString(*count) : QString());
    fit();
}

// The bar takes the size the widget has at this moment.
void TabCount::fit()
{
    resize(sizeHint());
    m_bar->setTabButton(m_tab, QTabBar::RightSide, this);
    show(); // the bar has hidden what was there before: this
}

void TabCount::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(chromeFont(12));
        fit();
    }
}

}
