// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/matrixcell.h"

#include "app/quotes/quotewords.h"
#include "app/text/segments.h"

#include <QCoreApplication>

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

QString nameOfTold()
{
    return tr("told without marks", "the outlet gives it, but not as a quotation");
}

QString nameOf(const MatrixCell &cell)
{
    return cell.isTold ? nameOfTold() : wordingName(cell.wording);
}

MatrixCell toldCell(qsizetype group, const QList<Place> &places, const Article &article)
{
    return {.wording = {},
        .isTold = true,
        .words = countOfWords(wordCount(article, places.first().parts)) + times(places.size()),
        .group = group,
        .place = places.first(),
        .bar = {},
        .added = {}};
}

MatrixCell cellOf(qsizetype group, const Member &member, const MemberWording &wording, bool isFullest, qsizetype places)
{
    return {.wording = member.wording,
        .isTold = false,
        .words = wording.measure + times(places),
        .group = group,
        .place = member.place,
        .bar = wording.bar,
        .added = additionsOf(wording, member, isFullest)};
}

}
