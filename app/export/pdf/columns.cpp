// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/columns.h"

#include "app/export/naming.h"
#include "app/export/pdf/articlemarks.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/lanes.h"
#include "app/export/pdf/ribbons.h"
#include "app/export/pdf/signs.h"
#include "app/export/pdf/synopsisrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

class ColumnSetter
{
public:
    ColumnSetter(const BookMaterial &material, const QList<qsizetype> &articles, const PageChoices &choices)
        : m_material(material)
        , m_choices(choices)
        , m_frame(choices)
        , m_pitch(std::min((choices.page.width() - 2 * m_frame.edge) / static_cast<double>(articles.size()), widest))
        , m_points(choices.points
              * (articles.size() > 3        ? 0.78
                      : articles.size() > 2 ? 0.84
                                            : 0.94))
        , m_types(m_points)
    {
        m_types.headline.points = m_points * 1.3;
        m_types.leading = m_points * 1.32;
        const double lane = laneWidth(material, choices);
        const double width = m_pitch - Column::gutter - lane;
        for (qsizetype i = 0; i < articles.size(); ++i) {
            const Article &article = material.article(articles[i]);
            Matter matter = material.matterOf(articles[i]);
            const QList<FlowItem> items = itemsOf(
                article, matter, m_types, {.width = width, .headline = width, .unit = m_points / 12}, choices.rest);
            m_columns.append({.article = articles[i],
                .left = m_frame.edge + m_pitch * static_cast<double>(i) + Column::gutter,
                .width = width,
                .lane = lane,
                .matter = matter,
                .text = PlacedText(items),
                .spot = {0, firstTop}});
        }
    }

    ArticlePages set(const Footer &footer);

private:
    static constexpr double firstTop = 62;
    static constexpr double widest = 440; // a single column does not take the whole of a lying page

    QList<SynopsisRow> rows() const;
    void placeUntil(Column &column, qsizetype line);
    void align(const SynopsisRow &row);
    void addHeads();
    void addWaysOn(const Column &column, const Footer &footer);

    const BookMaterial &m_material;
    const PageChoices &m_choices;
    PageFrame m_frame;
    double m_pitch; // from column to column
    double m_points;
    Types m_types;
    QList<Column> m_columns;
    ArticlePages m_result;
};

QList<SynopsisRow> ColumnSetter::rows() const
{
    QList<SynopsisRow> rows;
    for (qsizetype g = 0; g < m_material.collation().quotations; ++g) {
        SynopsisRow row{.group = g, .cells = {}};
        for (qsizetype c = 0; c < m_columns.size(); ++c) {
            const auto quote = std::ranges::find(m_columns[c].matter.quotes, g, &PrintedQuote::group);
            const auto *line
                = quote == m_columns[c].matter.quotes.end() ? nullptr : m_columns[c].text.lineAt(quote->begin);
            if (line)
                row.cells.append({c, line->item});
        }
        rows.append(row);
    }
    return alignedRows(rows);
}

// Sets the lines of a column up to one, from page to page.
void ColumnSetter::placeUntil(Column &column, qsizetype end)
{
    for (; column.next < end; ++column.next) {
        const PlacedText::Line line = column.text.lines()[column.next];
        const FlowItem &item = column.text.items()[line.item];
        const double leading = item.text->leading();
        Column::Spot &spot = column.spot;
        const bool isAtTop = spot.page > 0 && spot.y <= m_frame.top;
        spot.y += line.line == 0 && !isAtTop ? item.gap : 0;
        // Two lines of a paragraph begin it and end it.
        const bool startsAlone = line.line == 0 && item.text->lineCount() > 1;
        const bool leavesOne = line.line + 2 == item.text->lineCount() && line.line > 0;
        const double needed
            = leading * (startsAlone || leavesOne ? 2 : 1) + (item.keepsWithNext ? 3 * m_types.leading : 0);
        if (spot.y + needed > m_frame.bottom)
            spot = {spot.page + 1, m_frame.top};
        column.text.place(column.next, spot.page, {column.left, spot.y - static_cast<double>(line.line) * leading});
        spot.y += leading;
    }
}

