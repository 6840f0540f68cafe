// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace Synoptic {

// A splitter of the right column: between its parts lies one line, with room around it to take hold of.
class RuleSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit RuleSplitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

}
