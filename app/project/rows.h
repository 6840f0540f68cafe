// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Synoptic {

// The rows of one kind while an edit is laid over them: found by id in constant time, put in order
// once at the end. Kinds that no step touches are not gone through.
template <typename T>
class Rows
{
public:
    explicit Rows(QList<T> &rows)
        : m_rows(rows)
    {
    }

    // The row of this id; nothing where there is none. Stands until the next change.
    const T *find(decltype(T::id) id)
    {
        takeNote();
        const auto place = m_places.constFind(id);
        return place == m_places.constEnd() ? nullptr : &m_rows.at(*place);
    }

    // Makes the change, unless it does not fit: false then, and nothing is changed.

    bool apply(const Change<T> &change)
    {
        takeNote();
        m_touched = true;
        if (change.before) {
            const T *row = find(change.before->id);
            if (!row || *row != *change.before)
                return false;
            if (change.after) {
                if (change.after->id != change.before->id)
                    return false;
                m_rows[m_places.value(change.before->id)] = *change.after;
                return true;
            }
            const qsizetype place = m_places.take(change.before->id);
            if (place + 1 < m_rows.size()) {
                m_rows.swapItemsAt(place, m_rows.size() - 1);
                m_places[m_rows.at(place).id] = place;
            }
            m_rows.removeLast();
            return true;
        }
        if (!change.after || m_places.contains(change.after->id))
            return false;
        m_places.insert(change.after->id, m_rows.size());
        m_rows.append(*change.after);
        return true;
    }

    template <typename Order>
    void putInOrder(Order comesBefore)
    {
        if (m_touched && !std::ranges::is_sorted(m_rows, comesBefore)) // what is new mostly comes last
            std::ranges::sort(m_rows, comesBefore);
    }

private:
    void takeNote()
    {
        if (std::exchange(m_noted, true))
            return;
        m_places.reserve(m_rows.size());
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            m_places.insert(m_rows.at(i).id, i);
    }

    QList<T> &m_rows;
    QHash<decltype(T::id), qsizetype> m_places;
    bool m_noted = false; // m_places is made when it is first asked
    bool m_touched = false;
};

}
