// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/web/page.h"
#include "app/quotes/quotewords.h"
#include "app/reports/codedsegments.h"
#include "app/reports/tagmatrix.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic::Web {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

QString noteHtml(const QString &note)
{
    return note.isEmpty() ? QString() : u"<span class=\"note\">"_s + inHtml(note) + u"</span>"_s;
}

// A line that leads to a highlight.
QString placeHtml(const Page &page, const CodedSegment &it, const QString &about)
{
    return u"<a class=\"place\""_s + attribute("href", u'#' + highlightPlace(it.annotation)) + u'>'
        + disc(page, it.article) + inHtml(it.words) + noteHtml(it.note)
        + (about.isEmpty() ? QString() : u"<small>"_s + inHtml(about) + u"</small>"_s) + u"</a>\n"_s;
}

QString aboutSegment(const CodedSegment &it)
{
    QStringList about;
    if (it.paragraph > 0)
        about.append(Words::tr("¶ %1", "number of a paragraph").arg(it.paragraph));
    if (!it.speaker.isEmpty())
        about.append(it.speaker);
    if (!it.crossing.isEmpty())
        //: the names of tags on some of the same words
        about.append(Words::tr("crosses %1").arg(it.crossing.join(u", "_s)));
    return about.join(u" · "_s);
}

QList<CodedSegment> segmentsOf(const Page &page)
{
    return codedSegments(page.snapshot(), page.edition.work.articles, page.edition.work.findings);
}

}

QString tags(const Page &page)
{
    QString html;
    const QList<CodedSegment> segments = segmentsOf(page);
    for (const TagMatrixRow &row : tagMatrix(page.snapshot(), page.edition.work.articles)) {
        if (row.places == 0)
            continue;
        const auto tag = std::ranges::find(page.snapshot().tags, row.tag, &Tag::id);
        html += u"<details"_s + attribute("class", u"tag d"_s + QString::number(std::min(row.depth, 3)))
            + (row.isGroup ? u" open><summary>"_s : u"><summary>"_s);
        if (!row.isGroup)
            html += u"<span"_s + attribute("class", u"swatch "_s + tagClass(page, {row.tag})) + u"></span>"_s;
        html
            += inHtml(tag->name) + u"<span class=\"count\">"_s + QString::number(row.places) + u"</span></summary>\n"_s;
        if (!tag->description.isEmpty())
            html += u"<p class=\"means\">"_s + inHtml(tag->description) + u"</p>"_s;
        for (const CodedSegment &segment : segments) {
            if (segment.tag == row.tag)
                html += placeHtml(page, segment, aboutSegment(segment));
        }
        html += u"</details>\n"_s;
    }
    QString plain;
    for (const CodedSegment &segment : segments) {
        if (segment.tag.isNull())
            plain += placeHtml(page, segment, aboutSegment(segment));
    }
    if (!plain.isEmpty()) {
        html += u"<details class=\"tag\"><summary><span class=\"swatch t0\"></span>"_s
            + inHtml(Words::tr("Highlights without a tag")) + u"</summary>\n"_s + plain + u"</details>\n"_s;
    }
    return html;
}

qsizetype tagCount(const Page &page)
{
    const QList<TagMatrixRow> rows = tagMatrix(page.snapshot(), page.edition.work.articles);
    return std::ranges::count_if(rows, [](const TagMatrixRow &row) { return !row.isGroup && row.places > 0; });
}

qsizetype noteCount(const Page &page)
{
    if (!page.hasMarks)
        return 0;
    qsizetype count = page.snapshot().notes.size();
    for (qsizetype article = 0; article < page.edition.work.articles.size(); ++article) {
        count += std::ranges::count_if(
            page.annotationsIn(article), [](const Annotation &it) { return !it.note.isEmpty(); });
    }
    return count;
}

QString notes(const Page &page)
{
    QString html;
    const auto entry = [&html](const QString &sign, const QString &words, const QString &note) {
        html += u"<div class=\"place\">"_s + sign + words + noteHtml(note) + u"</div>\n"_s;
    };
    const QList<Article> &articles = page.edition.work.articles;
    for (const Note &note : page.snapshot().notes) {
        const qsizetype at = std::ranges::find(articles, note.about, &Article::id) - articles.begin();
        if (note.about.isNull())
            entry({}, u"<small>"_s + inHtml(Words::tr("On the project")) + u"</small>"_s, note.text);
        else if (at < articles.size())
            entry(disc(page, at),
                note.quote.isNull() ? u"<small>"_s + inHtml(page.edition.names[at]) + u"</small>"_s
                                    : inHtml(inMarks(note.quote.words.simplified(), articles[at].language)),
                note.text);
    }
    for (qsizetype article = 0; article < articles.size(); ++article) {
        for (const Annotation &it : page.annotationsIn(article)) {
            if (it.note.isEmpty())
                continue;
            html += u"<a class=\"place\""_s + attribute("id", notePlace(it.id))
                + attribute("href", u'#' + highlightPlace(it.id)) + u'>' + disc(page, article)
                + inHtml(it.place.words.simplified()) + noteHtml(it.note) + u"</a>\n"_s;
        }
    }
    return html;
}

}
