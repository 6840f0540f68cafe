// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QTextBrowser;

namespace Synoptic {

// The manual, in a window of its own that may stay open beside the work.
class Manual : public QWidget
{
    Q_OBJECT
public:
    explicit Manual(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void load();

    QTextBrowser *m_page;
};

}
