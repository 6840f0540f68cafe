// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/library/articlemodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;
class QToolButton;

namespace Synoptic {

class Actions;
class Key;
class Synopsis;

// The left column: the list of articles with the key under it, or folded to a rail with the
// letters only. Both show the same model and do the same.
class Library : public QWidget
{
    Q_OBJECT
public:
    Library(Synopsis &synopsis, const Actions &actions, QWidget *parent = nullptr);

    bool isFolded() const;
    void setFolded(bool folded);
    // Gives the keyboard to the list (or rail) that is shown.
    void takeFocus();
    // The article at hand in the list: the current row, or -1.
    qsizetype currentArticle() const;

    static int railWidth();
    static int listWidth();

signals:
    // A row was clicked or entered: its article should be open and have the focus.
    void articleChosen(qsizetype article);
    void moveRequested(qsizetype from, qsizetype to);
    void menuRequested(qsizetype article, const QPoint &globalPosition);

private:
    QWidget *makeList(const Actions &actions);
    QWidget *makeRail(const Actions &actions);
    QListView *makeView(QWidget *parent, bool rail);
    void countRows();

    ArticleModel m_model;
    QStackedLayout *m_stack;
    QLabel *m_count = nullptr;
    QListView *m_list = nullptr;
    QListView *m_rail = nullptr;
};

}
