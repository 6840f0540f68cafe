// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/edit.h"

#include "app/project/invariants.h"
#include "app/project/rows.h"

#include <algorithm>
#include <ranges>

namespace Synoptic {

namespace {

bool comesBefore(const StoredArticle &a, const StoredArticle &b)
{
    return a.position != b.position ? a.position < b.position : a.id < b.id;
}

// The articles that a row stands in: they cannot go, and their texts cannot change, before it does.
QList<ArticleId> articlesOf(const Correction &correction)
{
    return {correction.article};
}

QList<ArticleId> articlesOf(const Verdict &verdict)
{
    return verdict.other.isNull() ? QList{verdict.place.article} : QList{verdict.place.article, verdict.other.article};
}

QList<ArticleId> articlesOf(const Alias &)
{
    return {};
}

// Lays the edit over a snapshot row by row. A step may use what the steps before it have brought.
class Application
{
public:
    explicit Application(Snapshot &snapshot)
        : m_articles(snapshot.articles)
        , m_corrections(snapshot.corrections)
        , m_verdicts(snapshot.rulings.verdicts)
        , m_aliases(snapshot.rulings.aliases)
    {
        count(std::as_const(snapshot.corrections));
        count(std::as_const(snapshot.rulings.verdicts));
    }

    bool apply(const AnyChange &any)
    {
        return std::visit([this](const auto &change) { return isSound(change) && put(change); }, any);
    }

    void putInOrder()
    {
        m_articles.putInOrder([](const StoredArticle &a, const StoredArticle &b) { return comesBefore(a, b); });
        m_corrections.putInOrder(byId);
        m_verdicts.putInOrder(byId);
        m_aliases.putInOrder(byId);
    }

private:
    static constexpr auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };

    bool isSound(const Change<StoredArticle> &change) const
    {
        if (change.after && !fault(*change.after).isEmpty())
            return false;
        if (!change.before || m_marksIn.value(change.before->id) == 0)
            return true;
        return change.after && change.after->found.text == change.before->found.text;
    }

    bool isSound(const Change<Correction> &change)
    {
        return !change.after || fault(*change.after, articles()).isEmpty();
    }
    bool isSound(const Change<Verdict> &change) { return !change.after || fault(*change.after, articles()).isEmpty(); }

    bool isSound(const Change<Alias> &change) const
    {
        if (!change.after)
            return true;
        const bool isTaken = std::ranges::any_of(m_aliases.all(), [&change](const Alias &alias) {
            return alias.spelling == change.after->spelling && alias.id != change.after->id;
        });
        return !isTaken && fault(*change.after).isEmpty();
    }

    bool put(const Change<StoredArticle> &change) { return m_articles.apply(change); }
    bool put(const Change<Correction> &change) { return put(m_corrections, change); }
    bool put(const Change<Verdict> &change) { return put(m_verdicts, change); }
    bool put(const Change<Alias> &change) { return put(m_aliases, change); }

    template <typename Row>
    bool put(Rows<Row> &rows, const Change<Row> &change)
    {
        if (!rows.apply(change))
            return false;
        for (const ArticleId article : change.before ? articlesOf(*change.before) : QList<ArticleId>())
            --m_marksIn[article];
        for (const ArticleId article : change.after ? articlesOf(*change.after) : QList<ArticleId>())
            ++m_marksIn[article];
        return true;
    }

    template <typename Row>
    void count(const QList<Row> &rows)
    {
        for (const Row &row : rows) {
            for (const ArticleId article : articlesOf(row))
                ++m_marksIn[article];
        }
    }

    ArticleLookup articles()
    {
        return [this](ArticleId id) { return m_articles.find(id); };
    }

    Rows<StoredArticle> m_articles;
    Rows<Correction> m_corrections;
    Rows<Verdict> m_verdicts;
    Rows<Alias> m_aliases;
    QHash<ArticleId, qsizetype> m_marksIn;
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

QList<AnyChange> removal(const Snapshot &snapshot, ArticleId article)
{
    QList<AnyChange> changes;
    const auto remove = [&changes, article](const auto &rows) {
        for (const auto &row : rows) {
            if (articlesOf(row).contains(article))
                changes.append(Change<std::decay_t<decltype(row)>>{.before = row, .after = {}});
        }
    };
    remove(snapshot.corrections);
    remove(snapshot.rulings.verdicts);
    const auto stored = std::ranges::find(snapshot.articles, article, &StoredArticle::id);
    if (stored != snapshot.articles.end())
        changes.append(Change<StoredArticle>{.before = *stored, .after = {}});
    return changes;
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
