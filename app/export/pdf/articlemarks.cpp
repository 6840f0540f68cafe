// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/articlemarks.h"

#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"
#include "app/text/direction.h"
#include "app/text/paragraphs.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

bool isPrinted(const Article &article, const Matter &matter, const Paragraph &paragraph, bool withRest)
{
    const bool isMarked = std::ranges::any_of(
        matter.marks, [&paragraph](const PrintedMark &mark) { return mark.range.overlaps(paragraph.range); });
    if (isMarked || isStory(paragraph.role))
        return true;
    if (isAside(paragraph.role))
        return withRest;
    return paragraph.role == BlockRole::Byline && article.authors.isEmpty();
}

}

QList<FlowItem> itemsOf(
    const Article &article, const Matter &matter, const Types &types, const ColumnMeasure &column, bool withRest)
{
    QList<FlowItem> items;
    const auto add = [&](const QString &text, TextRange range, BlockRole role) {
        Type type = types.body;
        Measure measure{.width = column.width, .leading = types.leading};
        double gap = 5.2 * column.unit;
        switch (role) {
        case BlockRole::Headline:
            type = types.headline;
            // From the right it begins where the text below it does.
            measure = {.width = text.isRightToLeft() ? column.width : column.headline, .leading = type.points * 1.27};
            break;
        case BlockRole::Standfirst:
            type = types.standfirst;
            measure.leading = type.points * 1.45;
            gap = 8 * column.unit;
            break;
        case BlockRole::Subheading:
            type = types.subheading;
            gap = 11 * column.unit;
            break;
        case BlockRole::Body:
        case BlockRole::Dateline:
            break;
        default:
            type = types.small;
            measure.leading = type.points * 1.42;
        }
        if (!items.isEmpty() && items.last().keepsWithNext && role != BlockRole::Headline)
            gap = items.last().text->leading() > types.leading * 1.1 ? 11 * column.unit : 4 * column.unit;
        items.append({.text = setText(text, type, measure, {}, article.language),
            .range = range,
            .gap = items.isEmpty() ? 0 : gap,
            .keepsWithNext = role == BlockRole::Headline || role == BlockRole::Subheading});
    };
    const QList<Paragraph> paragraphs = paragraphsOf(article);
    const bool hasHeadline = std::ranges::contains(paragraphs, BlockRole::Headline, &Paragraph::role);
    if (!hasHeadline)
        add(article.headline.isEmpty() ? Words::tr("Without a headline") : article.headline, {}, BlockRole::Headline);
    for (const Paragraph &paragraph : paragraphs) {
        if (isPrinted(article, matter, paragraph, withRest))
            add(paragraph.range.of(article.text).toString(), paragraph.range, paragraph.role);
    }
    return items;
}

QList<std::pair<References::Member, Target>> addQuotes(
    QList<BookPage> &pages, const PlacedText &text, const BookMaterial &material, const Matter &matter)
{
    const Article &article = material.article(matter.article);
    QList<std::pair<References::Member, Target>> begins;
    QList<TextRange> marked;
    for (const PrintedMark &mark : matter.marks)
        marked.append(mark.range);
    for (const PrintedQuote &quote : matter.quotes) {
        const GroupColors &colours = lightGroups[static_cast<size_t>(quote.group) % lightGroups.size()];
        // Under a person's marker there is no other colour: two would make a third that means nothing.
        for (const TextRange words : rest(quote.words, marked)) {
            for (const PlacedText::Place &place : text.placesOf(words))
                addField(pages[place.page].ground, place.rect, colours.fill);
        }
        bool isFirst = true;
        for (const TextRange words : quote.words) {
            for (const PlacedText::Place &place : text.placesOf(words)) {
                QList<Ink> &ink = pages[place.page].ink;
                pages[place.page].origins.append(originOf(material, quote.group, quote.member, place.rect));
                addEdge(
                    ink, quote.wording, place.rect.left(), place.rect.right(), place.rect.bottom() - 0.2, colours.edge);
                if (isFirst) {
                    const double x = runsRightToLeft(words.of(article.text)) ? place.rect.right() : place.rect.left();
                    addRule(ink, {x, place.rect.top()}, {x, place.rect.bottom() + 0.2}, colours.line, 1.2);
                    begins.append({{quote.group, quote.member}, {place.page, place.rect.top()}});
                }
                isFirst = false;
            }
        }
    }
    return begins;
}

QList<std::pair<QString, Target>> addHighlights(
    QList<BookPage> &pages, const PlacedText &text, const BookMaterial &material, const Matter &matter)
{
    QList<std::pair<QString, Target>> begins;
    for (const PrintedMark &mark : matter.marks) {
        const QList<PlacedText::Place> places = text.placesOf(mark.range);
        if (places.isEmpty())
            continue;
        begins.append({mark.remark.name, {places.first().page, places.first().rect.top()}});
        // A column may wait for the others over a page: parts are counted, not pages.
        qsizetype parts = 1;
        for (qsizetype i = 1; i < places.size(); ++i)
            parts += places[i].page != places[i - 1].page ? 1 : 0;
        for (qsizetype i = 0, part = 0; i < places.size(); ++part) {
            const qsizetype page = places[i].page;
            Highlight highlight{.remark = mark.remark, .rects = {}, .part = part, .parts = parts};
            for (; i < places.size() && places[i].page == page; ++i) {
                highlight.rects.append(places[i].rect);
                pages[page].origins.append(originOf(material, matter.article, mark, places[i].rect));
            }
            pages[page].highlights.append(highlight);
        }
    }
    return begins;
}

void addLines(QList<BookPage> &pages, const PlacedText &text)
{
    for (const PlacedText::Line &line : text.lines())
        pages[line.page].ink.append(SetLine{text.items()[line.item].text, line.line, line.at});
}

}
