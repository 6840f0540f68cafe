// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/page.h"

#include <QMap>

namespace Synoptic {

// Where the shared quotations and marks of a book stand. Articles are laid out once to learn it, and
// once more when their pages are wanted; the first time every number takes the room of a long one.
class References
{
public:
    using Member = std::pair<qsizetype, qsizetype>; // group, member

    explicit References(qsizetype articles)
        : m_reserved(articles > 200 ? 8888 : 888)
    {
    }

    void setQuote(Member member, Target target) { m_quotes.insert(member, target); }
    void setMark(const QString &remark, Target target) { m_marks.insert(remark, target); }
    void setArticle(qsizetype article, qsizetype page) { m_articles.insert(article, page); }

    std::optional<Target> quote(Member member) const { return found(m_quotes, member); }
    std::optional<Target> mark(const QString &remark) const { return found(m_marks, remark); }
    std::optional<Target> article(qsizetype index) const
    {
        const auto page = found(m_articles, index);
        return page ? std::optional(Target{*page, 0}) : std::nullopt;
    }
    // As it is printed, counted from 1.
    qsizetype pageNumber(const std::optional<Target> &target) const { return target ? target->page + 1 : m_reserved; }

private:
    template <typename Key, typename Value>
    static std::optional<Value> found(const QMap<Key, Value> &map, const Key &key)
    {
        const auto it = map.constFind(key);
        return it == map.constEnd() ? std::nullopt : std::optional(*it);
    }

    QMap<Member, Target> m_quotes;
    QMap<QString, Target> m_marks;
    QMap<qsizetype, qsizetype> m_articles;
    qsizetype m_reserved;
};

}
