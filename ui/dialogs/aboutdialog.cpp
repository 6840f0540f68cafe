// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/aboutdialog.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace Synoptic {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Synoptic"));
    auto *icon = new QLabel(this);
    icon->setPixmap(programIcon().pixmap(64, devicePixelRatioF()));
    icon->setAccessibleName(tr("Synoptic"));
    auto *name = new QLabel(tr("Synoptic %1").arg(QStringLiteral(SYNOPTIC_VERSION)), this);
    name->setFont(readingFont(21, QFont::Bold));
    auto *words = new QLabel(tr("Reads the reports of one event side by side and shows who quotes whom, who cuts, who "
                                "leaves out. Nothing leaves this computer."),
        this);
    words->setWordWrap(true);
    words->setFont(readingFont(14));
    auto *terms = new QLabel(tr("Free software under the GNU General Public License, version 3 or later. It comes with "
                                "no warranty.\nMade with Qt %1 and KSyntaxHighlighting.")
                                 .arg(QString::fromLatin1(qVersion())),
        this);
    terms->setWordWrap(true);
    terms->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(24, 24, 24, 16);
    down->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(icon);
    row->addWidget(name, 1);
    down->addLayout(row);
    down->addWidget(words);
    down->addWidget(terms);
    down->addWidget(buttons);
    setFixedWidth(460);
}

}
