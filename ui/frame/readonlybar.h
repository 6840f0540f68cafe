// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QListWidget;
class QToolButton;

namespace Synoptic {

class Project;

// What the window says under the toolbar as long as its project can only be read: why, what was found
// in a damaged one and what of it could not be saved, and the way to go on, which is to save it under another name.
class ReadOnlyBar : public QFrame
{
    Q_OBJECT
public:
    // saveAs is what the button does.
    explicit ReadOnlyBar(QAction *saveAs, QWidget *parent = nullptr);

    void follow(const Project *project); // none, or one that can be changed: the bar is gone
    QString words() const;
    QToolButton *wayOn() const { return m_wayOn; }
    QToolButton *details() const { return m_details; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_words;
    QToolButton *m_details;
    QToolButton *m_wayOn;
    QListWidget *m_list;
};

}
