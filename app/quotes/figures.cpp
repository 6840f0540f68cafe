// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/apparatus.h"
#include "app/quotes/quotewords.h"
#include "app/quotes/speakernames.h"
#include "app/quotes/spread.h"
#include "app/text/byoutlet.h"
#include "app/text/segments.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace Synoptic {

namespace {

// What is told, without what announces it.
bool isBody(BlockRole role)
{
    return role == BlockRole::Body || role == BlockRole::Dateline;
}

qsizetype wordsOf(const Article &article, TextRange range)
{
    return words(article.text, range).size();
}

// Counts a speaker's words under one name for each.
void addWords(QList<std::pair<QString, qsizetype>> &bySpeaker, const QString &name, qsizetype count)
{
    const auto known = std::ranges::find(bySpeaker, name, &std::pair<QString, qsizetype>::first);
    if (known != bySpeaker.end())
        known->second += count;
    else
        bySpeaker.append({name, count});
}

void sortMostFirst(QList<std::pair<QString, qsizetype>> &bySpeaker)
{
    std::ranges::stable_sort(bySpeaker, std::ranges::greater(), &std::pair<QString, qsizetype>::second);
}

// What outlets do with the quotation groups. An article answers for its outlet: what another article of the same
// outlet prints is not left out.
void addGroups(QList<OutletFigures> &figures, QSet<qsizetype> &shared, const Findings &findings,
    const Tellings &tellings, const QList<qsizetype> &outlets)
{
    QList<OutletFigures> ofOutlets(figures.size());
    QList<qsizetype> alone;
    const auto note = [](QList<qsizetype> &groups, qsizetype group) {
        if (groups.isEmpty() || groups.last() != group)
            groups.append(group);
    };
    for (qsizetype g = 0; g < findings.groups.size(); ++g) {
        const QuoteGroup &group = findings.groups[g];
        if (group.kind != GroupKind::Quotation)
            continue;
        const bool isAlone = outletsPrinting(group, outlets) < 2;
        if (isAlone)
            alone.append(g);
        for (const Member &member : group.members) {
            note(ofOutlets[outlets[member.place.article]].printed, g);
            if (!isAlone)
                shared.insert(member.place.quote);
        }
        for (const Place &place : tellingsOf(group, tellings))
            note(ofOutlets[outlets[place.article]].told, g);
    }
    for (qsizetype i = 0; i < figures.size(); ++i) {
        figures[i].printed = ofOutlets[outlets[i]].printed;
        figures[i].told = ofOutlets[outlets[i]].told;
        figures[i].alone = alone;
    }
}

// What is reported without marks and tells nothing that another outlet quotes.
QList<qsizetype> toldByNoOther(
    const Findings &findings, const Tellings &tellings, const QSet<qsizetype> &shared, const QList<qsizetype> &outlets)
{
    Tellings ofOthers = tellings;
    for (auto it = ofOthers.begin(); it != ofOthers.end(); ++it) {
        if (shared.contains(it.key()))
            continue;
        const qsizetype own = outlets[findings.quotes[it.key()].article];
        it->removeIf([&](const Place &place) { return outlets[place.article] == own; });
    }
    return reportedAlone(findings, ofOthers);
}

}

QList<OutletFigures> figuresByOutlet(const QList<Article> &articles, const Findings &findings, const Tellings &tellings)
{
    QList<OutletFigures> figures(articles.size());
    for (qsizetype i = 0; i < articles.size(); ++i) {
        for (const Block &block : articles[i].blocks) {
            if (isBody(block.role))
                figures[i].bodyWords += wordsOf(articles[i], block.range);
        }
    }
    const QList<qsizetype> outlets = outletOfEach(articles);
    QSet<qsizetype> shared; // quotations that another outlet prints too
    addGroups(figures, shared, findings, tellings, outlets);
    for (const qsizetype q : toldByNoOther(findings, tellings, shared, outlets))
        ++figures[findings.quotes[q].article].reported.onlyHere;
    const SpeakerNames names(findings.speakers);
    for (qsizetype q = 0; q < findings.quotes.size(); ++q) {
        const Quote &quote = findings.quotes[q];
        if (!counts(quote, Counting::Reported) || quote.flags.testFlag(QuoteFlag::Nested))
            continue;
        OutletFigures &it = figures[quote.article];
        qsizetype count = 0;
        for (const TextRange segment : quote.segments)
            count += wordsOf(articles[quote.article], segment);
        const QString name = quote.speaker ? names.of(quote.speaker->name) : QString();
        if (quote.kind == QuoteKind::Reported) {
            it.reported.words += count;
            addWords(it.reported.bySpeaker, name, count);
            continue;
        }
        it.quotedWords += count;
        addWords(it.bySpeaker, name, count);
        if (!shared.contains(q))
            ++it.quotesOnlyHere;
    }
    for (OutletFigures &it : figures) {
        sortMostFirst(it.bySpeaker);
        sortMostFirst(it.reported.bySpeaker);
    }
    std::map<std::pair<qsizetype, qsizetype>, qsizetype> passages; // by two articles, both ways
    for (const Link &link : findings.links) {
        if (link.kind == LinkKind::Passage) {
            ++passages[{link.a.article, link.b.article}];
            ++passages[{link.b.article, link.a.article}];
        }
    }
    for (const auto &[pair, count] : passages)
        figures[pair.first].passagesWith.append({pair.second, count});
    return figures;
}

OutletFigures OutletFigures::counting(Counting what) const
{
    OutletFigures all = *this;
    if (what == Counting::Marked)
        return all;
    all.quotedWords += reported.words;
    all.quotesOnlyHere += reported.onlyHere;
    for (const auto &[name, count] : reported.bySpeaker)
        addWords(all.bySpeaker, name, count);
    sortMostFirst(all.bySpeaker);
    all.reported = {};
    return all;
}

QList<qsizetype> OutletFigures::leftOut(qsizetype quotationGroups) const
{
    QList<qsizetype> groups;
    for (qsizetype group = 0; group < quotationGroups; ++group) {
        const auto isIn = [group](const QList<qsizetype> &some) { return std::ranges::binary_search(some, group); };
        if (!isIn(printed) && !isIn(told) && !isIn(alone))
            groups.append(group);
    }
    return groups;
}

}
