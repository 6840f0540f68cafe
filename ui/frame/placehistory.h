// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/reader.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <functional>

class QAbstractItemView;

namespace Synoptic {

class MainWindow;

// Where somebody has been reading: each time a list, a key or a mark leads to another place, the one
// that is left is noted, and there is a way back to it, and forward again. Every list takes part by
// asking the Synopsis to show a place.
class PlaceHistory : public QObject
{
    Q_OBJECT
public:
    explicit PlaceHistory(MainWindow &window);

    bool canGoBack() const { return !m_behind.isEmpty(); }
    bool canGoForward() const { return !m_ahead.isEmpty(); }
    void back() { move(m_behind, m_ahead); }
    void forward() { move(m_ahead, m_behind); }
    // For a list in another window: show() brings the place of its row at hand into view. The page takes the
    // keyboard; the way back leads to that list and its row, as long as its window is open.
    void leadFrom(QAbstractItemView &list, const std::function<void()> &show);
    // Notes where reading stands. Synopsis::show() asks for it by itself; this is for what is about to come up
    // beside the pages.
    void note();

signals:
    void changed();

private:
    // What was read, as far as it is found again: where each open page stood, which had the keyboard.
    struct Spot {
        QList<ScrollPlace> places;
        ArticleId focused;
        bool isMatrix = false;
        QPointer<QWidget> beside = {};  // a list or field that had the keyboard instead of the pages
        QPersistentModelIndex row = {}; // of a list in another window

        bool operator==(const Spot &) const = default;
    };

    Spot present() const;
    void takeKeyboardTo(const Spot &spot);
    void leave(const Spot &spot);
    void move(QList<Spot> &from, QList<Spot> &to);
    void forget();

    MainWindow &m_window;
    QList<Spot> m_behind; // the last one left is last
    QList<Spot> m_ahead;
    bool m_isMoving = false;
};

}
