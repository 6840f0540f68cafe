// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotetext.h"

#include "app/text/segments.h"
#include "ui/synopsis.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace Synoptic {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("QuoteText", text, comment, n);
}

// Letters of the articles whose member is worded so, one each.
QStringList lettersWith(const Synopsis &synopsis, const QuoteGroup &group, Wording wording)
{
    std::set<qsizetype> articles;
    for (const Member &member : group.members) {
        if (member.wording == wording)
            articles.insert(member.place.article);
    }
    QStringList letters;
    for (const qsizetype article : articles)
        letters.append(synopsis.letter(article));
    return letters;
}

// What the only outlet that changes words does: "C changes 1 word", "C adds 2 words"; where it prints
// the quotation twice, in two ways, "C changes".
QString changeOf(const Synopsis &synopsis, qsizetype group, const QString &letter)
{
    const auto isChanged = [](const MemberWording &wording) { return wording.wording == Wording::Changed; };
    const QList<MemberWording> &wordings = synopsis.wordings()[group];
    const auto it = std::ranges::find_if(wordings, isChanged);
    if (std::ranges::count_if(wordings, isChanged) > 1)
        return tr("%1 changes", "one outlet prints other words").arg(letter);
    return it->changedWords > 0
        ? tr("%1 changes %2", "outlet, how many words").arg(letter, countOfWords(it->changedWords))
        : tr("%1 adds %2", "outlet, how many words").arg(letter, countOfWords(it->words - it->keptWords));
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

QString sharedWords(const Synopsis &synopsis, qsizetype group)
{
    const QuoteGroup &it = synopsis.findings().groups[group];
    const Place &place = it.members[it.fullest].place;
    return wordsOf(synopsis.articles()[place.article], place.parts);
}

QString differences(const Synopsis &synopsis, qsizetype group)
{
    const QuoteGroup &it = synopsis.findings().groups[group];
    const QStringList cut = lettersWith(synopsis, it, Wording::Cut);
    const QStringList changed = lettersWith(synopsis, it, Wording::Changed);
    const QStringList paraphrased = lettersWith(synopsis, it, Wording::Paraphrased);
    QStringList parts;
    if (!cut.isEmpty())
        parts.append(cut.size() == 1 ? tr("%1 cuts", "one outlet prints fewer words").arg(cut.first())
                                     : tr("%1 cut", "several outlets print fewer words").arg(enumerated(cut)));
    if (!changed.isEmpty()) {
        parts.append(changed.size() == 1
                ? changeOf(synopsis, group, changed.first())
                : tr("%1 change", "several outlets print other words").arg(enumerated(changed)));
    }
    if (!paraphrased.isEmpty())
        parts.append(paraphrased.size() == 1 ? tr("%1 paraphrases").arg(paraphrased.first())
                                             : tr("%1 paraphrase").arg(enumerated(paraphrased)));
    QStringList told;
    for (const Place &place : tellingsOf(it, synopsis.tellings())) {
        if (const QString letter = synopsis.letter(place.article); !told.contains(letter))
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

QList<qsizetype> unsharedQuotes(const Synopsis &synopsis)
{
    const Findings &findings = synopsis.findings();
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
