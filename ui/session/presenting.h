// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/session/panememory.h"

namespace Synoptic {

class Comparing;

// Keeps the articles that are shown as those of the project are: the newest versions in their order, each with the name
// of the file it came from, and a pane for those that come in while there is room.
class Presenting
{
public:
    Presenting(Synopsis &synopsis, Comparing &comparing);

    // How many panes stand side by side without scrolling.
    void setPaneCapacity(int panes) { m_capacity = panes; }
    // The place among the panes where the articles open that come in next; -1: behind the last.
    void setPaneAt(qsizetype at) { m_paneAt = at; }

    // Nothing is shown, and no pane is remembered.
    void clear();
    void show(const Snapshot &snapshot);
    // The same after a step; false: the articles that are shown are those of the project.
    bool showAfter(const Edit &edit, const Snapshot &snapshot);
    // Opens as many panes as there is room for.
    void openPanes();

private:
    void show(const Snapshot &snapshot, const QList<Article> &articles); // its effective ones
    void showMore(const Snapshot &snapshot, qsizetype more);
    qsizetype articlesBehind(const Edit &edit, const Snapshot &snapshot) const;
    void receive(const Snapshot &snapshot, const QList<qsizetype> &newcomers);
    QList<qsizetype> indexesFrom(qsizetype first) const;

    Synopsis &m_synopsis;
    Comparing &m_comparing;
    PaneMemory m_paneMemory;
    int m_capacity = 4;
    qsizetype m_paneAt = -1;
};

}
