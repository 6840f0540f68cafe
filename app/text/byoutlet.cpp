// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/byoutlet.h"

#include <QHash>
#include <QSet>

namespace Synoptic {

QList<QList<qsizetype>> articlesByOutlet(const QList<Article> &articles)
{
    QList<QList<qsizetype>> outlets;
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const QString name = articles[i].outlet.simplified();
        const auto there = known.constFind(name);
        if (there != known.cend()) {
            outlets[*there].append(i);
            continue;
        }
        if (!name.isEmpty())
            known.insert(name, outlets.size());
        outlets.append(QList<qsizetype>{i});
    }
    return outlets;
}

QList<qsizetype> outletOfEach(const QList<Article> &articles)
{
    QList<qsizetype> all(articles.size());
    const QList<QList<qsizetype>> outlets = articlesByOutlet(articles);
    for (qsizetype outlet = 0; outlet < outlets.size(); ++outlet) {
        for (const qsizetype article : outlets[outlet])
            all[article] = outlet;
    }
    return all;
}

qsizetype outletsIn(const QList<Article> &articles, qsizetype most)
{
    QSet<QString> names;
    qsizetype nameless = 0;
    for (const Article &article : articles) {
        if (names.size() + nameless > most)
            break;
        if (const QString name = article.outlet.simplified(); name.isEmpty())
            ++nameless;
        else
            names.insert(name);
    }
    return names.size() + nameless;
}

QString withLetters(const QList<qsizetype> &articles, const QStringList &letters, const QString &name)
{
    constexpr qsizetype few = 4;
    QStringList parts;
    for (const qsizetype article : articles)
        parts.append(letters[article]);
    if (parts.size() > few)
        parts.clear();
    parts.append(name);
    return parts.join(u' ');
}

}
