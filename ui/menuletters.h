// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Synoptic {

// While a menu is open a letter belongs to it, even one that is a shortcut of the page beneath
// ("L" chooses Light in View > Look, and does not switch scrolling together). Installed on the
// application.
class MenuLetters : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}
