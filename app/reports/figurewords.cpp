// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/figurewords.h"

#include "app/quotes/quotewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Synoptic {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("MatrixModel", text, comment);
}

}

QString figureName(OutletFigure figure)
{
    switch (figure) {
    case OutletFigure::QuotedWords:
        return tr("Words that are quotation");
    case OutletFigure::WhoseWords:
        return tr("Whose words");
    case OutletFigure::OnlyHere:
        return tr("Quotes only here");
    case OutletFigure::LeftOut:
        return tr("Left out here, printed by two others");
    case OutletFigure::Passages:
        return tr("Shared passages (wire copy)");
    }
    Q_UNREACHABLE_RETURN({});
}

int quotedPercent(const OutletFigures &figures)
{
    const double share = static_cast<double>(figures.quotedWords) / static_cast<double>(figures.bodyWords);
    return figures.bodyWords == 0 ? 0 : qRound(100 * share);
}

QString quotedWordsOf(const OutletFigures &figures)
{
    const QLocale locale;
    return tr("%1 %, %2 of %3", "percentage, words quoted, words of the body")
        .arg(locale.toString(quotedPercent(figures)), locale.toString(figures.quotedWords),
            countOfWords(figures.bodyWords));
}

QString whoseWordsOf(const OutletFigures &figures)
{
    QStringList parts;
    for (const auto &[name, words] : figures.bySpeaker)
        parts.append(tr("%1 %2", "speaker, number of words").arg(speakerOrUnknown(name), QLocale().toString(words)));
    return parts.isEmpty() ? tr("nobody is quoted") : parts.join(QStringLiteral("; "));
}

QString onlyHereOf(const OutletFigures &figures)
{
    return figures.quotesOnlyHere == 0 ? tr("none", "no quotes") : QLocale().toString(figures.quotesOnlyHere);
}

QString leftOutOf(const QList<qsizetype> &groups)
{
    QStringList parts;
    for (const qsizetype group : groups)
        parts.append(QLocale().toString(group + 1));
    return parts.isEmpty() ? tr("nothing", "left out") : parts.join(tr(", ", "between numbers of quotes"));
}

QString passagesOf(const OutletFigures &figures, const std::function<QString(qsizetype article)> &nameOf)
{
    QStringList parts;
    for (const auto &[article, count] : figures.passagesWith) {
        parts.append(tr("%1 with %2", "number of passages, outlet").arg(QLocale().toString(count), nameOf(article)));
    }
    return parts.isEmpty() ? tr("none", "no passages") : parts.join(QStringLiteral("; "));
}

}
