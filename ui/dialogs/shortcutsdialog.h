// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Synoptic {

class Actions;
struct ActionRow;

// Every action with its keys, searched by words or key, changed in place.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(Actions &actions, QWidget *parent = nullptr);

private:
    void fill();
    void filter(const QString &words);
    const ActionRow *current() const;
    void showCurrent();
    void change(const QKeySequence &key);
    void restore();
    void refresh(QTreeWidgetItem *item) const;

    Actions &m_actions;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_edit;
    QPushButton *m_restore;
    QLabel *m_hint;
};

}
