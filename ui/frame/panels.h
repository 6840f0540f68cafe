// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel.h"

#include <QTabWidget>

namespace Synoptic {

class Actions;
class Session;

// The right column: panels under tabs, made from one table (in the .cpp). A new panel is a row there.
class Panels : public QTabWidget
{
    Q_OBJECT
public:
    Panels(Session &session, const Actions &actions, QWidget *parent = nullptr);

    // The one panel of this kind.
    template <typename Kind>
    Kind &panel() const
    {
        return *findChild<Kind *>();
    }
    // Brings a panel to the front.
    void bringUp(Panel &panel) { setCurrentWidget(&panel); }
    // The one that this widget is in.
    void bringUpWith(const QWidget &part);
    // Gives the keyboard to the panel in front.
    void takeFocus();

private:
    void add(Panel *panel, const QString &words);
};

}
