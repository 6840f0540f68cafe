// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>
#include <QWidget>

namespace Synoptic {

namespace {

QString settingOf(const ActionRow &row)
{
    return QStringLiteral("shortcuts/") + QLatin1StringView(row.id);
}

const ActionRow &rowOf(Command command)
{
    return *std::ranges::find(actionTable(), command, &ActionRow::command);
}

QString tipOf(const QAction &action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    QString words = action.text();
    words.remove(u'&').remove(u'…');
    return key.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, key);
}

}

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    const QSettings settings;
    QActionGroup *group = nullptr;
    for (const ActionRow &row : actionTable()) {
        auto *action = new QAction(QCoreApplication::translate("Actions", row.words), this);
        action->setObjectName(QLatin1StringView(row.id));
        action->setCheckable(row.kind & ActionRow::Checkable);
        action->setIconVisibleInMenu(false);
        if (!(row.kind & ActionRow::OneOf))
            group = nullptr;
        else if (!group || (row.kind & ActionRow::GroupStart))
            group = new QActionGroup(this);
        if (group)
            group->addAction(action);
        if (*row.icon)
            action->setIcon(lineIcon(QLatin1StringView(row.icon)));
        const QString chosen = settings.value(settingOf(row)).toString();
        action->setShortcuts(settings.contains(settingOf(row))
                ? QKeySequence::listFromString(chosen, QKeySequence::PortableText)
                : defaultShortcuts(row));
        action->setToolTip(tipOf(*action));
        if (row.kind & ActionRow::PaneKey)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        else
            window->addAction(action);
        m_actions.emplace(row.command, action);
    }
}

void Actions::fill(QMenu *menu, MenuId id) const
{
    for (const ActionRow &row : actionTable()) {
        if (row.menu != id)
            continue;
        if (row.kind & ActionRow::GroupStart)
            menu->addSeparator();
        menu->addAction((*this)[row.command]);
    }
}

void Actions::setPaneArea(QWidget *panes)
{
    for (const ActionRow &row : actionTable()) {
        if (row.kind & ActionRow::PaneKey)
            panes->addAction((*this)[row.command]);
    }
}

void Actions::setProjectOpen(bool open, bool canChange)
{
    for (const ActionRow &row : actionTable()) {
        if (row.kind & (ActionRow::NeedsProject | ActionRow::Changes)) {
            const bool hasWhatItNeeds = open || !(row.kind & ActionRow::NeedsProject);
            const bool mayAct = canChange || !(row.kind & ActionRow::Changes);
            (*this)[row.command]->setEnabled(hasWhatItNeeds && mayAct);
        }
    }
}

QString Actions::wordsOf(const ActionRow &row)
{
    QString words = QCoreApplication::translate("Actions", row.words);
    return words.remove(u'&').remove(u'…');
}

QList<QKeySequence> Actions::defaultShortcuts(const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.shortcut).split(QStringLiteral(", "), Qt::SkipEmptyParts))
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

void Actions::setShortcuts(Command command, const QList<QKeySequence> &keys)
{
    const ActionRow &row = rowOf(command);
    QAction *action = (*this)[command];
    action->setShortcuts(keys);
    action->setToolTip(tipOf(*action));
    QSettings settings;
    if (keys == defaultShortcuts(row))
        settings.remove(settingOf(row));
    else
        settings.setValue(settingOf(row), QKeySequence::listToString(keys, QKeySequence::PortableText));
}

const ActionRow *Actions::holderOf(const QKeySequence &key) const
{
    const auto has = [this, &key](const ActionRow &row) { return (*this)[row.command]->shortcuts().contains(key); };
    const auto it = std::ranges::find_if(actionTable(), has);
    return it == actionTable().end() ? nullptr : std::to_address(it);
}

}
