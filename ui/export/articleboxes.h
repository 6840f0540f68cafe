// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;

namespace Synoptic {

// Which articles go out: a box for each letter, one at least is ticked. Where there are many, all of them
// go and a line says so.
class ArticleBoxes : public QWidget
{
    Q_OBJECT
public:
    // names: of the outlets, beside their letters A, B, C …
    explicit ArticleBoxes(const QStringList &names, QWidget *parent = nullptr);

    // "A,C"; empty: all.
    QString letters() const;
    void setLetters(const QString &letters);

signals:
    void changed();

private:
    void keepOne();

    QList<QCheckBox *> m_boxes;
};

}
