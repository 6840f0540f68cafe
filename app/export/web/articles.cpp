// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/web/layers.h"
#include "app/export/web/page.h"
#include "app/project/tagtree.h"
#include "app/quotes/quotewords.h"
#include "app/text/dateinwords.h"
#include "app/text/direction.h"
#include "app/text/paragraphs.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace Synoptic::Web {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

constexpr std::array wordingClasses = {"whole"_L1, "cut"_L1, "changed"_L1, "paraphrased"_L1}; // by Wording

// What is laid over the text of one article.
struct Overlay {
    QList<Layer> layers;
    QList<Insertion> insertions;
};

QString groupAttributes(const QString &kind, qsizetype group)
{
    return attribute("class", kind + u' ' + hueOf(group)) + attribute("data-g", QString::number(group + 1))
        + attribute("data-h", hueOf(group));
}

// What remains of whole without the parts; both ascending.
QList<TextRange> without(const QList<TextRange> &whole, const QList<TextRange> &parts)
{
    QList<TextRange> rest;
    for (TextRange range : whole) {
        for (const TextRange part : parts) {
            if (!part.overlaps(range))
                continue;
            if (range.begin < part.begin)
                rest.append({range.begin, part.begin});
            range.begin = std::min(part.end, range.end);
        }
        if (!range.isEmpty())
            rest.append(range);
    }
    return rest;
}

QString badgeAt(const Page &page, qsizetype group, const QString &place, const QString &how)
{
    const QuoteGroup &it = page.edition.work.findings.groups[group];
    //: number of a shared quotation, its speaker, how it is worded here
    const QString label
        = Words::tr("Shared quote %1, %2, %3").arg(QString::number(group + 1), speakerOrUnknown(it.speaker), how);
    return u"<a"_s + groupAttributes(u"badge"_s, group) + attribute("id", place)
        + attribute("href", u"#quote"_s + QString::number(group + 1)) + attribute("aria-label", label) + u'>'
        + QString::number(group + 1) + u"</a>"_s;
}

void layShared(Overlay &overlay, const Page &page, qsizetype article, qsizetype group)
{
    const Edition &edition = page.edition;
    const QuoteGroup &it = edition.work.findings.groups[group];
    for (qsizetype m = 0; m < it.members.size(); ++m) {
        const Member &member = it.members[m];
        if (member.place.article != article)
            continue;
        const QString kind = u"q "_s + wordingClasses[static_cast<size_t>(member.wording)];
        for (const TextRange part : member.place.parts)
            overlay.layers.append({Layer::Order::Shared, part, u"mark"_s, groupAttributes(kind, group), {}});
        for (const TextRange part : without(member.whole, member.place.parts))
            overlay.layers.append({Layer::Order::Only, part, u"span"_s, groupAttributes(u"only"_s, group), {}});
        const QString how = wordingName(member.wording);
        overlay.insertions.append({member.place.range().begin, badgeAt(page, group, memberPlace(group, m), how)});
    }
    bool isFirst = true;
    for (const Place &place : tellingsOf(it, edition.collation.tellings)) {
        if (place.article != article)
            continue;
        for (const TextRange part : place.parts)
            overlay.layers.append({Layer::Order::Told, part, u"span"_s, groupAttributes(u"told"_s, group), {}});
        if (std::exchange(isFirst, false)) {
            overlay.insertions.append({place.range().begin,
                badgeAt(page, group, toldPlace(group, article), Words::tr("told without marks"))});
        }
    }
}

void layPassage(Overlay &overlay, const Page &page, qsizetype article, qsizetype group)
{
    const QuoteGroup &it = page.edition.work.findings.groups[group];
    std::set<QString> others;
    for (const Member &member : it.members) {
        if (member.place.article != article)
            others.insert(page.edition.letters[member.place.article]);
    }
    const QString with = QStringList(others.begin(), others.end()).join(u' ');
    for (qsizetype m = 0; m < it.members.size(); ++m) {
        if (it.members[m].place.article != article)
            continue;
        const QString attributes
            = attribute("class", u"copy"_s) + attribute("data-c", memberPlace(group, m)) + attribute("data-with", with);
        for (const TextRange part : it.members[m].place.parts)
            overlay.layers.append({Layer::Order::Copy, part, u"span"_s, attributes, {}});
    }
}

void layQuote(Overlay &overlay, const Page &page, qsizetype index)
{
    const Quote &quote = page.edition.work.findings.quotes[index];
    const QString &text = page.edition.article(quote.article).text;
    const QString cue = attribute("class", u"cue"_s);
    if (quote.cue)
        overlay.layers.append({Layer::Order::Cue, *quote.cue, u"span"_s, cue, {}});
    if (!quote.isSpeech())
        return;
    const auto isMark = [&text](qsizetype at) {
        static constexpr QStringView marks = u"\"“”„«»‹›‘’";
        return at >= 0 && at < text.size() && marks.contains(text[at]);
    };
    for (const TextRange segment : quote.segments) {
        if (isMark(segment.begin - 1))
            overlay.layers.append({Layer::Order::Cue, {segment.begin - 1, segment.begin}, u"span"_s, cue, {}});
        if (isMark(segment.end))
            overlay.layers.append({Layer::Order::Cue, {segment.end, segment.end + 1}, u"span"_s, cue, {}});
    }
    overlay.layers.append({Layer::Order::Quotation, quote.segments.first(), u"span"_s, attribute("class", u"single"_s),
        attribute("id", singlePlace(index))});
}

