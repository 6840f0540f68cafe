// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/order.h"

#include "app/export/naming.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Synoptic {

namespace {

// How many quotations each article has in common with another chosen one.
QList<qsizetype> sharedQuotations(const Exportable &work, const QList<qsizetype> &chosen)
{
    QList<qsizetype> shared(work.articles.size(), 0);
    for (const QuoteGroup &group : work.findings.groups) {
        if (group.kind != GroupKind::Quotation)
            continue;
        QSet<qsizetype> printers;
        for (const Member &member : group.members) {
            if (chosen.contains(member.place.article))
                printers.insert(member.place.article);
        }
        for (const qsizetype article : std::as_const(printers))
            shared[article] += printers.size() > 1 ? 1 : 0;
    }
    return shared;
}

}

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
        const QList<qsizetype> shared = sharedQuotations(work, choices.articles);
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