void ColumnSetter::align(const SynopsisRow &row)
{
    Column::Spot lowest;
    for (const auto &[c, item] : row.cells) {
        placeUntil(m_columns[c], m_columns[c].text.firstLine(item));
        lowest = std::max(lowest, m_columns[c].spot);
    }
    if (lowest.y + m_types.leading * 2.5 > m_frame.bottom)
        lowest = {lowest.page + 1, m_frame.top};
    for (const auto &[c, item] : row.cells)
        m_columns[c].spot = lowest;
}

void ColumnSetter::addHeads()
{
    const Type name{.face = Face::Chrome, .points = 7.8, .weight = QFont::DemiBold};
    const Type details{.face = Face::Chrome, .points = 6.6, .colour = Inks::dim};
    const double baseline = 44;
    for (const Column &column : std::as_const(m_columns)) {
        const Article &article = m_material.article(column.article);
        const double width = column.width;
        for (BookPage &page : m_result.pages) {
            addOutlet(page.ink, {column.left - 10, baseline - 2.8}, 11.5, column.article);
            const double used = addWords(
                page.ink, outletName(article, column.article), name, {column.left, baseline}, Side::Left, width * 0.6);
            const QString date = dateWords(article.published);
            addWords(page.ink, (date.isEmpty() ? QString() : date + u" · "_s) + wordsWords(storyWords(article)),
                details, {column.left + used + 5, baseline}, Side::Left, width - used - 5);
        }
    }
}

// Where a column waits for the others, its reader has to be told that it is not at its end.
void ColumnSetter::addWaysOn(const Column &column, const Footer &footer)
{
    const Type type{.face = Face::Chrome, .points = 6.6, .colour = Inks::dim};
    const QList<PlacedText::Line> &lines = column.text.lines();
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const PlacedText::Line &line = lines[i];
        const PlacedText::Line &next = lines[i + 1];
        const double below = column.text.top(line) + column.text.leading(line);
        const bool isWaiting = next.page > line.page + 1 || below + 4 * m_types.leading < m_frame.bottom;
        if (next.page == line.page || !isWaiting)
            continue;
        //: where an article goes on
        const QString words = Words::tr("continues on p. %1").arg(footer.firstPage + next.page + 1);
        const double width = addWords(m_result.pages[line.page].ink, words, type, {column.left, below + 12});
        m_result.pages[line.page].jumps.append({.area = {column.left, below + 4, width, 10},
            .to = Target{footer.firstPage + next.page, column.text.top(next)},
            .words = words});
    }
}

ArticlePages ColumnSetter::set(const Footer &footer)
{
    if (m_choices.sharedQuotes) {
        for (const SynopsisRow &row : rows())
            align(row);
    }
    qsizetype pages = 1;
    for (Column &column : m_columns) {
        placeUntil(column, column.text.lines().size());
        pages = std::max(pages, column.spot.page + 1);
    }
    for (qsizetype i = 0; i < pages; ++i)
        m_result.pages.append(BookPage{.size = m_choices.page});
    addHeads();
    if (m_choices.sharedQuotes)
        addRibbons(m_result.pages, m_columns, m_material.collation().quotations);
    for (const Column &column : std::as_const(m_columns)) {
        if (m_choices.sharedQuotes)
            m_result.quotes += addQuotes(m_result.pages, column.text, m_material, column.matter);
        m_result.marks += addHighlights(m_result.pages, column.text, m_material, column.matter);
        addLines(m_result.pages, column.text);
        addSigns(m_result.pages, column, m_material, m_choices);
        m_result.marks += addNotes(m_result.pages, column, m_material, m_choices, m_types);
        addWaysOn(column, footer);
    }
    QStringList letters;
    for (const Column &column : std::as_const(m_columns))
        letters.append(letterOf(column.article));
    for (qsizetype i = 0; i < pages; ++i) {
        //: letters of articles, number of a page of these, how many there are
        const QString about
            = Words::tr("Synopsis of %1 · %2 of %3").arg(letters.join(Words::tr(", "))).arg(i + 1).arg(pages);
        addFooter(m_result.pages[i], footer, about, i, m_columns.first().left,
            m_frame.page.width() - m_frame.edge - m_columns.first().lane, m_frame.footer);
    }
    return m_result;
}

}

ArticlePages setColumns(
    const BookMaterial &material, const QList<qsizetype> &articles, const PageChoices &choices, const Footer &footer)
{
    return ColumnSetter(material, articles, choices).set(footer);
}

}
