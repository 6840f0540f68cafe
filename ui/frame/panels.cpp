// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/panels.h"

#include "ui/find/findpanel.h"
#include "ui/look/fonts.h"
#include "ui/notes/notespanel.h"
#include "ui/quotes/quotespanel.h"
#include "ui/session/session.h"
#include "ui/tags/tagspanel.h"
#include "ui/toolbar/tabcount.h"

#include <QTabBar>

#include <array>

namespace Synoptic {

namespace {

struct Row {
    const char *words; // on the tab; tr() context "Panels"
    Panel *(*make)(Session &session, const Actions &actions, QWidget *parent);
};

constexpr std::array table = {
    Row{QT_TRANSLATE_NOOP("Panels", "Quotes"),
        [](Session &session, const Actions &, QWidget *parent) -> Panel * {
            return new QuotesPanel(&session.synopsis(), parent);
        }},
    Row{QT_TRANSLATE_NOOP("Panels", "Tags"),
        [](Session &session, const Actions &, QWidget *parent) -> Panel * { return new TagsPanel(session, parent); }},
    Row{QT_TRANSLATE_NOOP("Panels", "Notes"),
        [](Session &session, const Actions &, QWidget *parent) -> Panel * { return new NotesPanel(session, parent); }},
    Row{QT_TRANSLATE_NOOP("Panels", "Find"),
        [](Session &session, const Actions &actions, QWidget *parent) -> Panel * {
            return new FindPanel(session, actions, parent);
        }},
};

}

Panels::Panels(Session &session, const Actions &actions, QWidget *parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setObjectName(QStringLiteral("panels"));
    tabBar()->setDrawBase(false);
    tabBar()->setFont(chromeFont(12.5, QFont::Medium));
    tabBar()->setExpanding(false);
    tabBar()->setAccessibleName(tr("Panels"));
    for (const Row &row : table)
        add(row.make(session, actions, this), QCoreApplication::translate("Panels", row.words));
}

void Panels::add(Panel *panel, const QString &words)
{
    // How wide the column is, is a person's choice, not that of its widest panel.
    panel->setSizePolicy(QSizePolicy::Ignored, panel->sizePolicy().verticalPolicy());
    auto *count = new TabCount(tabBar(), addTab(panel, words));
    const auto tell = [panel, count] { count->setCount(panel->count()); };
    connect(panel, &Panel::countChanged, count, tell);
    tell();
}

void Panels::bringUpWith(const QWidget &part)
{
    for (int i = 0; i < count(); ++i) {
        if (widget(i)->isAncestorOf(&part))
            setCurrentIndex(i);
    }
}

void Panels::takeFocus()
{
    static_cast<Panel *>(currentWidget())->takeFocus();
}

}