void layAnnotation(Overlay &overlay, const Page &page, const Annotation &it)
{
    const QString names = tagNames(page, it.tags);
    QStringList shortNames; // the margin has no room for where they stand in the tree
    for (const TagId tag : it.tags)
        shortNames += tagLevels(page.snapshot().tags, tag).last(1);
    const QString colour = tagClass(page, it.tags);
    const QString attributes = attribute("class", u"hl "_s + colour) + attribute("data-n", QString::number(it.id.value))
        + attribute("data-t", colour) + attribute("data-tag", shortNames.join(u", "_s))
        + attribute("title", names.isEmpty() ? Words::tr("Highlight") : names);
    overlay.layers.append(
        {Layer::Order::Highlight, it.place.range, u"span"_s, attributes, attribute("id", highlightPlace(it.id))});
    if (!it.note.isEmpty()) {
        overlay.insertions.append({it.place.range.end,
            u"<a class=\"nb\""_s + attribute("href", u'#' + notePlace(it.id)) + attribute("title", it.note.simplified())
                + attribute("aria-label", Words::tr("Note")) + u">✎</a>"_s});
    }
}

Overlay overlayOf(const Page &page, qsizetype article)
{
    Overlay overlay;
    const Findings &findings = page.edition.work.findings;
    for (qsizetype group = 0; group < findings.groups.size(); ++group) {
        if (findings.groups[group].kind == GroupKind::Quotation)
            layShared(overlay, page, article, group);
        else
            layPassage(overlay, page, article, group);
    }
    for (qsizetype quote = 0; quote < findings.quotes.size(); ++quote) {
        if (findings.quotes[quote].article == article)
            layQuote(overlay, page, quote);
    }
    for (const Annotation &annotation : page.annotationsIn(article))
        layAnnotation(overlay, page, annotation);
    return overlay;
}

// The part of an overlay that touches a paragraph.
Overlay touching(const Overlay &all, TextRange range)
{
    Overlay here;
    std::ranges::copy_if(
        all.layers, std::back_inserter(here.layers), [range](const Layer &it) { return it.range.overlaps(range); });
    // What stands at the end of one paragraph is no beginning of the next: blanks lie between them.
    std::ranges::copy_if(all.insertions, std::back_inserter(here.insertions),
        [range](const Insertion &it) { return range.begin <= it.at && it.at <= range.end; });
    return here;
}

QString paragraphOf(const Article &article, const Paragraph &paragraph, const Overlay &overlay)
{
    const Overlay here = touching(overlay, paragraph.range);
    const QString words = layered(article.text, paragraph.range, here.layers, here.insertions);
    const QString direction = runsRightToLeft(paragraph.range.of(article.text)) ? u" dir=\"rtl\""_s : u" dir=\"ltr\""_s;
    switch (paragraph.role) {
    case BlockRole::Headline:
        return u"<h2"_s + direction + u'>' + words + u"</h2>\n"_s;
    case BlockRole::Subheading:
        return u"<h3"_s + direction + u'>' + words + u"</h3>\n"_s;
    case BlockRole::Standfirst:
        return u"<p class=\"standfirst\""_s + direction + u'>' + words + u"</p>\n"_s;
    default:
        break;
    }
    return u"<p"_s + (namesStory(paragraph.role) ? u" class=\"small\""_s : QString()) + direction + u'>' + words
        + u"</p>\n"_s;
}

// The paragraphs with what is not the story folded.
QString textOf(const Article &article, const Overlay &overlay)
{
    QString html;
    const QList<Paragraph> paragraphs = paragraphsOf(article);
    if (std::ranges::none_of(paragraphs, [](const Paragraph &it) { return it.role == BlockRole::Headline; })
        && !article.headline.isEmpty())
        html += u"<h2>"_s + inHtml(article.headline) + u"</h2>\n"_s;
    for (qsizetype i = 0; i < paragraphs.size();) {
        if (!isAside(paragraphs[i].role)) {
            html += paragraphOf(article, paragraphs[i++], overlay);
            continue;
        }
        QString folded;
        int lines = 0;
        for (; i < paragraphs.size() && isAside(paragraphs[i].role); ++i, ++lines)
            folded += paragraphOf(article, paragraphs[i], overlay);
        html += u"<details><summary>"_s
            + inHtml(lines == 1 ? Words::tr("1 line that is not the story")
                                : Words::tr("%n lines that are not the story", nullptr, lines))
            + u"</summary>"_s + folded + u"</details>\n"_s;
    }
    return html;
}

QString headOf(const Page &page, qsizetype index)
{
    const Article &article = page.edition.article(index);
    QStringList about;
    if (!article.published.isEmpty())
        about.append(dateInWords(article.published));
    about.append(countOfWords(page.edition.words[index]));
    if (const qsizetype shared = page.edition.collation.sharedCounts.value(index); shared > 0)
        about.append(Words::tr("%n shared", "quotes", static_cast<int>(shared)));
    QString name = inHtml(page.edition.names[index]);
    // A link leads to the place it was published; what is no web address is no link.
    if (article.link.startsWith("https://"_L1) || article.link.startsWith("http://"_L1))
        name = u"<a rel=\"noreferrer noopener\""_s + attribute("href", article.link) + u'>' + name + u"</a>"_s;
    return u"<header>"_s + disc(page, index) + u"<div class=\"names\"><strong>"_s + name + u"</strong><small>"_s
        + inHtml(about.join(u" · "_s)) + u"</small></div><span class=\"here\"></span></header>\n"_s;
}

}

QString article(const Page &page, qsizetype index)
{
    const Article &it = page.edition.article(index);
    return u"<article class=\"page\""_s + (it.language.isEmpty() ? QString() : attribute("lang", it.language))
        + u">\n"_s + headOf(page, index) + u"<div class=\"text\" tabindex=\"0\" role=\"region\""_s
        + attribute("aria-label", page.edition.letters[index] + u' ' + page.edition.names[index]) + u">\n"_s
        + textOf(it, overlayOf(page, index)) + u"</div>\n</article>\n"_s;
}

}
