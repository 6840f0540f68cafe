// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/verdicts/spellings.h"

#include <QFrame>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace Synoptic {

// A small window that asks who says a quotation: type some letters of a name and press Enter. A name
// nobody has yet is taken as it is typed. Goes with Esc or a click elsewhere.
class SpeakerPopup : public QFrame
{
    Q_OBJECT
public:
    // present: who is named now. copies: how many copies the quotation has; with several, the answer
    // may be for all of them, as it is from the start if forAll.
    SpeakerPopup(const QList<KnownSpeaker> &known, const QString &present, qsizetype copies, bool forAll,
        QWidget *parent = nullptr);

    // Shows itself as near to a place of the screen as there is room.
    void openAt(QPoint globalPosition);

signals:
    // Once, then it closes; an empty name: nobody can be named.
    void chosen(const QString &name, bool forAll);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void choose();

    QList<KnownSpeaker> m_known;
    QString m_present;
    QLineEdit *m_field;
    QListWidget *m_names;
    QCheckBox *m_all;
};

}
