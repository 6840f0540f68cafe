// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/web/page.h"
#include "app/quotes/quotewords.h"
#include "app/reports/figurewords.h"
#include "app/reports/quotematrix.h"
#include "app/text/dateinwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Synoptic::Web {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

constexpr double barWidth = 150;
constexpr double barHeight = 7;

// The sign of a wording, 16 x 16: a full circle, half of one, a wave in a ring, dots.
QString signOf(const MatrixCell &cell)
{
    const QString head = u"<svg class=\"sign\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"_s;
    const QString ring
        = u"<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\"/>"_s;
    const QString dots
        = u"<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\" stroke-dasharray=\"2 2\"/>"_s;
    const QString end = u"</svg>"_s;
    if (cell.isTold)
        return head + dots + end;
    switch (cell.wording.value_or(Wording::Whole)) {
    case Wording::Whole:
        return head + u"<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\"/>"_s + end;
    case Wording::Cut:
        return head + ring + u"<path d=\"M8 1.8a6.2 6.2 0 0 0 0 12.4z\" fill=\"currentColor\"/>"_s + end;
    case Wording::Changed:
        return head + ring
            + u"<path d=\"M4.4 8.6q1.8-3 3.6-.6t3.6-.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\"/>"_s
            + end;
    case Wording::Paraphrased:
        return head + dots + u"<circle cx=\"8\" cy=\"8\" r=\"2.4\" fill=\"currentColor\"/>"_s + end;
    }
    Q_UNREACHABLE_RETURN({});
}

QString rect(const char *kind, double x, double width, double height = barHeight)
{
    return u"<rect"_s + attribute("class", QString::fromLatin1(kind)) + attribute("x", QString::number(x, 'f', 1))
        + attribute("y", u"0"_s) + attribute("width", QString::number(width, 'f', 1))
        + attribute("height", QString::number(height, 'f', 1)) + u"/>"_s;
}

QString frame(double height = barHeight)
{
    return u"<rect class=\"frame\" x=\"0.5\" y=\"0.5\" width=\"149\""_s
        + attribute("height", QString::number(height - 1, 'f', 1)) + u"/>"_s;
}

// Full width is the fullest wording; filled what is kept, dark what is changed or put in.
QString barOf(const MatrixCell &cell)
{
    using State = WordingRun::State;
    QString html = u"<svg class=\"bar2\" viewBox=\"0 0 150 7\" aria-hidden=\"true\">"_s;
    if (cell.bar.isEmpty() && !cell.isTold)
        return html + rect("kept", 0, barWidth) + u"</svg>"_s;
    html += frame();
    const double word = cell.bar.isEmpty() ? 0 : barWidth / static_cast<double>(cell.bar.size());
    for (qsizetype i = 0; i < cell.bar.size();) {
        qsizetype end = i;
        while (end < cell.bar.size() && cell.bar[end] == cell.bar[i])
            ++end;
        const double x = word * static_cast<double>(i);
        const double width = word * static_cast<double>(end - i);
        if (cell.bar[i] == State::Kept)
            html += rect("kept", x, width);
        else if (cell.bar[i] == State::Changed)
            html += rect("other", x + 1, std::max(1.0, width - 2));
        i = end;
    }
    for (const double at : cell.added)
        html += rect("other", std::min(at * barWidth, barWidth - 3), 3);
    return html + u"</svg>"_s;
}

QString targetOf(const Page &page, const QuoteRow &row, const MatrixCell &cell, qsizetype article)
{
    if (row.group < 0)
        return singlePlace(row.quote);
    if (cell.isTold)
        return toldPlace(row.group, article);
    const QList<Member> &members = page.edition.work.findings.groups[row.group].members;
    return memberPlace(row.group, std::ranges::find(members, cell.place, &Member::place) - members.begin());
}

QString cellHtml(const Page &page, const QuoteRow &row, qsizetype article)
{
    const MatrixCell &cell = row.cells[article];
    if (cell.isAbsent())
        return u"<td><span class=\"absent\">"_s + inHtml(nameOf(cell)) + u"</span></td>"_s;
    QString html = u"<td><button class=\"cell\""_s + attribute("data-to", targetOf(page, row, cell, article));
    if (row.group >= 0)
        html += attribute("data-g", QString::number(row.group + 1));
    //: what a screen reader adds: outlet a cell leads to
    html += attribute("aria-label",
        Words::tr("%1: %2, %3", "outlet, wording, count of words")
            .arg(page.edition.names[article], nameOf(cell), cell.words));
    return html + u'>' + signOf(cell) + inHtml(nameOf(cell)) + u"<span>"_s + inHtml(cell.words) + u"</span>"_s
        + barOf(cell) + u"</button></td>"_s;
}

