// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QHash>

namespace Synoptic {

class Synopsis;

// Which panes were open of articles that left the project, so that a step back opens them as they
// were: at their place among the panes, with the focus where it was. Newcomers are indexes in
// Synopsis::articles(), ascending.
class PaneMemory
{
public:
    // Before the articles of the synopsis become next: keeps how those lay that go.
    void keep(const Synopsis &synopsis, const QList<Article> &next);
    // Afterwards: opens those of the newcomers that have come back if they were open. Gives the others.
    QList<qsizetype> bringBack(Synopsis &synopsis, const QList<qsizetype> &newcomers);
    void clear() { m_gone.clear(); }

    // Opens newcomers until so many panes stand side by side; from the pane at on if somebody points there, where
    // one opens at the least, else (-1) behind the last.
    static void openNew(Synopsis &synopsis, const QList<qsizetype> &newcomers, qsizetype capacity, qsizetype at = -1);

private:
    struct Lay {
        qsizetype pane = -1; // place among the panes; -1: it was closed
        bool focused = false;
    };
    QHash<ArticleId, Lay> m_gone;
};

}
