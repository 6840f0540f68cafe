// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/quotewords.h"

#include "app/quotes/speakernames.h"

#include "app/text/segments.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace Synoptic {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("QuoteText", text, comment, n);
}

QString sheet(const char *text, const char *comment)
{
    return QCoreApplication::translate("QuoteSheet", text, comment);
}

// Letters of the articles whose member is worded so, one each.
QStringList lettersWith(const QuoteGroup &group, Wording wording, const QStringList &letters)
{
    std::set<qsizetype> articles;
    for (const Member &member : group.members) {
        if (member.wording == wording)
            articles.insert(member.place.article);
    }
    QStringList those;
    for (const qsizetype article : articles)
        those.append(letters[article]);
    return those;
}

// What the only outlet that changes words does: "C changes 1 word", "C adds 2 words"; where it prints
// the quotation twice, in two ways, "C changes".
QString changeOf(const QList<MemberWording> &wordings, const QString &letter)
{
    const auto isChanged = [](const MemberWording &wording) { return wording.wording == Wording::Changed; };
    const auto it = std::ranges::find_if(wordings, isChanged);
    if (std::ranges::count_if(wordings, isChanged) > 1)
        return tr("%1 changes", "one outlet prints other words").arg(letter);
    return it->changedWords > 0
        ? tr("%1 changes %2", "outlet, how many words").arg(letter, countOfWords(it->changedWords))
        : tr("%1 adds %2", "outlet, how many words").arg(letter, countOfWords(it->words - it->keptWords));
}

// Whom a member names; empty where it names nobody.
QString nameIn(const Findings &findings, const Member &member)
{
    if (member.place.quote < 0)
        return {};
    const std::optional<Attribution> &speaker = findings.quotes[member.place.quote].speaker;
    return speaker ? speaker->name : QString();
}

}

QString inMarks(const QString &words, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale(QLocale::English) : QLocale(language);
    return locale.quoteString(words);
}

QString wordsOf(const Article &article, const QList<TextRange> &parts)
{
    QStringList words;
    for (const TextRange part : parts) {
        QString text = part.of(article.text).toString().simplified();
        while (text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u' '))
            text.chop(1);
        if (!text.isEmpty())
            words.append(text);
    }
    return words.join(QStringLiteral(" … "));
}

QString differencesOf(const QuoteGroup &group, const QList<MemberWording> &wordings, const QList<Place> &tellings,
    const QStringList &letters)
{
    const QStringList cut = lettersWith(group, Wording::Cut, letters);
    const QStringList changed = lettersWith(group, Wording::Changed, letters);
    const QStringList paraphrased = lettersWith(group, Wording::Paraphrased, letters);
    QStringList parts;
    if (!cut.isEmpty())
        parts.append(cut.size() == 1 ? tr("%1 cuts", "one outlet prints fewer words").arg(cut.first())
                                     : tr("%1 cut", "several outlets print fewer words").arg(enumerated(cut)));
    if (!changed.isEmpty()) {
        parts.append(changed.size() == 1
                ? changeOf(wordings, changed.first())
                : tr("%1 change", "several outlets print other words").arg(enumerated(changed)));
    }
    if (!paraphrased.isEmpty())
        parts.append(paraphrased.size() == 1 ? tr("%1 paraphrases").arg(paraphrased.first())
                                             : tr("%1 paraphrase").arg(enumerated(paraphrased)));
    QStringList told;
    for (const Place &place : tellings) {
        if (const QString &letter = letters[place.article]; !told.contains(letter))
            told.append(letter);
    }
    if (parts.isEmpty())
        parts.append(tr("identical", "every outlet prints the same words"));
    if (!told.isEmpty())
        parts.append(told.size() == 1
                ? tr("%1 tells it", "one outlet gives it without marks").arg(told.first())
                : tr("%1 tell it", "several outlets give it without marks").arg(enumerated(told)));
    return parts.join(tr(", ", "between what outlets do"));
}

bool namesSeveral(const Findings &findings, const QuoteGroup &group)
{
    QString first;
    for (const Member &member : group.members) {
        const QString name = nameIn(findings, member);
        if (!first.isEmpty() && !name.isEmpty() && name != first)
            return true;
        if (first.isEmpty())
            first = name;
    }
    return false;
}

