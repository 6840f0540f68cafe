// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/columns.h"

#include "app/export/naming.h"
#include "app/export/pdf/articlemarks.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"
#include "app/export/pdf/tagstripes.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr double gutter = 24;  // left of the words, for badges
constexpr double stripes = 14; // right of them, where nothing is tagged
constexpr double names = 8;    // more for the names beside stripes

struct Spot { // on the way down a column
    qsizetype page = 0;
    double y = 0;

    auto operator<=>(const Spot &) const = default;
};

struct Column {
    qsizetype article = 0;
    double left = 0; // of the words
    Matter matter;
    PlacedText text;
    Spot spot;
    qsizetype next = 0; // line to be placed
};

// A shared quotation that stands at one height: where it begins in the columns that have it.
struct Row {
    qsizetype group = 0;
    QList<std::pair<qsizetype, qsizetype>> items; // column, item of its text
};

class ColumnSetter
{
public:
    ColumnSetter(const BookMaterial &material, const QList<qsizetype> &articles, const PageChoices &choices)
        : m_material(material)
        , m_choices(choices)
        , m_frame(choices)
        , m_left(m_frame.edge)
        , m_lane(choices.tags && !material.tagsInUse().isEmpty() ? stripes + names : stripes)
        , m_pitch(std::min((choices.page.width() - 2 * m_frame.edge) / static_cast<double>(articles.size()), widest))
        , m_points(choices.points
              * (articles.size() > 3        ? 0.78
                      : articles.size() > 2 ? 0.84
                                            : 0.94))
        , m_types(m_points)
    {
        m_types.headline.points = m_points * 1.3;
        m_types.leading = m_points * 1.32;
        const double width = m_pitch - gutter - m_lane;
        for (qsizetype i = 0; i < articles.size(); ++i) {
            const Article &article = material.article(articles[i]);
            Matter matter = material.matterOf(articles[i]);
            const QList<FlowItem> items = itemsOf(
                article, matter, m_types, {.width = width, .headline = width, .unit = m_points / 12}, choices.rest);
            m_columns.append({.article = articles[i],
                .left = m_left + m_pitch * static_cast<double>(i) + gutter,
                .matter = matter,
                .text = PlacedText(items),
                .spot = {0, firstTop}});
        }
    }

    ArticlePages set(const Footer &footer);

private:
    static constexpr double firstTop = 62;
    static constexpr double widest = 440; // a single column does not take the whole of a lying page

    QList<Row> rows() const;
    void placeUntil(Column &column, qsizetype line);
    void align(const Row &row);
    void addHeads();
    void addNotes(const Column &column);
    void addSigns(const Column &column);
    void addRibbons();
    void addWaysOn(const Column &column, const Footer &footer);
    std::optional<std::pair<qsizetype, QRectF>> extent(const Column &column, qsizetype group) const;

    const BookMaterial &m_material;
    const PageChoices &m_choices;
    PageFrame m_frame;
    double m_left;
    double m_lane; // right of the words
    double m_pitch;
    double m_points;
    Types m_types;
    QList<Column> m_columns;
    ArticlePages m_result;
};

// The quotations that can stand at one height: in every column that has two of them they come in one
// order, and in paragraphs of their own. Those that most articles print are taken first.
QList<Row> ColumnSetter::rows() const
{
    QList<Row> candidates;
    for (qsizetype g = 0; g < m_material.collation().quotations; ++g) {
        Row row{.group = g, .items = {}};
        for (qsizetype c = 0; c < m_columns.size(); ++c) {
            const auto quote = std::ranges::find(m_columns[c].matter.quotes, g, &PrintedQuote::group);
            const auto *line
                = quote == m_columns[c].matter.quotes.end() ? nullptr : m_columns[c].text.lineAt(quote->begin);
            if (line)
                row.items.append({c, line->item});
        }
        if (row.items.size() > 1)
            candidates.append(row);
    }
    std::ranges::stable_sort(candidates, std::greater(), [](const Row &row) { return row.items.size(); });
    // -1 or 1 where a stands above or below b in every column both have; 0 where that cannot be said.
    const auto order = [](const Row &a, const Row &b) {
        int sign = 0;
        for (const auto &[column, item] : a.items) {
            for (const auto &[other, itsItem] : b.items) {
                if (column != other)
                    continue;
                const int here = item < itsItem ? -1 : item > itsItem ? 1 : 0;
                if (here == 0 || (sign != 0 && here != sign))
                    return 0;
                sign = here;
            }
        }
        return sign;
    };
    QList<Row> taken; // from top to bottom
    for (const Row &row : std::as_const(candidates)) {
        qsizetype at = 0;
        bool fits = true;
        bool below = true; // so far, all those looked at stand above this one
        for (qsizetype i = 0; i < taken.size() && fits; ++i) {
            const int sign = order(taken[i], row);
            const bool haveCommon = std::ranges::any_of(taken[i].items, [&row](const auto &it) {
                return std::ranges::contains(row.items, it.first, &std::pair<qsizetype, qsizetype>::first);
            });
            if (haveCommon)
                fits = sign != 0 && (sign < 0 ? below : true);
            if (haveCommon && sign > 0)
                below = false;
            if (below && fits)
                at = i + 1;
        }
        if (fits)
            taken.insert(at, row);
    }
    return taken;
}

