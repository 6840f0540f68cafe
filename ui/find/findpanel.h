// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/find/finder.h"
#include "ui/panel.h"

#include <array>

class QAction;
class QActionGroup;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace Synoptic {

class Actions;
class FoundList;
class Session;

// Where somebody looks for words: the field, how they are read and where they are looked for, and what
// was found as a list by article. Every row leads to its place; the pages mark all of them.
class FindPanel : public Panel
{
    Q_OBJECT
public:
    FindPanel(Session &session, const Actions &actions, QWidget *parent = nullptr);

    // Shows what this one finds and asks it to look for what is typed here.
    void setFinder(Finder &finder);

    // Does not wait for a pause in typing.
    void seekNow();

    void takeFocus() override;
    std::optional<qsizetype> count() const override;

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }
    QString words() const; // what stands under the field: "3 of 17 places in 4 articles"

signals:
    void closed();                       // Esc: back to the pages
    void rowChosen();                    // by Enter or a click: its place is shown
    void tagWanted(const QRect &button); // a tag for all that was found; where the button is on the screen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *choices();
    void show(qsizetype hit);
    void choose(qsizetype hit);
    void refresh();
    void say();
    void wearLook();

    Session &m_session;
    Finder *m_finder = nullptr;
    QLineEdit *m_field;
    QActionGroup *m_kinds;
    QActionGroup *m_where;
    QLabel *m_words;
    QToolButton *m_tag;
    FoundList *m_found;
    QListView *m_list;
    QTimer m_seekSoon;          // runs while what was typed last is not yet looked for
    bool m_isFollowing = false; // the row follows what is shown, not the other way round
};

}
