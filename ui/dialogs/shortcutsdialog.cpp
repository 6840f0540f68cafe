// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/shortcutsdialog.h"

#include "ui/actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

enum Column { WordsColumn, KeysColumn };
constexpr int rowRole = Qt::UserRole; // index into actionTable()

QString menuWords(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return ShortcutsDialog::tr("File");
    case MenuId::Edit:
        return ShortcutsDialog::tr("Edit");
    case MenuId::View:
        return ShortcutsDialog::tr("View");
    case MenuId::Articles:
        return ShortcutsDialog::tr("Articles");
    case MenuId::Quotes:
        return ShortcutsDialog::tr("Quotes");
    case MenuId::Tags:
        return ShortcutsDialog::tr("Tags");
    case MenuId::Help:
        return ShortcutsDialog::tr("Help");
    }
    Q_UNREACHABLE_RETURN({});
}

}

ShortcutsDialog::ShortcutsDialog(Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_restore(new QPushButton(tr("&Usual key"), this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search by words or key"));
    m_search->setAccessibleName(tr("Search the shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Shortcuts"));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setUniformRowHeights(true);
    m_edit->setAccessibleName(tr("Key for the chosen action"));
    m_edit->setMaximumSequenceLength(1);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *keyLabel = new QLabel(tr("&Key"), this);
    keyLabel->setBuddy(m_edit);
    auto *row = new QHBoxLayout;
    row->addWidget(keyLabel);
    row->addWidget(m_edit, 1);
    row->addWidget(m_restore);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->addWidget(m_search);
    down->addWidget(m_tree, 1);
    down->addLayout(row);
    down->addWidget(m_hint);
    down->addWidget(buttons);
    resize(520, 640);

    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] { change(m_edit->keySequence()); });
    connect(m_restore, &QPushButton::clicked, this, &ShortcutsDialog::restore);
    showCurrent();
    m_search->setFocus();
}

void ShortcutsDialog::fill()
{
    std::map<MenuId, QTreeWidgetItem *> menus;
    const std::span<const ActionRow> table = actionTable();
    for (size_t i = 0; i < table.size(); ++i) {
        QTreeWidgetItem *&menu = menus[table[i].menu];
        if (!menu) {
            menu = new QTreeWidgetItem(m_tree, {menuWords(table[i].menu)});
            menu->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(menu, {Actions::wordsOf(table[i])});
        item->setData(WordsColumn, rowRole, static_cast<int>(i));
        refresh(item);
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(WordsColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
}

void ShortcutsDialog::refresh(QTreeWidgetItem *item) const
{
    const ActionRow &row = actionTable()[static_cast<size_t>(item->data(WordsColumn, rowRole).toInt())];
    QStringList keys;
    for (const QKeySequence &key : m_actions[row.command]->shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    item->setText(KeysColumn, keys.join(QStringLiteral(", ")));
}

void ShortcutsDialog::filter(const QString &words)
{
    for (int m = 0; m < m_tree->topLevelItemCount(); ++m) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(m);
        bool any = false;
        for (int i = 0; i < menu->childCount(); ++i) {
            QTreeWidgetItem *item = menu->child(i);
            const bool fits = item->text(WordsColumn).contains(words, Qt::CaseInsensitive)
                || item->text(KeysColumn).contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        menu->setHidden(!any);
    }
}

const ActionRow *ShortcutsDialog::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant row = item ? item->data(WordsColumn, rowRole) : QVariant();
    return row.isValid() ? &actionTable()[static_cast<size_t>(row.toInt())] : nullptr;
}

void ShortcutsDialog::showCurrent()
{
    const ActionRow *row = current();
    m_edit->setEnabled(row);
    m_restore->setEnabled(row);
    m_edit->setKeySequence(row ? m_actions[row->command]->shortcut() : QKeySequence());
    m_hint->setText(row ? QString() : tr("Choose an action to change its key."));
}

void ShortcutsDialog::change(const QKeySequence &key)
{
    const ActionRow *row = current();
    if (!row || key == m_actions[row->command]->shortcut())
        return;
    const ActionRow *holder = key.isEmpty() ? nullptr : m_actions.holderOf(key);
    if (holder && holder != row) {
        m_hint->setText(tr("%1 is the key of “%2” already.")
                .arg(key.toString(QKeySequence::NativeText), Actions::wordsOf(*holder)));
        m_edit->setKeySequence(m_actions[row->command]->shortcut());
        return;
    }
    m_actions.setShortcuts(row->command, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    refresh(m_tree->currentItem());
    m_hint->clear();
}

void ShortcutsDialog::restore()
{
    const ActionRow *row = current();
    if (!row)
        return;
    for (const QKeySequence &key : Actions::defaultShortcuts(*row)) {
        if (const ActionRow *holder = m_actions.holderOf(key); holder && holder != row) {
            m_hint->setText(tr("%1 is the key of “%2” already.")
                    .arg(key.toString(QKeySequence::NativeText), Actions::wordsOf(*holder)));
            return;
        }
    }
    m_actions.setShortcuts(row->command, Actions::defaultShortcuts(*row));
    refresh(m_tree->currentItem());
    showCurrent();
}

}
