// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QListView;

namespace Synoptic {

class Actions;
class RecentProjects;
class StartButton;

// What is shown when no project is open: four ways to begin, the projects opened lately, and a
// frame to drop files on. The frame also says what a drop would do while something is dragged.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(RecentProjects &recent, const Actions &actions, QWidget *parent = nullptr);

    void takeFocus();
    // While something is dragged over the window: what dropping it will do; empty when it has left.
    void showDropHint(const QString &words);
    // The recent project under this place (own coordinates) that a drop would join, or empty.
    QString projectAt(const QPoint &position) const;

signals:
    void projectChosen(const QString &path);
    void placeWanted(const QString &path); // of a project that is not found
    void sampleChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeBegin(const Actions &actions);
    QWidget *makeRecent();
    void choose(const QModelIndex &index);
    void showRows();

    RecentProjects &m_recent;
    QList<StartButton *> m_buttons;
    QWidget *m_content;
    QBoxLayout *m_columns;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    QWidget *m_recentColumn = nullptr;
    QWidget *m_drop;
};

}
