// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/judgement.h"

#include "app/quotes/ranges.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

qsizetype quoteAt(TextRange place, const QList<Quote> &quotes)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        const qsizetype shared = overlapOf(quotes[q].segments, {place});
        const qsizetype shorter = std::min(lengthOf(quotes[q].segments), place.length());
        if (shared > most && 2 * shared >= shorter) {
            best = q;
            most = shared;
        }
    }
    return best;
}

namespace {

QString nameFor(const QString &spelling, const Rulings &rulings)
{
    const auto alias = std::ranges::find(rulings.aliases, spelling, &Alias::spelling);
    return alias == rulings.aliases.end() ? spelling : alias->name;
}

void makeQuote(ArticleQuotes &found, TextRange place)
{
    const qsizetype there = quoteAt(place, found.quotes);
    if (there >= 0) {
        if (!found.quotes[there].isSpeech())
            found.quotes[there].kind = QuoteKind::Direct;
        return;
    }
    const auto behind = std::ranges::upper_bound(
        found.quotes, place.begin, {}, [](const Quote &quote) { return quote.range().begin; });
    Quote quote;
    quote.segments = {place};
    found.quotes.insert(behind, quote);
}

void nameSpeaker(ArticleQuotes &found, Quote &quote, const QString &name)
{
    if (name.isEmpty()) {
        quote.speaker.reset();
        return;
    }
    const auto known = std::ranges::find(found.speakers, name, &Speaker::name);
    const SpeakerKind kind = known == found.speakers.end() ? SpeakerKind::Person : known->kind;
    const bool isAsFound = quote.speaker && quote.speaker->name == name;
    quote.speaker = Attribution{.name = name,
        .mention = isAsFound ? quote.speaker->mention : TextRange(),
        .kind = kind,
        .confidence = 1,
        .rule = u"verdict"_s};
    if (known == found.speakers.end())
        found.speakers.append({.name = name, .aliases = {}, .kind = kind});
}

void spellNames(ArticleQuotes &found, const Rulings &rulings)
{
    for (Quote &quote : found.quotes) {
        if (quote.speaker)
            quote.speaker->name = nameFor(quote.speaker->name, rulings);
    }
    QHash<QString, qsizetype> entries; // by name
    QList<Speaker> speakers;
    for (Speaker speaker : std::as_const(found.speakers)) {
        const QString name = nameFor(speaker.name, rulings);
        if (name != speaker.name)
            speaker.aliases.append(std::exchange(speaker.name, name));
        const auto entry = entries.constFind(name);
        if (entry == entries.constEnd()) {
            entries.insert(name, speakers.size());
            speakers.append(speaker);
        } else {
            speakers[*entry].aliases += speaker.aliases;
        }
    }
    for (Speaker &speaker : speakers) {
        speaker.aliases.removeAll(speaker.name);
        speaker.aliases.sort();
        speaker.aliases.removeDuplicates();
    }
    found.speakers = speakers;
}

}

ArticleQuotes judged(ArticleQuotes found, const Article &article, const Rulings &rulings)
{
    if (rulings.isEmpty())
        return found;
    for (const Verdict &verdict : rulings.verdicts) {
        if (verdict.place.article != article.id)
            continue;
        const TextRange place = verdict.place.range;
        const qsizetype quote = quoteAt(place, found.quotes);
        if (verdict.kind == Verdict::Kind::Quote)
            makeQuote(found, place);
        else if (verdict.kind == Verdict::Kind::NoQuote && quote >= 0)
            found.quotes.removeAt(quote);
        else if (verdict.kind == Verdict::Kind::SaidBy && quote >= 0)
            nameSpeaker(found, found.quotes[quote], verdict.speaker);
    }
    spellNames(found, rulings);
    std::ranges::sort(found.speakers, {}, &Speaker::name);
    return found;
}

JudgedPairs judgedPairs(const QList<Quote> &quotes, const QList<const Article *> &articles, const Rulings &rulings)
{
    JudgedPairs pairs;
    if (rulings.verdicts.isEmpty())
        return pairs;
    QHash<ArticleId, std::pair<qsizetype, qsizetype>> quotesOf; // the first, and how many
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        const ArticleId id = articles[quotes[q].article]->id;
        ++quotesOf.insert(id, quotesOf.value(id, {q, 0}))->second;
    }
    const auto quoteOf = [&](const Anchor &anchor) {
        const auto [first, count] = quotesOf.value(anchor.article);
        const qsizetype quote = quoteAt(anchor.range, quotes.sliced(first, count));
        return quote < 0 ? quote : first + quote;
    };
    for (const Verdict &verdict : rulings.verdicts) {
        if (verdict.kind != Verdict::Kind::Same && verdict.kind != Verdict::Kind::NotSame)
            continue;
        const qsizetype a = quoteOf(verdict.place);
        const qsizetype b = quoteOf(verdict.other);
        if (a < 0 || b < 0)
            continue;
        const std::pair<qsizetype, qsizetype> pair = std::minmax(a, b);
        const bool areSame = verdict.kind == Verdict::Kind::Same;
        (areSame ? pairs.same : pairs.apart).insert(pair);
        (areSame ? pairs.apart : pairs.same).remove(pair);
    }
    return pairs;
}

}
