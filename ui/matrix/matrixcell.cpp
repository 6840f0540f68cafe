// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixcell.h"

#include "app/text/segments.h"
#include "ui/quotes/quotetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Synoptic {

namespace {

QString tr(const char *text, const char *comment, int n = -1)
{
    return QCoreApplication::translate("MatrixCell", text, comment, n);
}

QString times(qsizetype places)
{
    return places < 2 ? QString() : tr(", in %n places", "how often an outlet prints it", static_cast<int>(places));
}

qsizetype addedWords(const MemberWording &wording)
{
    return wording.words - wording.keptWords;
}

QString measureOf(const MemberWording &wording, const Member &member, bool isFullest)
{
    const QLocale locale;
    switch (member.wording) {
    case Wording::Whole:
        if (!isFullest)
            return tr("%1, identical", "count of words").arg(countOfWords(wording.words));
        if (member.whole.size() == 2)
            return tr("%1, broken once", "count of words; a quotation that is interrupted")
                .arg(countOfWords(wording.words));
        if (member.whole.size() > 2)
            return tr("%1, in %2 parts", "count of words; a quotation that is interrupted often")
                .arg(countOfWords(wording.words), locale.toString(member.whole.size()));
        return countOfWords(wording.words);
    case Wording::Cut:
        return tr("%1 of %2", "words kept, words of the fullest")
            .arg(locale.toString(wording.keptWords), countOfWords(wording.ofWords));
    case Wording::Changed:
        if (wording.changedWords > 0 && wording.keptWords + wording.changedWords < wording.ofWords)
            return tr("%1 of %2, %3 changed", "words kept, words of the fullest, words changed")
                .arg(locale.toString(wording.keptWords), countOfWords(wording.ofWords),
                    locale.toString(wording.changedWords));
        if (wording.changedWords > 0)
            return tr("%1 of %2", "words changed, words of the fullest")
                .arg(locale.toString(wording.changedWords), countOfWords(wording.ofWords));
        return tr("%1 added", "count of words").arg(countOfWords(addedWords(wording)));
    case Wording::Paraphrased:
        return tr("%1 for %2", "words here, words of the fullest")
            .arg(locale.toString(wording.words), countOfWords(wording.ofWords));
    }
    Q_UNREACHABLE_RETURN({});
}

// Where a changed wording puts words in that the fullest has not.
QList<double> additionsOf(const MemberWording &wording, const Member &member, bool isFullest)
{
    QList<double> places;
    if (isFullest || member.wording != Wording::Changed || wording.ofWords == 0)
        return places;
    qsizetype passed = 0; // words of the fullest
    for (const WordingRun &run : wording.runs) {
        if (run.state == WordingRun::State::OnlyHere)
            places.append(std::min(1.0, static_cast<double>(passed) / static_cast<double>(wording.ofWords)));
        else if (run.state != WordingRun::State::Gap)
            passed += wordCount(run.text);
    }
    return places;
}

}

MatrixCell cellOf(qsizetype group, const Member &member, const MemberWording &wording, bool isFullest, qsizetype places)
{
    return {.wording = member.wording,
        .words = measureOf(wording, member, isFullest) + times(places),
        .group = group,
        .place = member.place,
        .bar = wording.bar,
        .added = additionsOf(wording, member, isFullest)};
}

}
