// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyEvent>

namespace Synoptic {

// Whether an event of a list is its Delete key: pressed, or about to be taken for a shortcut of the page
// behind the list, which it then is not.
inline bool isDeleteOfList(QEvent *event)
{
    const bool isShortcut = event->type() == QEvent::ShortcutOverride;
    if ((!isShortcut && event->type() != QEvent::KeyPress) || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return false;
    if (isShortcut)
        event->accept();
    return true;
}

}
