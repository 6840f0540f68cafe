// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/rulesplitter.h"

#include "ui/look/look.h"
#include "ui/look/measure.h"

#include <QPainter>
#include <QSplitterHandle>

namespace Synoptic {

namespace {

class RuleHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(look().raised));
        painter.fillRect(QRect(0, height() / 2, width(), 1), QColor(look().line2));
    }
};

}

RuleSplitter::RuleSplitter(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
{
    setHandleWidth(px(7));
    setChildrenCollapsible(false);
}

QSplitterHandle *RuleSplitter::createHandle()
{
    return new RuleHandle(orientation(), this);
}

}
