// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/sayings.h"

#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/order.h"
#include "app/quotes/speakernames.h"
#include "app/text/folded.h"

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
        const Quote &quote = findings.quotes[saying.quotes.first()];
        return {quote.article, quote.segments.first().begin};
    }
    const auto placeOf = [&](const std::pair<qsizetype, qsizetype> &printed) {
        const Member &member = findings.groups[saying.group].members[printed.second];
        return std::pair(printed.first, member.place.range().begin);
    };
    const auto printers = firstMembers(material, saying.group);
    return std::ranges::min(printers | std::views::transform(placeOf));
}

// The words of a quotation however they are written: "No!" and "no". Empty where nothing can be compared.
QString saidWords(const Quote &quote, const Article &article)
{
    QStringList words;
    Folded all;
    for (const TextRange segment : quote.segments)
        fold(article.text, segment, all);
    for (const FoldedWord &word : std::as_const(all.words))
        words.append(word.isGap() ? QStringLiteral("…") : all.form(word).toString());
    return words.join(u' ');
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

QList<qsizetype> placesOf(const BookMaterial &material, const Saying &saying, qsizetype article)
{
    const Findings &findings = material.collation().findings;
    QList<qsizetype> places;
    for (const qsizetype q : saying.quotes) {
        if (findings.quotes[q].article == article)
            places.append(findings.quotes[q].range().begin);
    }
    if (saying.group >= 0) {
        for (const Member &member : findings.groups[saying.group].members) {
            if (member.place.article == article && !member.place.parts.isEmpty())
                places.append(member.place.range().begin);
        }
    }
    std::ranges::sort(places);
    return places;
}

QList<SpeakerPart> speakerParts(const BookMaterial &material, SpeakerOrder order)
{
    const Findings &findings = material.collation().findings;
    const SpeakerNames names(findings.speakers);
    std::map<QString, SpeakerPart> parts;
    std::map<QString, QList<qsizetype>> printers;
    std::map<std::pair<QString, QString>, qsizetype> saidBefore; // speaker and words: which of the speaker's
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
        const QString name = names.of(group.speaker);
        parts[name].sayings.append({.group = g, .quotes = {}, .article = group.members[group.fullest].place.article});
        for (const auto &[article, member] : members)
            printers[name].append(article);
    }
    for (qsizetype q = 0; q < findings.quotes.size(); ++q) {
        const Quote &quote = findings.quotes[q];
        if (isShared[q] || !quote.isSpeech() || !material.holds(quote.article))
            continue;
        const QString name = quote.speaker ? names.of(quote.speaker->name) : QString();
        QList<Saying> &sayings = parts[name].sayings;
        const QString words = saidWords(quote, material.article(quote.article));
        const auto [equal, isNew] = saidBefore.try_emplace({name, words}, sayings.size());
        if (isNew || words.isEmpty())
            sayings.append({.group = -1, .quotes = {q}, .article = quote.article});
        else
            sayings[equal->second].quotes.append(q);
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
