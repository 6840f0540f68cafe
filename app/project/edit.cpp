// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/edit.h"

#include "app/project/invariants.h"

#include <QHash>

#include <algorithm>
#include <ranges>

namespace Synoptic {

namespace {

bool comesBefore(const StoredArticle &a, const StoredArticle &b)
{
    return a.position != b.position ? a.position < b.position : a.id < b.id;
}

bool comesBefore(const Correction &a, const Correction &b)
{
    return a.id < b.id;
}

// The rows of one kind while an edit is laid over them: found by id in constant time, put in order
// once at the end. Rows that no step touches are not copied: only read through at().
template <typename T>
class Rows
{
public:
    explicit Rows(QList<T> &rows)
        : m_rows(rows)
    {
        m_places.reserve(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_places.insert(rows.at(i).id, i);
    }

    const T *find(decltype(T::id) id) const
    {
        const auto place = m_places.constFind(id);
        return place == m_places.constEnd() ? nullptr : &m_rows.at(*place);
    }

    bool apply(const Change<T> &change)
    {
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

    void putInOrder()
    {
        if (m_touched)
            std::ranges::sort(m_rows, [](const T &a, const T &b) { return comesBefore(a, b); });
    }

private:
    QList<T> &m_rows;
    QHash<decltype(T::id), qsizetype> m_places;
    bool m_touched = false;
};

// Lays the edit over a snapshot row by row. A step may use what the steps before it have brought.
class Application
{
public:
    explicit Application(Snapshot &snapshot)
        : m_articles(snapshot.articles)
        , m_corrections(snapshot.corrections)
    {
        for (const Correction &correction : std::as_const(snapshot.corrections))
            ++m_correctionsOf[correction.article];
    }

    bool apply(const AnyChange &any)
    {
        return std::visit([this](const auto &change) { return mayApply(change) && apply(change); }, any);
    }

    void putInOrder()
    {
        m_articles.putInOrder();
        m_corrections.putInOrder();
    }

private:
    // An article with corrections cannot go before they do, nor can its text leave them behind.
    bool mayApply(const Change<StoredArticle> &change) const
    {
        if (change.after && !fault(*change.after).isEmpty())
            return false;
        if (!change.before || m_correctionsOf.value(change.before->id) == 0)
            return true;
        return change.after && change.after->found.text == change.before->found.text;
    }

    bool mayApply(const Change<Correction> &change) const
    {
        if (!change.after)
            return true;
        const StoredArticle *stored = m_articles.find(change.after->article);
        return stored && fault(*change.after, *stored).isEmpty();
    }

    bool apply(const Change<StoredArticle> &change) { return m_articles.apply(change); }

    bool apply(const Change<Correction> &change)
    {
        if (!m_corrections.apply(change))
            return false;
        if (change.before)
            --m_correctionsOf[change.before->article];
        if (change.after)
            ++m_correctionsOf[change.after->article];
        return true;
    }

    Rows<StoredArticle> m_articles;
    Rows<Correction> m_corrections;
    QHash<ArticleId, qsizetype> m_correctionsOf;
};

}

Edit inverse(const Edit &edit)
{
    Edit back{edit.words, {}};
    back.changes.reserve(edit.changes.size());
    for (const AnyChange &any : edit.changes | std::views::reverse) {
        back.changes.append(std::visit(
            [](const auto &change) { return AnyChange(std::decay_t<decltype(change)>{change.after, change.before}); },
            any));
    }
    return back;
}

std::optional<Snapshot> appliedIfFits(Snapshot snapshot, const Edit &edit)
{
    Application application(snapshot);
    for (const AnyChange &change : edit.changes) {
        if (!application.apply(change))
            return std::nullopt;
    }
    application.putInOrder();
    return snapshot;
}

Snapshot applied(Snapshot snapshot, const Edit &edit)
{
    std::optional<Snapshot> after = appliedIfFits(snapshot, edit);
    Q_ASSERT(after);
    return after ? *std::move(after) : snapshot;
}

}
