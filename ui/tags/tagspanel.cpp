// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagspanel.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/quotes/filterfield.h"
#include "ui/quotes/rulesplitter.h"
#include "ui/session/session.h"
#include "ui/tags/taghandling.h"
#include "ui/tags/tagsheet.h"
#include "ui/tags/tagsmodel.h"
#include "ui/tags/tagsview.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Synoptic {

TagsPanel::TagsPanel(Session &session, QWidget *parent)
    : Panel(parent)
    , m_session(session)
    , m_model(new TagsModel(session.codings(), session.synopsis(), this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_field(new FilterField(this))
    , m_tree(new TagsView(*m_model, this))
    , m_sheet(new TagSheet(session.codings(), session.synopsis(), this))
    , m_handling(new TagHandling(session, this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(TagsModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setRecursiveFilteringEnabled(true);
    m_field->setPlaceholderText(tr("Tag, words, outlet"));
    m_field->setAccessibleName(tr("Filter tags"));
    m_field->installEventFilter(this);
    m_tree->setModel(m_filter);
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setMinimumHeight(px(120));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->fitColumns();
    m_sheet->setMinimumHeight(px(110));

    auto *create = new QToolButton(this);
    create->setText(tr("&New tag"));
    create->setObjectName(QStringLiteral("newTag"));
    create->setFocusPolicy(Qt::TabFocus);
    create->setPopupMode(QToolButton::MenuButtonPopup);
    auto *kinds = new QMenu(create);
    kinds->addAction(tr("New &tag"), this, [this] { addTag(false); });
    kinds->addAction(tr("New &group"), this, [this] { addTag(true); });
    create->setMenu(kinds);
    create->setFixedHeight(px(30));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(6));
    row->addWidget(m_field, 1);
    row->addWidget(create);
    auto *splitter = new RuleSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_sheet);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({px(500), px(500)}); // in equal shares, whatever the sheet would like
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(10), 0, 0);
    column->setSpacing(px(9));
    column->addLayout(row);
    column->addWidget(splitter, 1);

    connect(create, &QToolButton::clicked, this, [this] { addTag(false); });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const QScopedValueRollback coming(m_coming, true);
        m_filter->setFilterFixedString(typed.trimmed());
        if (!typed.isEmpty())
            m_tree->expandAll(); // what was found is seen
    });
    connect(m_filter, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_coming = true; });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TagsPanel::treeCame);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (m_coming)
            return;
        m_tag = TagsModel::tagAt(current);
        m_sheet->show(m_tag);
    });
    connect(m_tree, &QTreeView::collapsed, this,
        [this](const QModelIndex &index) { m_folded.insert(TagsModel::tagAt(index)); });
    connect(m_tree, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { m_folded.remove(TagsModel::tagAt(index)); });
    connect(m_tree, &TagsView::keyPinned, this, [this](int digit) { m_handling->pin(m_tag, digit); });
    connect(m_tree, &TagsView::moveRequested, this, [this](int dx, int dy) { m_handling->moveBy(m_tag, dx, dy); });
    connect(m_tree, &TagsView::removeRequested, this, &TagsPanel::askRemoval);
    connect(m_tree, &TagsView::leaveRequested, this, &TagsPanel::leaveRequested);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &TagsPanel::showMenu);
    connect(m_tree, &QAbstractItemView::activated, this, [this] { m_sheet->places()->setFocus(); });
    // An editor is still at work when it tells the name: the tree changes once it is done.
    connect(m_model, &TagsModel::renameRequested, m_handling, &TagHandling::rename, Qt::QueuedConnection);
    connect(m_model, &TagsModel::moveRequested, m_handling, &TagHandling::move, Qt::QueuedConnection);
    connect(m_sheet, &TagSheet::descriptionWritten, m_handling, &TagHandling::describe);
    connect(m_handling, &TagHandling::refused, this, &TagsPanel::refused);
    connect(m_sheet, &TagSheet::placeChosen, this, &TagsPanel::placeChosen);
    auto *menu = new QMenu(m_sheet->menuButton());
    m_sheet->menuButton()->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_handling->fillMenu(menu, m_tag);
    });
    connect(&session.codings(), &Codings::changed, this, &Panel::countChanged);
    connect(&session.codings(), &Codings::reset, this, &Panel::countChanged);
    treeCame();
}

// The tree has come anew: it is folded as before, and the tag at hand is the same.
void TagsPanel::treeCame()
{
    {
        const QScopedValueRollback coming(m_coming, true);
        const QSet<TagId> folded = m_folded;
        m_tree->expandAll();
        for (const TagId tag : folded)
            m_tree->collapse(m_filter->mapFromSource(m_model->indexOf(tag)));
        m_folded = folded;
        m_tree->fitColumns();
    }
    m_coming = false;
    if (!m_session.codings().tag(m_tag))
        m_tag = {};
    show(m_tag);
}

// A tree that has not been seen yet forgets that a group which came last was unfolded.
void TagsPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (!std::exchange(m_wasSeen, true))
        treeCame();
}

void TagsPanel::show(TagId tag)
{
    m_tag = tag;
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(tag));
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    m_sheet->show(tag);
}

TagId TagsPanel::tagAtHand() const
{
    return m_tag;
}

void TagsPanel::addTag(bool isGroup)
{
    m_field->clear();
    const Tag *beside = m_session.codings().tag(m_tag);
    const TagId parent = !beside || isGroup ? TagId() : beside->isGroup ? beside->id : beside->parent;
    const TagId made = m_handling->add(parent, isGroup);
    if (!m_session.codings().tag(made))
        return; // it could not be written, which has been told
    show(made);
    m_tree->setFocus();
    m_tree->edit(m_tree->currentIndex());
}

void TagsPanel::showMenu(QPoint at)
{
    const QModelIndex index = m_tree->indexAt(at).siblingAtColumn(TagsModel::Name);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&New tag"), this, [this] { addTag(false); });
    menu->addAction(tr("New &group"), this, [this] { addTag(true); });
    if (index.isValid()) {
        menu->addAction(tr("&Rename"), this, [this, row = QPersistentModelIndex(index)] { m_tree->edit(row); });
        menu->addSeparator();
        m_handling->fillMenu(menu, TagsModel::tagAt(index));
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

// What happens to the highlights stands in the menu before anything happens.
void TagsPanel::askRemoval()
{
    if (!m_session.codings().tag(m_tag))
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("removal"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_handling->fillRemoval(menu, m_tag);
    menu->addAction(tr("&Keep the tag"));
    menu->popup(m_tree->viewport()->mapToGlobal(m_tree->visualRect(m_tree->currentIndex()).bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void TagsPanel::takeFocus()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_filter->index(0, 0));
}

std::optional<qsizetype> TagsPanel::count() const
{
    const Codings &codings = m_session.codings();
    if (!codings.isOpen())
        return std::nullopt;
    return std::ranges::count(codings.tags(), false, &Tag::isGroup);
}

void TagsPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(look().raised));
}

// From the field, Down goes to the tree and Esc takes the filter away.
bool TagsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            takeFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

}
