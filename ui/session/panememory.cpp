// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/panememory.h"

#include "ui/synopsis.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

void PaneMemory::keep(const Synopsis &synopsis, const QList<Article> &next)
{
    QSet<ArticleId> staying;
    for (const Article &article : next)
        staying.insert(article.id);
    for (qsizetype i = 0; i < synopsis.articles().size(); ++i) {
        const ArticleId id = synopsis.articles()[i].id;
        if (!staying.contains(id))
            m_gone[id] = {.pane = synopsis.panes().indexOf(i), .focused = synopsis.focusedArticle() == i};
    }
}

QList<qsizetype> PaneMemory::bringBack(Synopsis &synopsis, const QList<qsizetype> &newcomers)
{
    QList<qsizetype> others;
    QList<std::pair<qsizetype, qsizetype>> open; // place among the panes, article
    qsizetype focused = -1;
    for (const qsizetype i : newcomers) {
        const auto gone = m_gone.constFind(synopsis.articles()[i].id);
        if (gone == m_gone.cend()) {
            others.append(i);
            continue;
        }
        // The pane of a version that was replaced has gone over to the other version, and comes back with it.
        if (gone->pane >= 0 && !synopsis.panes().contains(i))
            open.append({gone->pane, i});
        if (gone->focused)
            focused = i;
        m_gone.erase(gone);
    }
    std::ranges::sort(open);
    QList<qsizetype> panes = synopsis.panes();
    for (const auto &[place, article] : std::as_const(open))
        panes.insert(std::min(place, panes.size()), article);
    synopsis.setPanes(panes);
    if (focused >= 0)
        synopsis.setFocusedArticle(focused);
    return others;
}

void PaneMemory::openNew(Synopsis &synopsis, const QList<qsizetype> &newcomers, qsizetype capacity, qsizetype at)
{
    constexpr qsizetype mostPointedAt = 8;
    QList<qsizetype> panes = synopsis.panes();
    const bool isPointedAt = at >= 0;
    const qsizetype most = isPointedAt ? std::max(capacity, std::min(panes.size() + 1, mostPointedAt)) : capacity;
    qsizetype next = isPointedAt ? std::min(at, panes.size()) : panes.size();
    for (const qsizetype article : newcomers) {
        if (panes.size() < most && !panes.contains(article))
            panes.insert(next++, article);
    }
    synopsis.setPanes(panes);
    if (synopsis.focusedArticle() < 0 && !panes.isEmpty())
        synopsis.setFocusedArticle(panes.first());
}

}
