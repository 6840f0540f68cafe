// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace Synoptic {

// A small window that asks for a tag: type some letters of its name and press Enter. A name no tag has
// yet makes a new one. Goes with Esc or a click elsewhere.
class TagChooser : public QFrame
{
    Q_OBJECT
public:
    TagChooser(const QList<Tag> &tags, QWidget *parent = nullptr);

    // Shows itself as near to a place of the screen as there is room.
    void openAt(QPoint globalPosition);

signals:
    // Once, then it closes. A tag that is there, or none and the name of a new one.
    void chosen(Synoptic::TagId tag, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void choose();

    QList<Tag> m_tags; // those that can be put on something
    QLineEdit *m_field;
    QListWidget *m_names;
};

}
