// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Synoptic {

class Actions;
class Synopsis;

// Finds words in all articles, open or not: marks every place, counts them, and goes from one to
// the next, opening panes as needed. Looks when somebody pauses in typing, not at every letter. Stands
// under the toolbar until it is closed.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    FindBar(Synopsis &synopsis, const Actions &actions, QWidget *parent = nullptr);

    // Comes up with the keyboard in its field; with words, these are looked for.
    void open(const QString &words = {});
    void close();
    // Shows the next (1) or previous (-1) place, going round.
    void step(int direction);
    QString words() const; // what the bar says: "3 of 17 in 4 articles"
    QLineEdit *field() const { return m_field; }

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void findIfTyped();
    void say();

    Synopsis &m_synopsis;
    QLineEdit *m_field;
    QLabel *m_count;
    QTimer m_findSoon; // runs while what was typed last is not yet looked for
};

}
