// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library.h"

#include "ui/actions.h"
#include "ui/key/key.h"
#include "ui/library/articledelegate.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

QToolButton *flatButton(QAction *action, QLatin1StringView icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(lineIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

}

Library::Library(Synopsis &synopsis, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(synopsis)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("library"));
    m_stack->addWidget(makeList(actions));
    m_stack->addWidget(makeRail(actions));
    connect(&m_model, &ArticleModel::moveRequested, this, &Library::moveRequested);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &Library::countRows);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &Library::countRows);
    countRows();
    setFolded(false);
}

int Library::railWidth()
{
    return px(44);
}

int Library::listWidth()
{
    return px(208);
}

QListView *Library::makeView(QWidget *parent, bool rail)
{
    auto *view = new QListView(parent);
    view->setModel(&m_model);
    view->setItemDelegate(new ArticleDelegate(rail ? ArticleDelegate::Form::Rail : ArticleDelegate::Form::Row, view));
    view->setAccessibleName(tr("Articles"));
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setBackgroundRole(QPalette::Window);
    view->setMouseTracking(true);
    view->setUniformItemSizes(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setDragDropMode(QAbstractItemView::InternalMove);
    view->setDefaultDropAction(Qt::MoveAction);
    view->setDropIndicatorShown(true);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QListView::clicked, this, [this](const QModelIndex &index) { emit articleChosen(index.row()); });
    connect(view, &QListView::activated, this, [this](const QModelIndex &index) { emit articleChosen(index.row()); });
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &position) {
        const QModelIndex index = view->indexAt(position);
        if (index.isValid())
            emit menuRequested(index.row(), view->viewport()->mapToGlobal(position));
    });
    return view;
}

QWidget *Library::makeList(const Actions &actions)
{
    auto *column = new QWidget(this);
    auto *head = new QLabel(tr("Articles"), column);
    head->setFont(headFont());
    head->setForegroundRole(QPalette::PlaceholderText);
    m_count = new QLabel(column);
    m_count->setFont(chromeFont(11.5));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 4, 7, 4);
    bar->setSpacing(8);
    bar->addWidget(head);
    bar->addWidget(m_count);
    bar->addStretch();
    bar->addWidget(flatButton(actions[Command::AddArticles], QLatin1StringView("add"), tr("Add articles"), column));
    bar->addStrut(px(32));
    m_list = makeView(column, false);
    auto *down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addLayout(bar);
    down->addWidget(m_list, 1);
    down->addWidget(new Key(column));
    return column;
}

QWidget *Library::makeRail(const Actions &actions)
{
    auto *column = new QWidget(this);
    m_rail = makeView(column, true);
    m_rail->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *down = new QVBoxLayout(column);
    down->setContentsMargins(0, 8, 0, 8);
    down->setSpacing(4);
    down->addWidget(
        flatButton(actions[Command::FoldLibrary], QLatin1StringView("rail"), tr("Unfold the article list"), column), 0,
        Qt::AlignHCenter);
    m_rail->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // as high as its articles
    m_rail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    m_rail->setMinimumHeight(ArticleDelegate::railRowHeight());
    down->addWidget(m_rail);
    down->addWidget(flatButton(actions[Command::AddArticles], QLatin1StringView("add"), tr("Add articles"), column), 0,
        Qt::AlignHCenter);
    down->addStretch(1);
    down->addWidget(
        flatButton(actions[Command::Manual], QLatin1StringView("help"), tr("Manual"), column), 0, Qt::AlignHCenter);
    return column;
}

bool Library::isFolded() const
{
    return m_stack->currentIndex() == 1;
}

void Library::setFolded(bool folded)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_stack->setCurrentIndex(folded ? 1 : 0);
    if (folded) {
        setFixedWidth(railWidth());
    } else {
        setMinimumWidth(px(150));
        setMaximumWidth(px(420));
    }
    if (hadFocus)
        takeFocus();
}

void Library::takeFocus()
{
    QListView *view = isFolded() ? m_rail : m_list;
    if (!view->currentIndex().isValid())
        view->setCurrentIndex(m_model.index(0));
    view->setFocus(Qt::ShortcutFocusReason);
}

qsizetype Library::currentArticle() const
{
    return (isFolded() ? m_rail : m_list)->currentIndex().row();
}

void Library::countRows()
{
    m_count->setText(QLocale().toString(m_model.rowCount()));
    m_rail->updateGeometry();
}

}
