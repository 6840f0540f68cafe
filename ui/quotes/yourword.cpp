// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/yourword.h"

#include "app/quotes/judgement.h"
#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

using Kind = Verdict::Kind;

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("YourWord", text, comment);
}

// Where a place of a verdict is now.
struct Found {
    qsizetype article = -1;
    qsizetype quote = -1;
    qsizetype group = -1;
};

Found found(const Synopsis &synopsis, const Anchor &place)
{
    Found it;
    const auto article = std::ranges::find(synopsis.articles(), place.article, &Article::id);
    if (article == synopsis.articles().end())
        return it;
    it.article = article - synopsis.articles().begin();
    const QList<Quote> &quotes = synopsis.findings().quotes; // those of an article stand together
    const auto own = std::ranges::equal_range(quotes, it.article, {}, &Quote::article);
    const qsizetype first = own.begin() - quotes.begin();
    const qsizetype at = quoteAt(place.range, quotes.sliced(first, static_cast<qsizetype>(own.size())));
    if (at < 0)
        return it;
    it.quote = first + at;
    it.group = quoteAtHand(synopsis, it.quote).group;
    return it;
}

// Two verdicts that a person made as one: of copies of one quotation, or of one copy and all others.
bool saysTheSame(const Synopsis &synopsis, const Verdict &a, const Verdict &b)
{
    if (a.kind != b.kind || a.speaker != b.speaker)
        return false;
    if (a.kind == Kind::NotSame)
        return a.place == b.place;
    const qsizetype group = found(synopsis, a.place).group;
    return a.kind == Kind::SaidBy && group >= 0 && group == found(synopsis, b.place).group;
}

// from: the article the words are read in.
QString wordsFor(const Synopsis &synopsis, const YourWord &word, const QString &speaker, qsizetype from)
{
    QStringList others;
    for (const Anchor &place : word.places) {
        const qsizetype article = found(synopsis, place).article;
        if (article >= 0 && article != from && !others.contains(synopsis.letter(article)))
            others.append(synopsis.letter(article));
    }
    switch (word.kind) {
    case Kind::SaidBy:
        return speaker.isEmpty() ? tr("nobody can be named") : tr("said by %1", "speaker").arg(speaker);
    case Kind::Quote:
        return tr("a quotation", "a person says so");
    case Kind::NoQuote:
        return tr("not a quotation", "a person says so");
    case Kind::Same:
        return tr("the same as in %1", "letters of outlets").arg(enumerated(others));
    case Kind::NotSame:
        return tr("not the same as in %1", "letters of outlets").arg(enumerated(others));
    }
    Q_UNREACHABLE_RETURN({});
}

// from: the article they are read in; -1: that of which each was said.
QList<YourWord> gathered(const Synopsis &synopsis, const QList<Verdict> &verdicts, qsizetype from)
{
    QList<YourWord> words;
    QList<const Verdict *> firsts; // parallel
    for (const Verdict &verdict : verdicts) {
        const auto like = std::ranges::find_if(
            firsts, [&](const Verdict *first) { return saysTheSame(synopsis, *first, verdict); });
        const qsizetype at = like - firsts.begin();
        if (at == firsts.size()) {
            firsts.append(&verdict);
            words.append({.kind = verdict.kind, .words = {}, .verdicts = {}, .places = {verdict.place}});
        }
        YourWord &word = words[at];
        word.verdicts.append(verdict.id);
        if (!verdict.other.isNull())
            word.places.append(verdict.other);
        else if (verdict.place != word.places.first())
            word.places.append(verdict.place);
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype own = from < 0 ? found(synopsis, words[i].places.first()).article : from;
        words[i].words = wordsFor(synopsis, words[i], firsts[i]->speaker, own);
    }
    return words;
}

}

QList<YourWord> yourWords(const Synopsis &synopsis, const QuoteAtHand &what)
{
    QList<Verdict> verdicts;
    const auto isMeant = [&](const Anchor &place) {
        if (place.isNull())
            return false;
        const Found it = found(synopsis, place);
        if (what.isWhole())
            return it.group == what.group;
        if (what.place.quote >= 0)
            return it.quote == what.place.quote;
        const bool isThere = !what.place.parts.isEmpty() && it.article == what.place.article;
        return isThere && place.range.overlaps(what.place.range());
    };
    for (const Verdict &verdict : synopsis.rulings().verdicts) {
        if (!isMeant(verdict.place) && !isMeant(verdict.other))
            continue;
        // Of two speakers, as after a merge of what two people said, the later one counts.
        const qsizetype quote = found(synopsis, verdict.place).quote;
        if (verdict.kind == Kind::SaidBy && quote >= 0)
            verdicts.removeIf([&](const Verdict &earlier) {
                return earlier.kind == Kind::SaidBy && found(synopsis, earlier.place).quote == quote;
            });
        verdicts.append(verdict);
    }
    return gathered(synopsis, verdicts, what.isWhole() ? -1 : what.place.article);
}

QList<YourWord> yourWords(const Synopsis &synopsis)
{
    return gathered(synopsis, synopsis.rulings().verdicts, -1);
}

}
