// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"
#include "app/quotes/finder.h"
#include "tests/fuzz/invariant.h"

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

void requirePlace(const Place &place, const QList<Article> &articles, const Findings &findings)
{
    Fuzz::require(0 <= place.article && place.article < articles.size(), "a place is in one of the articles");
    Fuzz::require(-1 <= place.quote && place.quote < findings.quotes.size(), "a place's quotation is in the list");
    Fuzz::require(!place.parts.isEmpty(), "a place has a part");
    for (const TextRange &part : place.parts)
        Fuzz::require(Fuzz::liesIn(part, articles.at(place.article).text), "a part lies in its text");
}

void requireSound(const Findings &findings, const QList<Article> &articles)
{
    for (const Quote &quote : findings.quotes) {
        const QString &text = articles.at(quote.article).text;
        Fuzz::require(!quote.segments.isEmpty(), "a quotation has words");
        for (const TextRange &segment : quote.segments)
            Fuzz::require(Fuzz::liesIn(segment, text), "a segment lies in its text");
        if (quote.speaker)
            Fuzz::require(Fuzz::liesIn(quote.speaker->mention, text), "a mention lies in its text");
    }
    for (const Link &link : findings.links) {
        requirePlace(link.a, articles, findings);
        requirePlace(link.b, articles, findings);
        Fuzz::require(link.a.article < link.b.article, "a link joins two articles, in their order");
    }
    for (const QuoteGroup &group : findings.groups) {
        Fuzz::require(group.members.size() >= 2, "a group has two members");
        Fuzz::require(0 <= group.fullest && group.fullest < group.members.size(), "a group has a fullest member");
        for (const Member &member : group.members)
            requirePlace(member.place, articles, findings);
    }
}

}

// Up to four articles, parted by the control character for "file separator": what is found lies in
// their texts, and the other way round as many links and groups are found.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QList<Article> articles;
    for (const QByteArray &part : bytes.split('\x1c').mid(0, 4)) {
        for (const Imported &imported : importBytes(part, u"news.txt"_s).articles)
            articles.append(imported.article);
    }
    Progress progress;
    const Result<Findings> found = find(articles, Scope::Event, progress);
    Fuzz::require(found.has_value(), "only a cancelled search fails");
    requireSound(*found, articles);

    const QList<Article> turned(articles.crbegin(), articles.crend());
    const Result<Findings> again = find(turned, Scope::Event, progress);
    Fuzz::require(again->links.size() == found->links.size(), "the order of the articles changes no link");
    Fuzz::require(again->groups.size() == found->groups.size(), "the order of the articles changes no group");
    return 0;
}
