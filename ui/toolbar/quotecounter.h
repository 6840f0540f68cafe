// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Synoptic {

class Synopsis;

// Where one is among the shared quotes: "1 of 5 shared quotes", with the badge of the lit one.
class QuoteCounter : public QWidget
{
    Q_OBJECT
public:
    explicit QuoteCounter(Synopsis &synopsis, QWidget *parent = nullptr);

    void setShort(bool isShort); // without "shared quotes"
    QString words() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void reread();

    Synopsis &m_synopsis;
    bool m_short = false;
};

}
