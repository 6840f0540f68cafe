// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainindirect.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace Synoptic::Test {

namespace {

// The weight of the words that tell something and stand in both, names aside; none where that is one word or none.
std::optional<double> sharedWeight(const Utterance &quotation, const Utterance &report)
{
    std::map<quint32, float> shared;
    for (const Term &term : report.terms) {
        if (tellingWeight(term) <= tellingOfName)
            continue;
        const bool isQuoted = std::ranges::any_of(quotation.terms,
            [&](const Term &other) { return other.word == term.word && tellingWeight(other) > tellingOfName; });
        if (isQuoted)
            shared[term.word] = tellingWeight(term);
    }
    if (shared.size() < 2)
        return {};
    double weight = 0;
    for (const auto &[word, own] : shared)
        weight += own;
    return weight;
}

}

QList<Link> plainIndirectLinks(const QList<Utterance> &quotations, const QList<Utterance> &reports,
    const Findings &findings, const JudgedPairs &judged, const Vocabulary &vocabulary)
{
    QList<Link> known = findings.links;
    known.removeIf([](const Link &link) { return link.kind != LinkKind::Indirect && link.kind != LinkKind::Passage; });
    QList<Link> links;
    for (const Utterance &quotation : quotations) {
        const Quote &quote = findings.quotes[quotation.quote];
        if (!quote.isSpeech())
            continue;
        std::vector<std::tuple<qsizetype, double, qsizetype>> near; // article, less the weight, report
        for (qsizetype r = 0; r < reports.size(); ++r) {
            const std::optional<double> weight = sharedWeight(quotation, reports[r]);
            if (weight && reports[r].article != quotation.article)
                near.emplace_back(reports[r].article, -*weight, r);
        }
        std::ranges::sort(near);
        std::map<qsizetype, qsizetype> ofArticle;
        for (const auto &[article, lack, r] : near) {
            const Utterance &report = reports[r];
            if (++ofArticle[article] > mostTellingsOfQuotation || judged.areApart(report.quote, quotation.quote))
                continue;
            const Voices voices = compareVoices(quote.speaker, findings.quotes[report.quote].speaker);
            const std::optional<IndirectMatch> match = compareIndirect(quotation, report, voices, vocabulary);
            if (!match)
                continue;
            const Link link = linkOf(quotation, report, *match);
            const auto isThere = [&link](const Link &other) {
                return other.a.article == link.a.article && other.b.article == link.b.article
                    && other.a.range().overlaps(link.a.range()) && other.b.range().overlaps(link.b.range());
            };
            if (std::ranges::any_of(known, isThere))
                continue;
            links.append(link);
            known.append(link);
        }
    }
    return links;
}

}
