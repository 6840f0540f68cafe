// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/startpage.h"

#include "ui/actions.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/start/dropframe.h"
#include "ui/start/recentdelegate.h"
#include "ui/start/recentprojects.h"
#include "ui/start/startbutton.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

constexpr double stacksBelow = 900; // px: narrower, the columns stand under one another

// A small head over a hairline, with room for a control at its right.
QWidget *headLine(const QString &words, QWidget *right, QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *label = new QLabel(words, head);
    label->setFont(headFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QFrame(head);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto *row = new QHBoxLayout;
    row->addStrut(px(18));
    row->addWidget(label);
    row->addStretch();
    if (right)
        row->addWidget(right);
    auto *down = new QVBoxLayout(head);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(4);
    down->addLayout(row);
    down->addWidget(line);
    return head;
}

}

StartPage::StartPage(RecentProjects &recent, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_content(new QWidget)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("start"));
    auto *headline = new QLabel(tr("Read the reports of one event side by side"), m_content);
    headline->setFont(readingFont(28, QFont::Bold));
    headline->setWordWrap(true);
    auto *below = new QLabel(
        tr("See who quotes whom, who cuts, who leaves out. Everything stays on this computer."), m_content);
    below->setFont(readingFont(15));
    below->setForegroundRole(QPalette::PlaceholderText);
    below->setWordWrap(true);
    auto *drop = new DropFrame(m_content);
    m_drop = drop;

    m_columns->setSpacing(px(52)); // 64 less the 12 that the frame of focus hangs over
    m_columns->addWidget(makeBegin(actions), 454);
    m_columns->addWidget(makeRecent(), 546);
    auto *down = new QVBoxLayout(m_content);
    down->setContentsMargins(0, px(74), px(12), px(40));
    down->setSpacing(0);
    const auto inset = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(px(12), 0, 0, 0);
        row->addWidget(widget);
        return row;
    };
    down->addLayout(inset(headline));
    down->addSpacing(px(6));
    down->addLayout(inset(below));
    down->addSpacing(px(48));
    down->addLayout(m_columns);
    down->addSpacing(px(32));
    down->addLayout(inset(drop));
    down->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *holder = new QWidget;
    auto *centre = new QHBoxLayout(holder);
    centre->setContentsMargins(px(24), 0, px(24), 0);
    centre->addStretch(1);
    centre->addWidget(m_content, 1000);
    centre->addStretch(1);
    m_content->setMaximumWidth(px(1064));
    scroll->setWidget(holder);
    holder->setAutoFillBackground(false); // the scroll area has just turned it on
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(&recent, &QAbstractItemModel::modelReset, this, &StartPage::showRows);
    connect(&recent, &QAbstractItemModel::rowsRemoved, this, &StartPage::showRows);
    showRows();
}

QWidget *StartPage::makeBegin(const Actions &actions)
{
    auto *column = new QWidget(m_content);
    auto *down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(px(4));
    auto *head = headLine(tr("Begin"), nullptr, column);
    head->setContentsMargins(px(12), 0, px(12), 0);
    down->addWidget(head);
    down->addSpacing(px(4));
    const auto add = [&](QLatin1StringView icon, const QString &words, const QString &more, QAction *action) {
        const QString key = action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
        auto *button = new StartButton(lineIcon(icon), words, more, key, column);
        button->installEventFilter(this);
        if (action)
            connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        else
            connect(button, &QAbstractButton::clicked, this, &StartPage::sampleChosen);
        down->addWidget(button);
        m_buttons.append(button);
    };
    add(QLatin1StringView("add"), tr("Add articles…"),
        tr("Text files and line-by-line JSON;\nseveral at once, whole folders"), actions[Command::AddArticles]);
    add(QLatin1StringView("paste"), tr("Paste text as an article"),
        tr("From the clipboard; outlet and date are asked for"), actions[Command::PasteArticle]);
    add(QLatin1StringView("folder"), tr("Open a project…"), tr("One file, .synoptic"), actions[Command::OpenProject]);
    add(QLatin1StringView("book"), tr("Open the sample project"),
        tr("Five short reports of one event, to try things on"), nullptr);
    down->addStretch();
    return column;
}

