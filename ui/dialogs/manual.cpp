// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/manual.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"

#include <QEvent>
#include <QFile>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Synoptic {

Manual::Manual(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_page(new QTextBrowser(this))
{
    setWindowTitle(tr("Synoptic manual"));
    m_page->setAccessibleName(tr("Manual"));
    m_page->setOpenExternalLinks(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(24);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_page);
    resize(640, 720);
    load();
}

void Manual::load()
{
    QFile file(QStringLiteral(":/synoptic/help/manual.html"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_page->setFont(readingFont(14));
    m_page->document()->setDefaultStyleSheet(
        QStringLiteral("h1, h2 { color: %1; } td { padding: 2px 14px 2px 0; } td.key { font-family: Inter; color: %2; "
                       "} a { color: %3; }")
            .arg(QColor(look().text).name(), QColor(look().dim).name(), QColor(look().link).name()));
    m_page->setHtml(QString::fromUtf8(file.readAll()));
}

void Manual::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Manual::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        load();
    QWidget::changeEvent(event);
}

}
