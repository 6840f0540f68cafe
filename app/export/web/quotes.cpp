// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/web/page.h"
#include "app/quotes/quotewords.h"
#include "app/quotes/spread.h"
#include "app/text/byoutlet.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace Synoptic::Web {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

// The words of one outlet with what differs from the fullest marked; a blank between runs, as they are
// words, unless a sign follows that clings to what stands before it.
QString runsOf(const QList<WordingRun> &runs)
{
    using State = WordingRun::State;
    QString html;
    for (const WordingRun &run : runs) {
        const QString words = inHtml(run.text.simplified());
        if (!html.isEmpty())
            html += u' ';
        switch (run.state) {
        case State::Kept:
            html += words;
            break;
        case State::OnlyHere:
            html += u"<ins>"_s + words + u"</ins>"_s;
            break;
        case State::Changed:
            html += u"<em>"_s + words + u"</em>"_s;
            break;
        case State::Dropped:
            html += u"<del>"_s + words + u"</del>"_s;
            break;
        case State::Gap:
            html += u"[…]"_s;
            break;
        }
    }
    return html;
}

QString wordingHtml(const Page &page, const QuoteGroup &group, const MemberWording &wording)
{
    const Member &member = group.members[wording.member];
    QString html = u"<div class=\"wording\"><header>"_s + disc(page, member.place.article) + u"<span>"_s
        + inHtml(page.edition.names[member.place.article]) + u"</span><span>"_s
        + inHtml(wordingName(wording.wording) + u" · "_s + wording.measure)
        + u"</span></header><p class=\"said\" dir=\"auto\">"_s
        + inMarks(runsOf(wording.runs), page.edition.article(member.place.article).language) + u"</p>"_s;
    if (!wording.summary.isEmpty()) {
        //: letter of an outlet, what it does with the words of the fullest
        html += u"<p class=\"how\">"_s
            + inHtml(Words::tr("%1 %2").arg(page.edition.letters[member.place.article], wording.summary)) + u"</p>"_s;
    }
    return html + u"</div>"_s;
}

// outlets: those of outletOfEach().
QString entryHtml(const Page &page, qsizetype index, const QList<qsizetype> &outlets)
{
    const Edition &edition = page.edition;
    const QuoteGroup &group = edition.work.findings.groups[index];
    const QList<MemberWording> &wordings = edition.collation.wordings[index];
    const QList<Place> told = tellingsOf(group, edition.collation.tellings);
    std::set<qsizetype> printing;
    for (const Member &member : group.members)
        printing.insert(member.place.article);
    std::set<qsizetype> telling;
    for (const Place &place : told) {
        if (!printing.contains(place.article))
            telling.insert(place.article);
    }
    QString discs;
    for (const qsizetype article : printing)
        discs += disc(page, article);
    const Article &source = edition.article(group.members[group.fullest].place.article);
    const QString words = inMarks(wordsOf(source, group.members[group.fullest].whole), source.language);
    const QString number = QString::number(index + 1);
    QString html = u"<li"_s + attribute("class", u"entry "_s + hueOf(index)) + attribute("data-g", number)
        + attribute("data-h", hueOf(index)) + attribute("id", u"quote"_s + number)
        + u"><button class=\"head\" aria-expanded=\"false\""_s + attribute("aria-controls", u"wordings"_s + number)
        + u'>' + badge(index) + u"<span class=\"words\" dir=\"auto\">"_s + inHtml(words)
        + u"</span><span class=\"meta\"><span><strong>"_s + inHtml(speakerOrUnknown(group.speaker)) + u"</strong> · "_s
        + inHtml(differencesOf(group, wordings, told, edition.letters)) + u"</span><span class=\"discs\">"_s + discs
        + u"</span></span></button>\n<div class=\"wordings\""_s + attribute("id", u"wordings"_s + number) + u'>';
    for (const MemberWording &wording : wordings)
        html += wordingHtml(page, group, wording);
    if (const QString conflict = conflictOf(edition.work.findings, group, edition.letters); !conflict.isEmpty())
        html += u"<p class=\"how warn\">"_s + inHtml(conflict) + u"</p>"_s;
    const auto line = [&](const QString &label, const auto &articles) {
        html += u"<p class=\"leftout\">"_s + inHtml(label);
        for (const qsizetype article : articles)
            html += u" <span>"_s + disc(page, article, true) + inHtml(edition.names[article]) + u"</span>"_s;
        html += u"</p>"_s;
    };
    if (!telling.empty())
        line(Words::tr("Told without marks by"), telling);
    const QList<qsizetype> missing = leftOutBy(group, edition.collation.tellings, outlets, edition.collation.compared);
    if (!missing.isEmpty())
        line(Words::tr("Left out by"), missing);
    return html + u"</div></li>\n"_s;
}

QString singlesHtml(const Page &page)
{
    const QList<qsizetype> singles = unsharedQuotes(page.edition.work.findings);
    if (singles.isEmpty())
        return {};
    QString html = u"<details><summary class=\"head\"><span>›</span><span>"_s + inHtml(Words::tr("In one article only"))
        + u"<span class=\"count\">"_s + QString::number(singles.size()) + u"</span></span></summary>\n"_s;
    for (const qsizetype index : singles) {
        const Quote &quote = page.edition.work.findings.quotes[index];
        const Article &article = page.edition.article(quote.article);
        html += u"<a class=\"place\""_s + attribute("href", u'#' + singlePlace(index)) + u'>'
            + disc(page, quote.article) + u"<bdi>"_s
            + inHtml(inMarks(wordsOf(article, quote.segments), article.language)) + u"</bdi><small>"_s
            + inHtml(speakerOrUnknown(quote.speaker ? quote.speaker->name : QString())) + u"</small></a>\n"_s;
    }
    return html + u"</details>\n"_s;
}

}

QString quotes(const Page &page)
{
    QString html;
    if (page.edition.collation.quotations == 0)
        html += u"<p class=\"none\">"_s + inHtml(Words::tr("No quote is printed by two articles or more.")) + u"</p>"_s;
    html += u"<ol class=\"quotes\">\n"_s;
    const QList<qsizetype> outlets = outletOfEach(page.edition.work.articles);
    for (qsizetype group = 0; group < page.edition.collation.quotations; ++group)
        html += entryHtml(page, group, outlets);
    return html + u"</ol>\n"_s + singlesHtml(page);
}

}
