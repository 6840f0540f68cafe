// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

namespace Synoptic {

// What stands under a tab of the right column.
class Panel : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // The keyboard goes to what a person works with first: its list.
    virtual void takeFocus() = 0;
    // How many things it holds, dim after the name on its tab; none: not known, or not worth telling.
    virtual std::optional<qsizetype> count() const { return {}; }

signals:
    void countChanged();
};

}
