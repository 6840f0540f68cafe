// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/reusenames.h"

#include <QSet>

namespace Synoptic {

namespace {

QString numbered(const StoredArticle &article)
{
    return article.name + u'#' + QString::number(article.id.value);
}

}

QStringList idsForOthers(const QList<StoredArticle> &articles)
{
    QHash<QString, qsizetype> times;
    for (const StoredArticle &article : articles)
        ++times[article.name];
    QStringList ids;
    for (const StoredArticle &article : articles) {
        QString id = article.name;
        if (id.isEmpty() || times.value(id) > 1) {
            id = numbered(article);
            while (times.contains(id)) // somebody's name looks like that
                id += u'#';
        }
        ids.append(id);
    }
    return ids;
}

QMultiHash<QString, const Article *> articlesByIdForOthers(const QList<StoredArticle> &articles)
{
    QMultiHash<QString, const Article *> byId;
    const QStringList ids = idsForOthers(articles);
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const StoredArticle &article = articles[i];
        for (const QString &id : QSet<QString>{ids[i], article.name, numbered(article)})
            byId.insert(id, &article.found);
    }
    return byId;
}

}
