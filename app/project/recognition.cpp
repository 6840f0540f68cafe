// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/recognition.h"

#include "app/text/folded.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace Synoptic {

namespace {

// How much of the words must be the same. An address is taken for another story only when hardly
// anything is left of the first; a headline may be used again next year.
constexpr double leastWithLink = 0.2;
constexpr double leastWithHeadline = 0.4;
constexpr double leastAlone = 0.8;

// In a library of more articles only those with the same address or headline are read.
constexpr qsizetype manyArticles = 2000;

using WordCounts = QHash<QString, int>;

WordCounts countsOf(const Folded &folded)
{
    WordCounts counts;
    for (const FoldedWord &word : folded.words)
        ++counts[folded.form(word).toString()];
    return counts;
}

// Dice's measure: the words both have, as a part of what they have on average.
double likenessOf(const WordCounts &a, qsizetype wordsOfA, const Folded &b)
{
    WordCounts left = a;
    qsizetype shared = 0;
    for (const FoldedWord &word : b.words) {
        const auto there = left.find(b.form(word).toString());
        if (there != left.end() && (*there)-- > 0)
            ++shared;
    }
    const qsizetype both = wordsOfA + b.words.size();
    return both == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(both);
}

// A name of an outlet or a headline, to be found again among many, of which most have been seen before or
// are written alike.
class Name
{
public:
    explicit Name(const QString &name)
        : m_forms(folded(name).forms)
    {
    }
    bool isSaidBy(const QString &other)
    {
        if (beginsDifferently(other))
            return false;
        const auto known = m_known.constFind(other);
        if (known != m_known.cend())
            return *known;
        const bool isSame = !m_forms.isEmpty() && folded(other).forms == m_forms;
        m_known.insert(other, isSame);
        return isSame;
    }

private:
    // Seen at the first letter, as of most others: a plain letter stays itself when it is folded, or carries a mark.
    bool beginsDifferently(const QString &other) const
    {
        const QChar first = other.isEmpty() ? QChar() : other.front();
        const bool isPlain = first.unicode() < 0x80 && first.isLetterOrNumber();
        return isPlain && !m_forms.isEmpty() && m_forms.front().unicode() < 0x80 && first.toLower() != m_forms.front();
    }

    QString m_forms;
    QHash<QString, bool> m_known;
};

// So many words more or less cannot be much the same text.
bool canBeLike(qsizetype a, qsizetype b, double least)
{
    return 2.0 * static_cast<double>(std::min(a, b)) >= least * static_cast<double>(a + b);
}

}

QString plainLink(const QString &link)
{
    const QUrl url(link.trimmed());
    if (!url.isValid() || url.host().isEmpty())
        return {};
    QString host = url.host().toLower();
    if (host.startsWith(QLatin1StringView("www.")))
        host.remove(0, 4);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    QUrlQuery query(url);
    for (const auto &[key, value] : query.queryItems()) {
        if (key.startsWith(QLatin1StringView("utm_")) || key == QLatin1StringView("fbclid")
            || key == QLatin1StringView("gclid"))
            query.removeAllQueryItems(key);
    }
    return host + path + (query.isEmpty() ? QString() : u'?' + query.toString());
}

std::optional<Recognition> recognised(const Snapshot &snapshot, const Article &article)
{
    const QString link = plainLink(article.link);
    const Folded words = folded(article.text);
    const WordCounts counts = countsOf(words);
    Name outlet(article.outlet);
    Name headline(article.headline);
    std::optional<Recognition> best;
    const QHash<ArticleId, QList<Correction>> corrections = correctionsOf(snapshot);
    for (const StoredArticle &stored : snapshot.articles) {
        if (!stored.newer.isNull())
            continue;
        const auto own = corrections.constFind(stored.id);
        const Article mended = own == corrections.cend() ? Article() : corrected(stored.found, *own);
        const Article &there = own == corrections.cend() ? stored.found : mended; // most: not copied
        Recognition it{.article = there.id};
        it.isSameText = there.text == article.text;
        it.byLink = !link.isEmpty() && plainLink(there.link) == link;
        const bool isOtherOutlet
            = !article.outlet.isEmpty() && !there.outlet.isEmpty() && !outlet.isSaidBy(there.outlet);
        if (isOtherOutlet && !it.byLink)
            continue;
        it.byHeadline = headline.isSaidBy(there.headline);
        if (snapshot.articles.size() > manyArticles && !it.byLink && !it.byHeadline && !it.isSameText)
            continue;
        const double least = it.byLink ? leastWithLink : it.byHeadline ? leastWithHeadline : leastAlone;
        // Of a large library most articles are passed over by their length in characters, which costs nothing.
        if (!it.isSameText && !canBeLike(there.text.size(), article.text.size(), least / 2))
            continue;
        it.likeness = it.isSameText ? 1 : likenessOf(counts, words.words.size(), folded(there.text));
        if (it.likeness >= least && (!best || it.likeness > best->likeness))
            best = it;
    }
    return best;
}

}