// Sets the lines of a column up to one, from page to page.
void ColumnSetter::placeUntil(Column &column, qsizetype end)
{
    for (; column.next < end; ++column.next) {
        const PlacedText::Line line = column.text.lines()[column.next];
        const FlowItem &item = column.text.items()[line.item];
        const double leading = item.text->leading();
        Spot &spot = column.spot;
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

void ColumnSetter::align(const Row &row)
{
    Spot lowest;
    for (const auto &[c, item] : row.items) {
        placeUntil(m_columns[c], m_columns[c].text.firstLine(item));
        lowest = std::max(lowest, m_columns[c].spot);
    }
    if (lowest.y + m_types.leading * 2.5 > m_frame.bottom)
        lowest = {lowest.page + 1, m_frame.top};
    for (const auto &[c, item] : row.items)
        m_columns[c].spot = lowest;
}

void ColumnSetter::addHeads()
{
    const Type name{.face = Face::Chrome, .points = 7.8, .weight = QFont::DemiBold};
    const Type details{.face = Face::Chrome, .points = 6.6, .colour = Inks::dim};
    const double baseline = 44;
    for (const Column &column : std::as_const(m_columns)) {
        const Article &article = m_material.article(column.article);
        const double width = m_pitch - gutter - m_lane;
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

// Numbers and passages on the left, tags on the right.
void ColumnSetter::addSigns(const Column &column)
{
    constexpr double height = 10;
    double lastTop = -1;
    double right = 0;
    qsizetype lastPage = -1;
    for (const PrintedQuote &quote : m_choices.sharedQuotes ? column.matter.quotes : QList<PrintedQuote>()) {
        const PlacedText::Line *line = column.text.lineAt(quote.begin);
        if (!line)
            continue;
        const double top = column.text.top(*line) + (m_types.leading - height) / 2;
        if (line->page != lastPage || top != lastTop)
            right = column.left - 5;
        lastPage = line->page;
        lastTop = top;
        const double width = badgeWidth(height, quote.group);
        const QRectF badge(right - width, top, width, height);
        addBadge(m_result.pages[line->page].ink, badge, quote.group);
        m_result.pages[line->page].origins.append(originOf(m_material, quote.group, quote.member, badge));
        right -= width + 1.5;
    }
    if (m_choices.tags) {
        const StripeRoom room{
            .left = column.left + m_pitch - gutter - m_lane + 1, .width = m_lane - 8, .bottom = m_frame.bottom};
        addTagStripes(m_result.pages, m_material, column.matter, column.text, room);
    }
    for (const PrintedPassage &passage : m_choices.passages ? column.matter.passages : QList<PrintedPassage>()) {
        for (const PlacedText::Place &place : column.text.placesOf(passage.range)) {
            BookPage &page = m_result.pages[place.page];
            const double x = column.left - 2.8;
            addRule(page.ink, {x, place.rect.top()}, {x, place.rect.bottom()}, Inks::passage, 1);
            const QRectF area(x - 2, place.rect.top(), 4, place.rect.height());
            page.origins.append(originOf(m_material, column.article, passage, area));
        }
    }
}

// Signs of notes, right of the stripes; the notes themselves stand behind the columns. A note that marks no
// words is an annotation at its sign.
void ColumnSetter::addNotes(const Column &column)
{
    if (!m_choices.notes && !m_choices.annotations)
        return;
    constexpr double sign = 6.5;
    const double left = column.left + m_pitch - gutter - sign - 1.5;
    struct Stop {
        qsizetype page = 0;
        double top = 0;
        const Remark *remark = nullptr;
        bool isAnnotation = false;
        Origin origin = {};
    };
    QList<Stop> stops;
    for (const PrintedNote &note : column.matter.notes) {
        const PlacedText::Line *line = note.range.isEmpty() ? nullptr : column.text.lineAt(note.range.begin);
        stops.append({.page = line ? line->page : 0,
            .top = line ? column.text.top(*line) : m_frame.top - 15,
            .remark = &note.remark,
            .isAnnotation = true,
            .origin = originOf(m_material, column.article, note, {})});
        m_result.marks.append({note.remark.name, {stops.last().page, stops.last().top}});
    }
    for (const PrintedMark &mark : column.matter.marks) {
        const QList<PlacedText::Place> places = column.text.placesOf(mark.range);
        if (!m_choices.notes || mark.remark.note.isEmpty() || places.isEmpty())
            continue;
        stops.append({.page = places.first().page,
            .top = places.first().rect.top(),
            .remark = &mark.remark,
            .origin = originOf(m_material, column.article, mark, {})});
    }
    std::ranges::stable_sort(stops, {}, [](const Stop &it) { return std::pair(it.page, it.top); });
    qsizetype page = -1;
    double free = 0;
    for (const Stop &stop : std::as_const(stops)) {
        if (stop.page != page)
            free = 0;
        page = stop.page;
        const double top = std::min(std::max(stop.top + 1.5, free), m_frame.bottom - sign);
        const QRectF at(left, top, sign, sign);
        free = top + sign + 1;
        addNoteAtSign(m_result.pages[page], at, stop.isAnnotation && m_choices.annotations ? stop.remark : nullptr,
            stop.origin, m_choices.notes, m_types.note.colour);
    }
}

// Where the first words of a quotation stand in a column, on the page on which it begins.
std::optional<std::pair<qsizetype, QRectF>> ColumnSetter::extent(const Column &column, qsizetype group) const
{
    std::optional<std::pair<qsizetype, QRectF>> found;
    const auto quote = std::ranges::find(column.matter.quotes, group, &PrintedQuote::group);
    if (quote == column.matter.quotes.end())
        return found;
    for (const PlacedText::Place &place : column.text.placesOf(quote->words.first())) {
        if (!found)
            found = {place.page, place.rect};
        else if (found->first == place.page)
            found->second |= place.rect;
    }
    return found;
}

void ColumnSetter::addRibbons()
{
    for (qsizetype g = 0; g < m_material.collation().quotations; ++g) {
        const GroupColors &colours = lightGroups[static_cast<size_t>(g) % lightGroups.size()];
        for (qsizetype c = 0; c + 1 < m_columns.size(); ++c) {
            const auto a = extent(m_columns[c], g);
            const auto b = extent(m_columns[c + 1], g);
            if (!a || !b || a->first != b->first)
                continue;
            const double x1 = m_columns[c].left + m_pitch - gutter - 7;
            const double x2 = m_columns[c + 1].left - 5 - badgeWidth(10, g) - 2;
            const double bend = (x2 - x1) / 2;
            const QRectF &from = a->second;
            const QRectF &to = b->second;
            if (x2 - x1 < 3)
                continue;
            QPainterPath band(QPointF(x1, from.top()));
            band.cubicTo(x1 + bend, from.top(), x2 - bend, to.top(), x2, to.top());
            band.lineTo(x2, to.bottom());
            band.cubicTo(x2 - bend, to.bottom(), x1 + bend, from.bottom(), x1, from.bottom());
            band.closeSubpath();
            m_result.pages[a->first].ground.append(
                Shape{.path = band, .fill = QColor(colours.fill), .stroke = QColor(colours.edge), .width = 0.5});
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
        for (const Row &row : rows())
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
        addRibbons();
    for (const Column &column : std::as_const(m_columns)) {
        if (m_choices.sharedQuotes)
            m_result.quotes += addQuotes(m_result.pages, column.text, m_material, column.matter);
        m_result.marks += addHighlights(m_result.pages, column.text, m_material, column.matter);
        addLines(m_result.pages, column.text);
        addSigns(column);
        addNotes(column);
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
            m_frame.page.width() - m_frame.edge - m_lane, m_frame.footer);
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
