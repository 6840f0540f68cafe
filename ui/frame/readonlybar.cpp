// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/readonlybar.h"

#include "app/project/project.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"

#include <QAccessible>
#include <QAction>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace Synoptic {

namespace {

QString wordsOf(const Project &project)
{
    const Project::OnlyRead &onlyRead = *project.onlyRead();
    switch (onlyRead.why.kind) {
    case Error::Kind::InUse:
        return ReadOnlyBar::tr("%1 Here it can only be read, as it was saved at %2.")
            .arg(onlyRead.why.message, QLocale().toString(project.savedAt().time(), QStringLiteral("HH:mm")));
    case Error::Kind::Damaged: {
        const QString name = QFileInfo(project.path()).fileName();
        const int lost = static_cast<int>(onlyRead.lost.size());
        const QString words = lost == 0
            ? ReadOnlyBar::tr("“%1” is damaged. All of its rows could be read and are shown; the file stays as it is.")
                  .arg(name)
            : ReadOnlyBar::tr("“%1” is damaged. What could be saved is shown, with %n losses; the file stays as it is.",
                  nullptr, lost)
                  .arg(name);
        if (QFileInfo(QFileInfo(project.path()).absolutePath()).isWritable())
            return words;
        //: %1 is what is said of a damaged file
        return ReadOnlyBar::tr("%1 Its folder cannot be written: choose another place for the new file.").arg(words);
    }
    default:
        return ReadOnlyBar::tr("%1 It is shown to be read.").arg(onlyRead.why.message);
    }
}

// What there is to know of a damaged project: first what was found when it was opened, then each loss.
QStringList detailsOf(const Project::OnlyRead &onlyRead)
{
    if (onlyRead.why.kind != Error::Kind::Damaged)
        return onlyRead.lost;
    //: %1 is what SQLite or a check says of a damaged file, in English
    const QString found
        = ReadOnlyBar::tr("Found: %1").arg(onlyRead.why.detail.isEmpty() ? onlyRead.why.message : onlyRead.why.detail);
    return QStringList(found) + onlyRead.lost;
}

QString wayOnOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InUse:
        return ReadOnlyBar::tr("Open a copy…");
    case Error::Kind::Damaged:
        return ReadOnlyBar::tr("Recover into a new file…");
    default:
        return ReadOnlyBar::tr("Save under another name…");
    }
}

}

ReadOnlyBar::ReadOnlyBar(QAction *saveAs, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_details(new QToolButton(this))
    , m_wayOn(new QToolButton(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("read-only"));
    setAccessibleName(tr("Read only"));
    m_words->setFont(chromeFont(12.5));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAccessibleName(tr("Why it can only be read"));
    //: a button that unfolds the list of what was found and lost
    m_details->setText(tr("Details"));
    m_details->setAutoRaise(true);
    m_details->setCheckable(true);
    m_list->setAccessibleName(tr("What was found, and what could not be saved"));
    m_list->setWordWrap(true);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * 9);
    connect(m_details, &QToolButton::toggled, m_list, &QWidget::setVisible);
    connect(m_details, &QToolButton::clicked, this, [this](bool shown) {
        if (shown)
            m_list->setFocus();
    });
    connect(m_wayOn, &QToolButton::clicked, saveAs, &QAction::trigger);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 6, 10, 6);
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_words, 0, 1);
    grid->addWidget(m_details, 0, 2, Qt::AlignTop);
    grid->addWidget(m_wayOn, 0, 3, Qt::AlignTop);
    grid->addWidget(m_list, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    m_list->hide();
    hide();
}

void ReadOnlyBar::follow(const Project *project)
{
    m_details->setChecked(false);
    if (!project || !project->onlyRead()) {
        hide();
        return;
    }
    const int side = m_words->fontMetrics().height();
    m_icon->setPixmap(lineIcon(QLatin1StringView("warning")).pixmap(QSize(side, side), devicePixelRatioF()));
    m_words->setText(wordsOf(*project));
    const QString wayOn = wayOnOf(project->onlyRead()->why.kind);
    m_wayOn->setText(wayOn);
    m_wayOn->setAccessibleName(wayOn);
    m_list->clear();
    m_list->addItems(detailsOf(*project->onlyRead()));
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_details->setVisible(m_list->count() > 0);
    m_details->setChecked(m_list->count() > 0); // nobody has to look for it
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString ReadOnlyBar::words() const
{
    return isHidden() ? QString() : m_words->text();
}

void ReadOnlyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().raised));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(look().line));
}

}
