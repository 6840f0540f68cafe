// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/verdictsdialog.h"

#include "ui/verdicts/deletekey.h"
#include "ui/verdicts/verdictlist.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Synoptic {

VerdictsDialog::VerdictsDialog(const Synopsis &synopsis, QWidget *parent)
    : QDialog(parent)
    , m_list(new VerdictList(synopsis, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_field(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(tr("Your verdicts"));
    m_filter->setSourceModel(m_list);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_field->setPlaceholderText(tr("Search your verdicts"));
    m_field->setAccessibleName(tr("Search your verdicts"));
    m_field->setClearButtonEnabled(true);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Your verdicts"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(VerdictList::Said, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(VerdictList::Words, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(VerdictList::Outlets, QHeaderView::ResizeToContents);
    m_view->installEventFilter(this);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter means the row at hand
    m_go = buttons->addButton(tr("&Go to its place"), QDialogButtonBox::ActionRole);
    m_takeBack = buttons->addButton(tr("&Take back"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_go, m_takeBack})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_go, &QPushButton::clicked, this, &VerdictsDialog::go);
    connect(m_takeBack, &QPushButton::clicked, this, &VerdictsDialog::takeBack);
    connect(m_field, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view, &QTreeView::activated, this, &VerdictsDialog::go);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VerdictsDialog::check);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &VerdictsDialog::check);
    auto *down = new QVBoxLayout(this);
    down->addWidget(m_field);
    down->addWidget(m_view, 1);
    down->addWidget(m_hint);
    down->addWidget(buttons);
    resize(720, 420);
    check();
    m_view->setCurrentIndex(m_filter->index(0, 0)); // the row that has the keyboard is the one that is chosen
    m_view->setFocus();
}

QList<int> VerdictsDialog::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_filter->mapToSource(index).row());
    return rows;
}

void VerdictsDialog::takeBack()
{
    QList<VerdictId> verdicts;
    for (const int row : chosenRows())
        verdicts += m_list->verdictsOf(row);
    if (!verdicts.isEmpty())
        emit withdrawn(verdicts);
}

void VerdictsDialog::go()
{
    const QList<int> rows = chosenRows();
    if (rows.size() != 1)
        return;
    if (const Place place = m_list->placeOf(rows.first()); !place.parts.isEmpty())
        emit placeChosen(place);
}

void VerdictsDialog::check()
{
    const qsizetype chosen = chosenRows().size();
    m_go->setEnabled(chosen == 1);
    m_takeBack->setEnabled(chosen > 0);
    const bool isEmpty = m_list->rowCount() == 0;
    m_hint->setText(isEmpty
            ? tr("You have said nothing yet. The menu of a quotation says who can have said it, what is "
                 "none, and which are the same; what you say there holds against all that is found later.")
            : tr("Double click leads to the place. What you take back is found again as the program "
                 "finds it; Undo brings your verdict back."));
}

bool VerdictsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || !isDeleteOfList(event))
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        takeBack();
    return true;
}

}
