// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/placelinks.h"

#include "ui/coding/placewords.h"
#include "ui/synopsis.h"

#include <QRegularExpression>
#include <QUrl>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

qsizetype codePoints(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

// Where that many code points of text end; -1: it has fewer.
qsizetype unitsOf(QStringView text, qsizetype count)
{
    qsizetype at = 0;
    for (; count > 0 && at < text.size(); --count)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return count == 0 ? at : -1;
}

}

QString placeLink(const Synopsis &synopsis, const Anchor &place)
{
    const qsizetype article = articleAt(synopsis, place.article);
    if (article < 0)
        return {};
    const QStringView text = synopsis.articles()[article].text;
    const qsizetype begin = codePoints(text.first(place.range.begin));
    const qsizetype end = begin + codePoints(place.range.of(text));
    QString label = whereabouts(synopsis, place);
    label.replace(u'[', u'(').replace(u']', u')');
    return u"[%1](place:%2:%3-%4)"_s.arg(label).arg(place.article.value).arg(begin).arg(end);
}

std::optional<Anchor> linkedPlace(const Synopsis &synopsis, const QUrl &link)
{
    static const QRegularExpression form(u"^(\\d+):(\\d+)-(\\d+)$"_s);
    const QRegularExpressionMatch match = form.match(link.path());
    if (link.scheme() != "place"_L1 || !match.hasMatch())
        return std::nullopt;
    const qsizetype index = articleAt(synopsis, ArticleId{match.captured(1).toLongLong()});
    if (index < 0)
        return std::nullopt;
    const Article &article = synopsis.articles()[index];
    const qsizetype begin = unitsOf(article.text, match.captured(2).toLongLong());
    const qsizetype end = unitsOf(article.text, match.captured(3).toLongLong());
    if (begin < 0 || end <= begin)
        return std::nullopt;
    return anchorAt(article, {begin, end});
}

}
