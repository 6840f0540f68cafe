// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/findwords.h"

#include <QStringMatcher>

namespace Synoptic {

namespace {

// One unit for one unit, so that positions stay what they are.
QString plain(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        switch (c.unicode()) {
        case u'‘':
        case u'’':
        case u'‚':
        case u'ʼ':
            c = u'\'';
            break;
        case u'“':
        case u'”':
        case u'„':
        case u'«':
        case u'»':
            c = u'"';
            break;
        case u'‐':
        case u'‑':
        case u'–':
        case u'—':
            c = u'-';
            break;
        default:
            if (c.isSpace())
                c = u' ';
        }
    }
    return plain;
}

}

QList<Place> findWords(const QList<Article> &articles, const QString &words)
{
    QList<Place> places;
    if (words.trimmed().isEmpty())
        return places;
    const QStringMatcher matcher(plain(words), Qt::CaseInsensitive);
    for (qsizetype article = 0; article < articles.size(); ++article) {
        const QString text = plain(articles[article].text);
        for (qsizetype at = matcher.indexIn(text); at >= 0; at = matcher.indexIn(text, at + words.size()))
            places.append({.article = article, .quote = -1, .parts = {{at, at + words.size()}}});
    }
    return places;
}

}
