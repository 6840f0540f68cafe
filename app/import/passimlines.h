// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/jsonl.h"
#include "app/import/passim.h"
#include "app/text/codepoints.h"

#include <QHash>
#include <QJsonObject>

#include <expected>

namespace Synoptic {

// One record of a result. What is asked of it comes back, or why it cannot: a part of a sentence.
class PassimLine
{
public:
    static std::expected<PassimLine, QString> parsed(const JsonLines::Line &line);

    std::expected<QString, QString> text(const QString &field) const;
    // A whole number, exact to the last of 64 bits.
    std::expected<qint64, QString> number(const QString &field) const;
    // False where it is not there: passim leaves out what has no value.
    std::expected<bool, QString> flag(const QString &field) const;
    bool has(const QString &field) const { return m_object.contains(field); }

private:
    QJsonObject m_object;
};

// Holds passages against the texts they are said to stand in.
class PassimChecker
{
public:
    explicit PassimChecker(const ArticlesById &articles)
        : m_articles(articles)
    {
    }

    // The passage of a record; of a record that pairs two, the suffix of the second is "2".
    std::expected<Anchor, QString> passage(const PassimLine &line, const QString &suffix);

private:
    const CodePoints &pointsOf(const Article &article);
    std::expected<Anchor, QString> anchored(
        const Article &article, const QString &id, qint64 begin, qint64 end, const QString &words, bool isAligned);

    const ArticlesById &m_articles;
    QHash<const Article *, CodePoints> m_points;
};

}