QWidget *StartPage::makeRecent()
{
    m_recentColumn = new QWidget(m_content);
    auto *clear = new QToolButton(m_recentColumn);
    clear->setObjectName(QStringLiteral("clearRecent"));
    clear->setText(tr("Clear list"));
    clear->setAccessibleName(tr("Clear the list of recent projects"));
    clear->setAutoRaise(true);
    QFont underlined = chromeFont(12);
    underlined.setUnderline(true);
    clear->setFont(underlined);
    clear->setFixedSize(QFontMetrics(underlined).horizontalAdvance(clear->text()) + 2, px(18)); // flush with the line
    clear->setForegroundRole(QPalette::PlaceholderText);
    connect(clear, &QToolButton::clicked, &m_recent, &RecentProjects::clear);
    m_list = new QListView(m_recentColumn);
    m_list->setModel(&m_recent);
    m_list->setItemDelegate(new RecentDelegate(m_list));
    m_list->setAccessibleName(tr("Recent projects"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &StartPage::choose);
    m_nothing = new QLabel(tr("Projects you have worked on will be listed here."), m_recentColumn);
    m_nothing->setFont(chromeFont(12));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    auto *down = new QVBoxLayout(m_recentColumn);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(headLine(tr("Recent projects"), clear, m_recentColumn));
    down->addWidget(m_list);
    down->addSpacing(px(10));
    down->addWidget(m_nothing);
    down->addStretch();
    return m_recentColumn;
}

void StartPage::showRows()
{
    const int rows = m_recent.rowCount();
    m_list->setFixedHeight(rows * px(63) + 1);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    if (auto *clear = findChild<QToolButton *>(QStringLiteral("clearRecent")))
        clear->setVisible(rows > 0);
}

void StartPage::takeFocus()
{
    m_recent.look();
    m_buttons.first()->setFocus(Qt::OtherFocusReason);
}

void StartPage::showDropHint(const QString &words)
{
    static_cast<DropFrame *>(m_drop)->setHint(words);
}

QString StartPage::projectAt(const QPoint &position) const
{
    const QPoint inList = m_list->viewport()->mapFrom(this, position);
    if (!m_list->isVisible() || !m_list->viewport()->rect().contains(inList))
        return {};
    const QModelIndex index = m_list->indexAt(inList);
    return index.isValid() && !index.data(RecentProjects::MissingRole).toBool()
        ? index.data(RecentProjects::PathRole).toString()
        : QString();
}

void StartPage::choose(const QModelIndex &index)
{
    const QString path = index.data(RecentProjects::PathRole).toString();
    if (index.data(RecentProjects::MissingRole).toBool())
        emit placeWanted(path);
    else
        emit projectChosen(path);
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list) {
        const QModelIndex row = m_list->currentIndex();
        if (key == Qt::Key_Delete && row.isValid()) {
            m_recent.forget(row.data(RecentProjects::PathRole).toString());
            return true;
        }
        if (enters && row.isValid()) {
            choose(row);
            return true;
        }
        if (key == Qt::Key_Left) {
            m_buttons.first()->setFocus(Qt::TabFocusReason);
            return true;
        }
        return false;
    }
    auto *button = static_cast<StartButton *>(watched);
    const qsizetype at = m_buttons.indexOf(button);
    if (enters) {
        button->click();
        return true;
    }
    if (key == Qt::Key_Right && m_recent.rowCount() > 0) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_recent.index(0));
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    const qsizetype next = key == Qt::Key_Down ? at + 1 : key == Qt::Key_Up ? at - 1 : -1;
    if (next >= 0 && next < m_buttons.size()) {
        m_buttons[next]->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        takeFocus();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::resizeEvent(QResizeEvent *)
{
    m_columns->setDirection(width() < stacksBelow * textScale() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(look().page));
}

}
