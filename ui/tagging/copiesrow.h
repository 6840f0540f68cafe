// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Synoptic {

// "Also tag 1 copy in (C) Arutz Sheva    Alt+A": a tick, words, the outlets, the key.
class CopiesRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CopiesRow(QWidget *parent = nullptr);

    // letters and names of the outlets, parallel; of many only the letters have room.
    void say(const QString &words, const QStringList &letters, const QStringList &names);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_letters;
    QStringList m_names;
};

}
