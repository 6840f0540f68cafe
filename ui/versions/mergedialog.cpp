// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/mergedialog.h"

#include "ui/versions/mergereport.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Synoptic {

MergeDialog::MergeDialog(const Merge &merge, QWidget *parent)
    : QDialog(parent)
    , m_merge(merge)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("What the other copy says otherwise"));
    auto *came = new QLabel(mergeInWords(merge), this);
    came->setTextFormat(Qt::PlainText);
    came->setWordWrap(true);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(3);
    m_list->setAccessibleName(tr("What the copies say differently"));
    m_list->addItems(conflictsInWords(merge));
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *item) { emit chosen(m_merge.conflicts[m_list->row(item)]); });
    const auto copyReport = [this] { QGuiApplication::clipboard()->setText(report()); };
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, copyReport);
    //: above them: a list of sentences, each about one thing
    auto *leads = new QLabel(tr("Enter goes to the place a line is about."), this);
    leads->setWordWrap(true);
    auto *kept = new QLabel(tr("What could not stay is kept in a note on the project."), this);
    kept->setWordWrap(true);
    kept->setVisible(merge.isNoted);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    //: puts the report of a merge on the clipboard
    QPushButton *copy = buttons->addButton(tr("&Copy the report"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, copyReport);
    for (QPushButton *button : {copy, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Enter belongs to the list
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->addWidget(came);
    down->addWidget(m_list, 1);
    down->addWidget(leads);
    down->addWidget(kept);
    down->addWidget(buttons);
    resize(620, 420);
    m_list->setFocus();
}

QString MergeDialog::report() const
{
    return conflictsInWords(m_merge).join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

}
