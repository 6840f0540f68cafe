// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/gutter.h"

#include "ui/look/look.h"
#include "ui/reader/readingmetrics.h"

#include <QPainter>

namespace Synoptic {

Gutter::Gutter(QSplitter *parent)
    : QSplitterHandle(Qt::Horizontal, parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Space between two articles"));
}

void Gutter::setRibbon(const GutterRibbon &ribbon, qsizetype group)
{
    if (m_ribbon == ribbon && m_group == group)
        return;
    m_ribbon = ribbon;
    m_group = group;
    update();
}

void Gutter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().chrome));
    const QRectF pages(0, headerHeight(), width(), height() - headerHeight());
    if (look().isContrast()) { // surfaces of one colour are kept apart by lines
        painter.fillRect(QRectF(0, 0, 1, height()), QColor(look().line));
        painter.fillRect(QRectF(width() - 1, 0, 1, height()), QColor(look().line));
    }
    paintRibbon(painter, pages, m_ribbon, m_group);
}

PaneRow::PaneRow(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(gutterWidth());
}

Gutter *PaneRow::gutter(int pane) const
{
    return static_cast<Gutter *>(handle(pane + 1));
}

QSplitterHandle *PaneRow::createHandle()
{
    return new Gutter(this);
}

}