QString rowHtml(const Page &page, const QuoteRow &row)
{
    QString html = u"<tr"_s;
    if (row.group >= 0) {
        html += attribute("class", hueOf(row.group)) + attribute("data-g", QString::number(row.group + 1));
    }
    QString meta = u"<strong>"_s + inHtml(speakerOrUnknown(row.speaker)) + u"</strong>"_s;
    if (!row.conflict.isEmpty())
        meta += u"<span class=\"warn\">"_s + inHtml(row.conflict) + u"</span>"_s;
    html += u"><th scope=\"row\"><button class=\"rowhead\">"_s + badge(row.group)
        + u"<span class=\"words\" dir=\"auto\">"_s + inHtml(row.words) + u"</span><span class=\"meta\">"_s + meta
        + u"</span></button></th>"_s;
    for (qsizetype article = 0; article < row.cells.size(); ++article)
        html += cellHtml(page, row, article);
    return html + u"</tr>\n"_s;
}

QString legend()
{
    QString html = u"<p class=\"key\">"_s;
    for (const Wording wording : {Wording::Whole, Wording::Cut, Wording::Changed, Wording::Paraphrased}) {
        MatrixCell cell;
        cell.wording = wording;
        html += u"<span>"_s + signOf(cell) + inHtml(nameOf(cell)) + u"</span>"_s;
    }
    return html + u"<span class=\"absent\">"_s + inHtml(wordingName({})) + u"</span><span>"_s
        + inHtml(Words::tr("A bar is the fullest wording; filled: the part that is kept, dark: changed words"))
        + u"</span></p>\n"_s;
}

// Under each outlet: how much is quotation, whose, what only it has, what it leaves out.
QString figureHtml(const Page &page, OutletFigure figure, qsizetype article)
{
    const OutletFigures &it = page.edition.collation.figures[article];
    const QLocale locale;
    QString html;
    switch (figure) {
    case OutletFigure::QuotedWords: {
        const int percent = quotedPercent(it);
        html = inHtml(quotedWordsOf(it)) + u"<svg class=\"meter\" viewBox=\"0 0 150 6\" aria-hidden=\"true\">"_s
            + frame(6) + rect("kept", 0, std::min(100, percent) * barWidth / 100, 6) + u"</svg>"_s;
        break;
    }
    case OutletFigure::WhoseWords:
        if (it.bySpeaker.isEmpty()) {
            html = inHtml(whoseWordsOf(it));
            break;
        }
        html = u"<dl class=\"whose\">"_s;
        for (const auto &[name, words] : it.bySpeaker)
            html += u"<dt>"_s + inHtml(speakerOrUnknown(name)) + u"</dt><dd>"_s + locale.toString(words) + u"</dd>"_s;
        html += u"</dl>"_s;
        break;
    case OutletFigure::OnlyHere:
        html = inHtml(onlyHereOf(it));
        break;
    case OutletFigure::LeftOut: {
        const QList<qsizetype> groups = it.leftOut(page.edition.collation.quotations);
        if (groups.isEmpty()) {
            html = inHtml(leftOutOf(groups));
            break;
        }
        html = u"<span class=\"numbers\">"_s;
        for (const qsizetype group : groups) {
            html += u"<span class=\"badge hollow "_s + hueOf(group) + u"\">"_s + QString::number(group + 1)
                + u"</span>"_s;
        }
        html += u"</span>"_s;
        break;
    }
    case OutletFigure::Passages:
        html = inHtml(passagesOf(it, [&page](qsizetype other) { return page.edition.names[other]; }));
        break;
    }
    return u"<td>"_s + html + u"</td>"_s;
}

QString head(const Page &page, const QString &caption)
{
    QString html = u"<thead><tr><th scope=\"col\">"_s + inHtml(caption) + u"</th>"_s;
    for (qsizetype i = 0; i < page.edition.work.articles.size(); ++i) {
        const Article &article = page.edition.article(i);
        QStringList about;
        if (!article.published.isEmpty())
            about.append(dateInWords(article.published));
        about.append(countOfWords(page.edition.words[i]));
        html += u"<th scope=\"col\">"_s + disc(page, i) + inHtml(page.edition.names[i]) + u"<small>"_s
            + inHtml(about.join(u" · "_s)) + u"</small></th>"_s;
    }
    return html + u"</tr></thead>\n"_s;
}

}

QString matrix(const Page &page)
{
    const QList<QuoteRow> rows
        = sharedQuoteRows(page.edition.work.articles, page.edition.collation, page.edition.letters);
    QString html = u"<table><caption class=\"unseen\">"_s + inHtml(Words::tr("Shared quotes by outlets"))
        + u"</caption>\n"_s + head(page, Words::tr("Shared quote")) + u"<tbody>\n"_s;
    for (const QuoteRow &row : rows)
        html += rowHtml(page, row);
    html += u"</tbody>\n<tbody class=\"figures\">\n"_s;
    for (const OutletFigure figure : {OutletFigure::QuotedWords, OutletFigure::WhoseWords, OutletFigure::OnlyHere,
             OutletFigure::LeftOut, OutletFigure::Passages}) {
        html += u"<tr><th scope=\"row\">"_s + inHtml(figureName(figure)) + u"</th>"_s;
        for (qsizetype article = 0; article < page.edition.work.articles.size(); ++article)
            html += figureHtml(page, figure, article);
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody></table>\n"_s + legend();
}

}