QString conflictOf(const Findings &findings, const QuoteGroup &group, const QStringList &letters)
{
    if (!namesSeveral(findings, group))
        return {}; // as most: the names of all speakers are not gathered for them
    const SpeakerNames names(findings.speakers);
    std::map<QString, QStringList> lettersBySpeaker;
    QStringList order;
    for (const Member &member : group.members) {
        const QString name = nameIn(findings, member);
        if (name.isEmpty())
            continue;
        const QString key = names.of(name);
        QStringList &sayers = lettersBySpeaker[key];
        if (sayers.isEmpty())
            order.append(key);
        const QString &letter = letters[member.place.article];
        if (!sayers.contains(letter))
            sayers.append(letter);
    }
    if (order.size() < 2)
        return {};
    QStringList claims;
    for (const QString &speaker : std::as_const(order)) {
        const QStringList sayers = lettersBySpeaker[speaker];
        claims.append(sayers.size() == 1
                ? sheet("%1 says %2", "letter of an outlet, speaker it names").arg(sayers.first(), speaker)
                : sheet("%1 say %2", "letters of outlets, speaker they name").arg(enumerated(sayers), speaker));
    }
    return claims.join(sheet(", ", "between what outlets say about the speaker"));
}

QString speakerOrUnknown(const QString &name)
{
    return name.isEmpty() ? tr("speaker unknown") : name;
}

QString wordingName(std::optional<Wording> wording)
{
    if (!wording)
        return tr("absent", "the outlet does not print the quotation");
    switch (*wording) {
    case Wording::Whole:
        return tr("whole", "the outlet prints the fullest wording");
    case Wording::Cut:
        return tr("cut", "the outlet leaves words out");
    case Wording::Changed:
        return tr("changed", "the outlet prints other words");
    case Wording::Paraphrased:
        return tr("paraphrased", "the outlet says it in its own words");
    }
    Q_UNREACHABLE_RETURN({});
}

QString enumerated(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return tr("%1 and %2", "the last two of a list")
        .arg(items.sliced(0, items.size() - 1).join(tr(", ", "between items of a list")), items.last());
}

QString countOfWords(qsizetype count)
{
    return tr("%n words", nullptr, static_cast<int>(count));
}

QList<qsizetype> reportedAlone(const Findings &findings)
{
    return reportedAlone(findings, tellingsByQuote(findings));
}

QList<qsizetype> reportedAlone(const Findings &findings, const Tellings &tellings)
{
    QHash<qsizetype, QList<TextRange>> told; // by article
    for (const QList<Place> &places : tellings) {
        for (const Place &place : places)
            told[place.article].append(place.range());
    }
    QList<qsizetype> alone;
    for (qsizetype q = 0; q < findings.quotes.size(); ++q) {
        const Quote &quote = findings.quotes[q];
        const auto isThere = [&quote](TextRange range) { return range.overlaps(quote.range()); };
        if (quote.kind == QuoteKind::Reported && std::ranges::none_of(told.value(quote.article), isThere))
            alone.append(q);
    }
    return alone;
}

QString listedWords(const Article &article, const Quote &quote)
{
    const QString words = wordsOf(article, quote.segments);
    return quote.kind == QuoteKind::Reported ? words : inMarks(words, article.language);
}

QList<qsizetype> unsharedQuotes(const Findings &findings, Counting what)
{
    std::set<qsizetype> shared;
    for (const QuoteGroup &group : findings.groups) {
        if (group.kind != GroupKind::Quotation)
            continue;
        for (const Member &member : group.members)
            shared.insert(member.place.quote);
    }
    QList<qsizetype> quotes;
    for (qsizetype q = 0; q < findings.quotes.size(); ++q) {
        if (findings.quotes[q].isSpeech() && !shared.contains(q))
            quotes.append(q);
    }
    if (what == Counting::Reported) {
        quotes += reportedAlone(findings);
        std::ranges::sort(quotes);
    }
    return quotes;
}

qsizetype wordCount(const Article &article, const QList<TextRange> &parts)
{
    qsizetype words = 0;
    for (const TextRange part : parts)
        words += wordCount(part.of(article.text));
    return words;
}

}
