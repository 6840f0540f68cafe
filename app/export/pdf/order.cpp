// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/order.h"

#include "app/export/naming.h"
#include "app/export/pdf/chosenpart.h"
#include "app/quotes/collation.h"

#include <algorithm>
#include <tuple>

namespace Synoptic {

QList<qsizetype> columnOrder(const Exportable &work, const PageChoices &choices)
{
    QList<qsizetype> columns = choices.articles;
    switch (choices.columns) {
    case ColumnOrder::Given:
        break;
    case ColumnOrder::Date:
        std::ranges::stable_sort(columns, {}, [&work](qsizetype article) {
            const QString &published = work.articles[article].published;
            return std::tuple(published.isEmpty(), published);
        });
        break;
    case ColumnOrder::Name:
        std::ranges::stable_sort(
            columns, {}, [&work](qsizetype article) { return sortKey(outletName(work.articles[article], article)); });
        break;
    case ColumnOrder::Shared: {
        const QList<qsizetype> shared
            = sharedCounts(chosenPart(work, choices.articles).findings.groups, work.articles.size());
        std::ranges::stable_sort(columns, std::ranges::greater(), [&shared](qsizetype it) { return shared[it]; });
        break;
    }
    }
    return columns;
}

QString sortKey(const QString &name)
{
    QString key = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    key.removeIf([](QChar c) { return c.isMark(); });
    return key;
}

}
