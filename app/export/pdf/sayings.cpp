// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/sayings.h"

#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/order.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>

namespace Synoptic {

namespace {

// Where a quotation is first printed in the book: article, place in its text.
std::pair<qsizetype, qsizetype> firstPlace(const Saying &saying, const BookMaterial &material)
{
    const Findings &findings = material.collation().findings;
    if (saying.group < 0) {
        const Quote &quote = findings.quotes[saying.quote];
        return {quote.article, quote.segments.first().begin};
    }
    const auto placeOf = [&](const std::pair<qsizetype, qsizetype> &printed) {
        const Member &member = findings.groups[saying.group].members[printed.second];
        return std::pair(printed.first, member.place.range().begin);
    };
    const auto printers = firstMembers(material, saying.group);
    return std::ranges::min(printers | std::views::transform(placeOf));
}

// In lists people stand by their surnames, the last word of a name; everybody else as they are called.
QString listName(const QString &name, const QList<Speaker> &speakers)
{
    const auto known = std::ranges::find(speakers, name, &Speaker::name);
    const bool isPerson = known != speakers.end() && known->kind == SpeakerKind::Person;
    return sortKey(isPerson ? name.section(u' ', -1) + u' ' + name : name);
}

void arrange(QList<SpeakerPart> &parts, SpeakerOrder order, const BookMaterial &material)
{
    const auto isUnknown = [](const SpeakerPart &part) { return part.name.isEmpty(); };
    switch (order) {
    case SpeakerOrder::Number:
        std::ranges::stable_sort(parts, {},
            [&](const SpeakerPart &part) { return std::tuple(isUnknown(part), -part.sayings.size(), part.name); });
        break;
    case SpeakerOrder::Name:
        std::ranges::stable_sort(parts, {}, [&](const SpeakerPart &part) {
            return std::tuple(isUnknown(part), listName(part.name, material.collation().findings.speakers));
        });
        break;
    case SpeakerOrder::Place:
        for (SpeakerPart &part : parts)
            std::ranges::stable_sort(
                part.sayings, {}, [&material](const Saying &saying) { return firstPlace(saying, material); });
        std::ranges::stable_sort(parts, {}, [&](const SpeakerPart &part) {
            return std::tuple(isUnknown(part), firstPlace(part.sayings.first(), material));
        });
        break;
    }
}

}

QList<SpeakerPart> speakerParts(const BookMaterial &material, SpeakerOrder order)
{
    const Findings &findings = material.collation().findings;
    std::map<QString, SpeakerPart> parts;
    std::map<QString, QList<qsizetype>> printers;
    QList<bool> isShared(findings.quotes.size(), false);
    for (qsizetype g = 0; g < material.collation().quotations; ++g) {
        const auto members = firstMembers(material, g);
        const QuoteGroup &group = findings.groups[g];
        if (members.size() < 2)
            continue;
        for (const Member &member : group.members) {
            if (member.place.quote >= 0)
                isShared[member.place.quote] = true;
        }
        parts[group.speaker].sayings.append(
            {.group = g, .quote = -1, .article = group.members[group.fullest].place.article});
        for (const auto &[article, member] : members)
            printers[group.speaker].append(article);
    }
    for (qsizetype q = 0; q < findings.quotes.size(); ++q) {
        const Quote &quote = findings.quotes[q];
        if (isShared[q] || !quote.isSpeech() || !material.holds(quote.article))
            continue;
        const QString name = quote.speaker ? quote.speaker->name : QString();
        parts[name].sayings.append({.group = -1, .quote = q, .article = quote.article});
        printers[name].append(quote.article);
    }
    QList<SpeakerPart> sorted;
    for (auto &[name, part] : parts) {
        part.name = name;
        QList<qsizetype> articles = printers[name];
        std::ranges::sort(articles);
        const auto repeated = std::ranges::unique(articles);
        part.outlets = repeated.begin() - articles.begin();
        const auto speaker = std::ranges::find(findings.speakers, name, &Speaker::name);
        if (speaker != findings.speakers.end())
            part.aliases = speaker->aliases;
        sorted.append(part);
    }
    arrange(sorted, order, material);
    return sorted;
}

}
