// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/centre.h"

#include "ui/look/fonts.h"
#include "ui/look/measure.h"
#include "ui/matrix/matrixview.h"
#include "ui/reader/reader.h"
#include "ui/start/dropframe.h"
#include "ui/synopsis.h"

#include <QApplication>
#include <QHBoxLayout>

namespace Synoptic {

Centre::Centre(Synopsis &synopsis, QWidget *parent)
    : QStackedWidget(parent)
    , m_synopsis(synopsis)
    , m_reader(new Reader(&synopsis, this))
{
    addWidget(m_reader);
    connect(&synopsis, &Synopsis::panesChanged, this, &Centre::refresh);
    connect(&synopsis, &Synopsis::foundChanged, m_reader, [this] { m_reader->setFinds(m_synopsis.found()); });
}

MatrixView &Centre::matrix()
{
    if (!m_matrix) {
        m_matrix = new MatrixView(&m_synopsis, this);
        m_matrix->setFrameShape(QFrame::NoFrame);
        addWidget(m_matrix);
        emit matrixMade(m_matrix);
    }
    return *m_matrix;
}

void Centre::showPages()
{
    m_showsMatrix = false;
    refresh();
}

void Centre::showMatrix()
{
    m_showsMatrix = true;
    refresh();
}

QWidget *Centre::emptyHint()
{
    if (!m_empty) {
        m_empty = new QWidget(this);
        auto *hint = new DropFrame(m_empty);
        hint->setMaximumWidth(px(560));
        auto *row = new QHBoxLayout(m_empty);
        row->addStretch(1);
        row->addWidget(hint, 20);
        row->addStretch(1);
        addWidget(m_empty);
    }
    return m_empty;
}

void Centre::refresh()
{
    if (m_showsMatrix)
        setCurrentWidget(&matrix());
    else if (m_synopsis.panes().isEmpty())
        setCurrentWidget(emptyHint());
    else
        setCurrentWidget(m_reader);
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !focus->isVisible() || focus->focusPolicy() == Qt::TabFocus)
        currentWidget()->setFocus(Qt::OtherFocusReason);
    emit refreshed();
}

bool Centre::takeFocus(int direction)
{
    if (m_showsMatrix || m_reader->panes().isEmpty()) {
        if (isAncestorOf(QApplication::focusWidget()))
            return false;
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
        return m_showsMatrix;
    }
    if (m_reader->isAncestorOf(QApplication::focusWidget()))
        return m_reader->focusNextPane(direction);
    const QList<qsizetype> &panes = m_synopsis.panes();
    m_synopsis.setFocusedArticle(direction > 0 ? panes.first() : panes.last());
    m_reader->setFocus(Qt::ShortcutFocusReason);
    return true;
}

}
