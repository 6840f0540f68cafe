// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/ribbons.h"

#include <QSplitter>
#include <QSplitterHandle>

namespace Synoptic {

// The space between two panes, which is also what they are widened by: it draws the ribbon of the lit
// quotation, and only it is drawn anew when the panes beside it scroll.
class Gutter : public QSplitterHandle
{
    Q_OBJECT
public:
    explicit Gutter(QSplitter *parent);

    void setRibbon(const GutterRibbon &ribbon, qsizetype group);
    const GutterRibbon &ribbon() const { return m_ribbon; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GutterRibbon m_ribbon;
    qsizetype m_group = -1;
};

// The row of panes with gutters between them.
class PaneRow : public QSplitter
{
    Q_OBJECT
public:
    explicit PaneRow(QWidget *parent = nullptr);

    // The gutter to the right of a pane.
    Gutter *gutter(int pane) const;

protected:
    QSplitterHandle *createHandle() override;
};

}
