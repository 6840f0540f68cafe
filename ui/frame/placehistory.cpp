// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/placehistory.h"

#include "ui/frame/centre.h"
#include "ui/frame/mainwindow.h"
#include "ui/library/library.h"

#include <QAbstractItemView>
#include <QScopedValueRollback>

namespace Synoptic {

namespace {

constexpr qsizetype mostSpots = 200;

qsizetype indexOf(const QList<Article> &articles, ArticleId id)
{
    const auto it = std::ranges::find(articles, id, &Article::id);
    return it == articles.end() ? -1 : it - articles.begin();
}

}

PlaceHistory::PlaceHistory(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    connect(&window.synopsis(), &Synopsis::aboutToMove, this, &PlaceHistory::note);
    connect(&window.session(), &Session::projectChanged, this, &PlaceHistory::forget);
}

PlaceHistory::Spot PlaceHistory::present() const
{
    const Synopsis &synopsis = m_window.synopsis();
    const qsizetype focused = synopsis.focusedArticle();
    QWidget *const focus = m_window.focusWidget();
    const bool isBeside = focus && !m_window.centre().isAncestorOf(focus)
        && (m_window.panels().isAncestorOf(focus) || m_window.library().isAncestorOf(focus));
    return {.places = m_window.reader().currentScrollPlaces(),
        .focused = focused < 0 ? ArticleId() : synopsis.articles()[focused].id,
        .isMatrix = m_window.showsMatrix(),
        .beside = isBeside ? focus : nullptr};
}

void PlaceHistory::note()
{
    if (m_isMoving || !m_window.session().project())
        return;
    leave(present());
}

void PlaceHistory::leave(const Spot &spot)
{
    if (m_behind.isEmpty() || m_behind.last() != spot)
        m_behind.append(spot);
    if (m_behind.size() > mostSpots)
        m_behind.removeFirst();
    m_ahead.clear();
    emit changed();
}

void PlaceHistory::leadFrom(QAbstractItemView &list, const std::function<void()> &show)
{
    Spot spot = present();
    spot.beside = &list;
    spot.row = list.currentIndex();
    leave(spot);
    const QScopedValueRollback moving(m_isMoving, true); // it is noted already
    show();
    m_window.activateWindow();
    m_window.reader().setFocus(Qt::OtherFocusReason);
}

void PlaceHistory::move(QList<Spot> &from, QList<Spot> &to)
{
    const Spot here = present();
    while (!from.isEmpty() && from.last() == here)
        from.removeLast(); // that is where we are
    if (!from.isEmpty()) {
        const QScopedValueRollback moving(m_isMoving, true);
        const Spot spot = from.takeLast();
        to.append(here);
        Synopsis &synopsis = m_window.synopsis();
        if (auto *const list = qobject_cast<QAbstractItemView *>(spot.beside); list && spot.row.isValid())
            list->setCurrentIndex(spot.row);
        if (spot.isMatrix)
            m_window.showMatrix();
        else
            m_window.showPages();
        if (const qsizetype article = indexOf(synopsis.articles(), spot.focused); article >= 0) {
            synopsis.setOpen(article, true);
            synopsis.setFocusedArticle(article);
        }
        m_window.reader().restoreScrollPlaces(spot.places);
        takeKeyboardTo(spot);
    }
    emit changed();
}

void PlaceHistory::takeKeyboardTo(const Spot &spot)
{
    QWidget *const beside = spot.beside;
    if (!beside || !beside->window()->isVisible()) {
        m_window.activateWindow();
        return;
    }
    if (beside->window() != &m_window)
        beside->window()->raise();
    else if (m_window.panels().isAncestorOf(beside))
        m_window.panels().bringUpWith(*beside);
    beside->activateWindow();
    if (beside->isVisible())
        beside->setFocus(Qt::OtherFocusReason);
}

void PlaceHistory::forget()
{
    m_behind.clear();
    m_ahead.clear();
    emit changed();
}

}
