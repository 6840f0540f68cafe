// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/findbar.h"

#include "ui/actions.h"
#include "ui/find/findwords.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/synopsis.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QSet>
#include <QToolButton>

#include <chrono>

namespace Synoptic {

namespace {

constexpr std::chrono::milliseconds pauseInTyping{150};

}

FindBar::FindBar(Synopsis &synopsis, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_synopsis(synopsis)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("find"));
    setAccessibleName(tr("Find in all articles"));
    m_field->setAccessibleName(tr("Find in all articles"));
    m_field->setPlaceholderText(tr("Find in all articles"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(qRound(420 * textScale()));
    m_field->addAction(lineIcon(QLatin1StringView("search")), QLineEdit::LeadingPosition)->setText(tr("Find"));
    for (QAction *action : m_field->findChildren<QAction *>()) {
        if (action->text().isEmpty()) // the toolkit's own, with a cross
            action->setText(tr("Clear the field"));
    }
    m_count->setFont(chromeFont(12));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    const auto button = [this](QLatin1StringView icon, const QString &name) {
        auto *it = new QToolButton(this);
        it->setAutoRaise(true);
        it->setIcon(lineIcon(icon));
        it->setAccessibleName(name);
        it->setToolTip(name);
        return it;
    };
    auto *previous = button(QLatin1StringView("previous"), tr("Previous place"));
    auto *next = button(QLatin1StringView("next"), tr("Next place"));
    auto *shut = button(QLatin1StringView("close"), tr("Close the find bar"));
    connect(previous, &QToolButton::clicked, actions[Command::FindPrevious], &QAction::trigger);
    connect(next, &QToolButton::clicked, actions[Command::FindNext], &QAction::trigger);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    m_findSoon.setSingleShot(true);
    m_findSoon.setInterval(pauseInTyping);
    connect(&m_findSoon, &QTimer::timeout, this, &FindBar::find);
    connect(m_field, &QLineEdit::textChanged, &m_findSoon, qOverload<>(&QTimer::start));
    connect(&synopsis, &Synopsis::articlesChanged, this, [this] {
        if (!isHidden())
            find();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addSpacing(6);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(shut);
    hide();
}

void FindBar::open(const QString &words)
{
    show();
    if (!words.isEmpty())
        m_field->setText(words);
    find();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    m_findSoon.stop();
    hide();
    m_synopsis.setFound({});
    emit closed();
}

void FindBar::step(int direction)
{
    findIfTyped();
    const qsizetype count = m_synopsis.found().size();
    if (count == 0)
        return;
    const qsizetype at = m_synopsis.foundAtHand();
    const qsizetype next = at < 0 ? (direction > 0 ? 0 : count - 1) : (at + direction + count) % count;
    m_synopsis.showFound(next);
    say();
}

QString FindBar::words() const
{
    return m_count->text();
}

// What goes from place to place does not wait for the pause.
void FindBar::findIfTyped()
{
    if (m_findSoon.isActive())
        find();
}

void FindBar::find()
{
    m_findSoon.stop();
    m_synopsis.setFound(findWords(m_synopsis.articles(), m_field->text()));
    say();
}

void FindBar::say()
{
    const QList<Place> &found = m_synopsis.found();
    QSet<qsizetype> articles;
    for (const Place &place : found)
        articles.insert(place.article);
    const QLocale locale;
    const QString in = tr("in %n articles", "where words were found", static_cast<int>(articles.size()));
    QString words;
    if (found.isEmpty())
        words = m_field->text().trimmed().isEmpty() ? QString() : tr("nowhere");
    else if (m_synopsis.foundAtHand() < 0)
        words = QStringLiteral("%1 %2").arg(
            tr("%n places", "where words were found", static_cast<int>(found.size())), in);
    else
        //: this place, of all places, in how many articles
        words = tr("%1 of %2 %3").arg(locale.toString(m_synopsis.foundAtHand() + 1), locale.toString(found.size()), in);
    m_count->setText(words);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enters)
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().chrome));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(look().line));
}

}
