// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdavariables.h"

#include <QDate>

#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// The day alone, where it is known: programs compare by it.
QString dayOf(const Article &article, const QString &)
{
    const QDate day = QDate::fromString(article.published.left(10), Qt::ISODate);
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

constexpr std::array<QdaVariable, 9> variables = {{
    {"outlet"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.outlet; }},
    {"headline"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.headline; }},
    {"authors"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.authors.join("; "_L1); }},
    {"published"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.published; }},
    {"date"_L1, "Date"_L1, dayOf},
    {"section"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.section; }},
    {"language"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.language; }},
    {"link"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.link; }},
    {"file"_L1, "Text"_L1, [](const Article &, const QString &file) { return file; }},
}};

}

std::span<const QdaVariable> qdaVariables()
{
    return variables;
}

}
