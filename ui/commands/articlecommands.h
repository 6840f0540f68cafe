// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"
#include "ui/session/marksexchange.h"

class QMenu;

namespace Synoptic {

// Articles: added, pasted, moved, corrected, removed, and their panes. The article at hand is the
// current one of the list while the list has the keyboard, else that of the pane with the focus.
class ArticleCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit ArticleCommands(MainWindow &window);

private:
    void addArticles();
    void addFolder();
    void pasteClipboard();
    void pasteText(const QString &text);
    void showProperties(qsizetype article);
    void showMenu(qsizetype article, const QPoint &globalPosition);
    void fillRelated(QMenu *menu, qsizetype article);
    void movePane(int direction);
    void enable();
    qsizetype atHand() const;

    MarksExchange m_marks;
};

}
