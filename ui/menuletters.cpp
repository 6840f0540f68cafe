// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/menuletters.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

namespace Synoptic {

bool MenuLetters::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QMenu *>(QApplication::activePopupWidget()))
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier || key->text().isEmpty() || !key->text().front().isPrint())
        return QObject::eventFilter(watched, event);
    event->accept(); // it comes again as a plain key, to the menu
    return true;
}

}
