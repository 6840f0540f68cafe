// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actiontable.h"

#include <QKeySequence>
#include <QObject>

#include <map>

class QAction;
class QMenu;
class QWidget;

namespace Synoptic {

// The QActions made from the table, with the shortcuts a person has chosen instead.
class Actions : public QObject
{
    Q_OBJECT
public:
    // Adds every action to window, so that its shortcut works there.
    explicit Actions(QWidget *window);

    QAction *operator[](Command command) const { return m_actions.at(command); }
    // Fills a menu with its rows, in the order of the table.
    void fill(QMenu *menu, MenuId id) const;
    // Single letters act only in here.
    void setPaneArea(QWidget *panes);
    // What needs a project is enabled with one; what changes it, unless it can only be read.
    void setProjectOpen(bool open, bool canChange = true);

    static QString wordsOf(const ActionRow &row); // without mnemonic and "…"
    static QList<QKeySequence> defaultShortcuts(const ActionRow &row);
    void setShortcuts(Command command, const QList<QKeySequence> &keys); // remembered
    // The action that has this key already, or none.
    const ActionRow *holderOf(const QKeySequence &key) const;

private:
    std::map<Command, QAction *> m_actions;
    QWidget *m_window;
};

}
