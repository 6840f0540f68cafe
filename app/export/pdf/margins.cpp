// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/margins.h"

#include "app/export/naming.h"
#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr qsizetype lanes = 3;
constexpr double laneWidth = 4;
constexpr double sign = 6.5;    // how high and wide that of a note is
constexpr double farthest = 40; // a name further from its words than that says nothing of them

}

QString plainNote(const QString &markdown)
{
    if (markdown.isEmpty())
        return {};
    QTextDocument document;
    document.setMarkdown(markdown, {QTextDocument::MarkdownDialectGitHub, QTextDocument::MarkdownNoHTML});
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextList *list = block.textList();
        const bool isNumbered = list && list->format().style() <= QTextListFormat::ListDecimal;
        const QString sign = !list ? QString() : isNumbered ? list->itemText(block) : u"•"_s;
        const bool isRule = block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
        const QString words = isRule ? u"———"_s : sign + u' ' + block.text();
        for (const QString &line : words.split(QChar::LineSeparator))
            lines.append(line.simplified());
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Margins::Margins(const BookMaterial &material, const PageChoices &choices, const References &references,
    const Flow &flow, QList<BookPage> &pages)
    : m_material(material)
    , m_choices(choices)
    , m_references(references)
    , m_flow(flow)
    , m_pages(pages)
    , m_frame(choices)
    , m_types(choices.points)
{
}

void Margins::addQuotes(const Matter &matter)
{
    constexpr double height = 11;
    struct Row { // the quotations that begin on one line
        qsizetype page = 0;
        double top = 0;
        QList<const PrintedQuote *> quotes;
    };
    QList<Row> rows;
    for (const PrintedQuote &quote : matter.quotes) {
        const Flow::Line *line = m_flow.lineAt(quote.begin);
        if (!line)
            continue;
        const double top = m_flow.top(*line) + (m_types.leading - height) / 2;
        if (rows.isEmpty() || rows.last().page != line->page || rows.last().top != top)
            rows.append({line->page, top, {}});
        const bool isThere = std::ranges::any_of(
            rows.last().quotes, [&quote](const PrintedQuote *it) { return it->group == quote.group; });
        if (!isThere)
            rows.last().quotes.append(&quote);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        BookPage &page = m_pages[row.page];
        double right = m_frame.badgeRight;
        for (const PrintedQuote *quote : row.quotes) {
            const double width = badgeWidth(height, quote->group);
            const QRectF badge(right - width, row.top, width, height);
            addBadge(page.ink, badge, quote->group);
            page.origins.append(originOf(m_material, quote->group, quote->member, badge));
            right = badge.left() - 2;
            // The badge leads to the next article that prints the quotation, and at the end to the first.
            const auto members = firstMembers(m_material, quote->group);
            const qsizetype here
                = m_material.collation().findings.groups[quote->group].members[quote->member].place.article;
            const auto next = std::ranges::find_if(members, [here](const auto &it) { return it.first > here; });
            const auto &to = next != members.end() ? *next : members.first();
            if (to.first != here && m_references.quote({quote->group, to.second}))
                page.jumps.append({.area = badge,
                    .to = m_references.quote({quote->group, to.second}),
                    .words = quoteWords(m_material, quote->group, to.first)});
        }
        if (row.quotes.size() > 1)
            continue; // their places stand below the page
        const double pitch = m_types.reference.points * 1.25;
        const bool isLast = i + 1 == rows.size() || rows[i + 1].page != row.page;
        const double room = (isLast ? m_frame.bottom : rows[i + 1].top) - row.top;
        auto most = std::max<qsizetype>(1, static_cast<qsizetype>(room / pitch));
        const PrintedQuote &quote = *row.quotes.first();
        double y = row.top + height / 2 + m_types.reference.points * 0.36;
        for (const auto &[article, member] : firstMembers(m_material, quote.group)) {
            if (article == m_material.collation().findings.groups[quote.group].members[quote.member].place.article)
                continue;
            if (most-- <= 0)
                break;
            const std::optional<Target> to = m_references.quote({quote.group, member});
            //: letter of an outlet and a page: "C p. 4"
            const QString words = Words::tr("%1 p. %2").arg(letterOf(article)).arg(m_references.pageNumber(to));
            const double width = addWords(page.ink, words, m_types.reference, {right - 3, y}, Side::Right);
            if (to)
                page.jumps.append({.area = QRectF(right - 3 - width, y - pitch * 0.8, width, pitch),
                    .to = to,
                    .words = quoteWords(m_material, quote.group, article)});
            y += pitch;
        }
    }
}

void Margins::addPassages(const Matter &matter)
{
    const double x = m_frame.textLeft - 6.5;
    qsizetype lettersPage = -1; // where the last letter stands, and how far down
    double lettersEnd = 0;
    for (const PrintedPassage &passage : matter.passages) {
        const QList<Flow::Place> places = m_flow.placesOf(passage.range);
        for (qsizetype i = 0; i < places.size();) {
            const qsizetype page = places[i].page;
            QRectF all = places[i].rect;
            const bool isFirst = i == 0;
            for (; i < places.size() && places[i].page == page; ++i)
                all |= places[i].rect;
            // The letters stand one below the other beside the bar, as many as there is room for.
            double y = std::max(all.top() + 6.4, page == lettersPage ? lettersEnd : 0.0);
            for (const QString &letter : isFirst ? passage.letters : QStringList()) {
                if (y > all.bottom() + 2)
                    break;
                addWords(m_pages[page].ink, letter, m_types.reference, {x - 2.2, y}, Side::Right);
                y += m_types.reference.points * 1.1;
                lettersPage = page;
                lettersEnd = y;
            }
            const double top = all.top() + 1;
            if (all.bottom() - 1 > top)
                addRule(m_pages[page].ink, {x, top}, {x, all.bottom() - 1}, Inks::passage, 1.2);
            m_pages[page].origins.append(
                originOf(m_material, matter.article, passage, {x - 3, all.top(), 6, all.height()}));
        }
    }
}

QList<Margins::Stripe> Margins::stripes(const QList<PrintedMark> &marks) const
{
    QList<Stripe> found;
    std::array<double, lanes> free{};
    qsizetype page = -1;
    for (const PrintedMark &mark : marks) {
        const QList<Flow::Place> places = m_flow.placesOf(mark.range);
        for (qsizetype i = 0; i < places.size();) {
            Stripe stripe{.page = places[i].page, .top = places[i].rect.top(), .mark = &mark, .isFirst = i == 0};
            for (; i < places.size() && places[i].page == stripe.page; ++i)
                stripe.bottom = places[i].rect.bottom();
            if (stripe.page > page) {
                free.fill(0);
                page = stripe.page;
            }
            const auto lane = std::ranges::find_if(free, [&stripe](double y) { return y <= stripe.top; });
            stripe.lane = lane == free.end() ? lanes - 1 : lane - free.begin();
            free[static_cast<size_t>(stripe.lane)] = stripe.bottom + 0.5;
            found.append(stripe);
        }
    }
    return found;
}

// A headline may reach into the margin.
double Margins::belowWideLines(qsizetype page) const
{
    double below = m_frame.top - 12;
    for (const Flow::Line &line : m_flow.lines()) {
        if (line.page > page)
            break;
        if (line.page == page && m_flow.right(line) > m_frame.noteLeft - 4)
            below = std::max(below, m_flow.top(line) + m_flow.leading(line));
    }
    return below;
}

void Margins::addMarks(const Matter &matter, Omissions &omissions)
{
    QList<Beside> besides;
    QMap<qsizetype, qsizetype> lanesOf; // of a page
    for (const Stripe &stripe : stripes(matter.marks)) {
        if (m_choices.tags && !stripe.mark->tags.isEmpty()) {
            lanesOf[stripe.page] = std::max(lanesOf[stripe.page], stripe.lane + 1);
            const double x = m_frame.noteLeft + static_cast<double>(stripe.lane) * laneWidth + 0.9;
            const PrintedTag &tag = stripe.mark->tags.first();
            Shape rule{.path = QPainterPath({x, stripe.top}), .stroke = QColor(tag.colours.stripe), .width = 1.8};
            rule.path.lineTo(x, stripe.bottom);
            if (tag.isDashed)
                rule.dashes = {2.5, 1.8};
            m_pages[stripe.page].ink.append(rule);
            m_pages[stripe.page].origins.append(originOf(m_material, matter.article, *stripe.mark,
                {x - laneWidth / 2, stripe.top, laneWidth, stripe.bottom - stripe.top}));
        }
        if (stripe.isFirst)
            besides.append({.page = stripe.page,
                .top = stripe.top,
                .mark = m_choices.tags ? stripe.mark : nullptr,
                .note = stripe.mark->remark.note.isEmpty() || !m_choices.notes ? nullptr : &stripe.mark->remark,
                .origin = originOf(m_material, matter.article, *stripe.mark, {})});
    }
    for (const PrintedNote &note : matter.notes) {
        const Flow::Line *line = note.range.isEmpty() ? nullptr : m_flow.lineAt(note.range.begin);
        const double top = line ? m_flow.top(*line) : m_frame.top;
        const Beside beside{.page = line ? line->page : 0,
            .top = top,
            .note = &note.remark,
            .ofQuote = true,
            .origin = originOf(m_material, matter.article, note, {})};
        if (m_choices.notes)
            besides.append(beside);
        else
            addSignAlone(beside);
    }
    std::ranges::stable_sort(besides, {}, [](const Beside &it) { return std::pair(it.page, it.top); });
    qsizetype page = -1;
    double free = 0;
    for (const Beside &beside : std::as_const(besides)) {
        if (beside.page != page)
            free = belowWideLines(beside.page);
        page = beside.page;
        const double left = m_frame.noteLeft + static_cast<double>(lanesOf.value(page)) * laneWidth
            + (lanesOf.value(page) > 0 ? 2 : 0);
        if (beside.mark)
            addNames(beside, left, free);
        if (beside.note)
            addNote(beside, left, free, omissions);
    }
}

void Margins::addNames(const Beside &beside, double left, double &free)
{
    const double pitch = m_types.tag.points * 1.25;
    for (const PrintedTag &tag : beside.mark->tags) {
        const double top = std::max(beside.top + 1.5, free);
        if (top - beside.top > farthest || top + pitch > m_frame.bottom)
            return; // the stripe's colour says it, and the list of tags what it means
        BookPage &page = m_pages[beside.page];
        const double width = addWords(page.ink, tag.name, m_types.tag.in(tag.colours.name),
            {left, top + m_types.tag.points * 0.95}, Side::Left, m_frame.noteLeft + m_frame.noteWidth - left);
        page.origins.append(beside.origin);
        page.origins.last().area = {left, top, width, pitch};
        free = top + pitch;
    }
}

void Margins::addNote(const Beside &beside, double left, double &free, Omissions &omissions)
{
    const double leading = m_types.note.points * 1.29;
    const double top = std::max(beside.top + 1.5, free);
    const auto room = static_cast<qsizetype>((m_frame.bottom - top) / leading);
    if (room < 1) {
        ++omissions.lostNotes;
        addSignAlone(beside);
        return;
    }
    BookPage &page = m_pages[beside.page];
    const double width = m_frame.noteLeft + m_frame.noteWidth - left - sign - 3;
    const SetTextPtr words = setText(plainNote(beside.note->note), m_types.note,
        {.width = width, .leading = leading, .mostLines = std::min<qsizetype>(room, 14), .keepsLines = true});
    const QRectF at(left, top + 1.5, sign, sign);
    addNoteSign(page.ink, at, m_types.note.colour);
    page.add(words, {left + sign + 3, top});
    page.origins.append(beside.origin);
    page.origins.last().area = {left, top, sign + 3 + words->width(), words->height()};
    if (words->isCut()) {
        ++omissions.cutNotes;
        addWords(page.ink, u"…"_s, m_types.note, {left + sign + 3, top + words->height() + leading * 0.3});
    }
    if (beside.ofQuote && m_choices.annotations)
        page.notes.append({*beside.note, at});
    free = top + words->height() + (words->isCut() ? leading * 0.5 : 0) + 3;
}

// A note without its words: a sign between the text and the margin, as near to its line as one is free.
// Where notes are not printed at all, only programs that list annotations show it.
void Margins::addSignAlone(const Beside &beside)
{
    if (!m_choices.notes && !m_choices.annotations)
        return;
    constexpr double pitch = sign + 1;
    const double first = std::max(beside.top + 1.5, belowWideLines(beside.page));
    const double above = belowWideLines(beside.page);
    QList<double> &taken = m_signs[beside.page];
    const auto isFree = [&taken](double y) {
        return std::ranges::none_of(taken, [y](double other) { return std::abs(other - y) < pitch; });
    };
    double y = first;
    while (!isFree(y) && y + pitch + sign <= m_frame.bottom)
        y += pitch;
    while (!isFree(y) && y - pitch >= above)
        y -= pitch;
    taken.append(y);
    const QRectF at(m_frame.noteLeft - sign - 3, y, sign, sign);
    addNoteAtSign(m_pages[beside.page], at, beside.ofQuote && m_choices.annotations ? beside.note : nullptr,
        beside.origin, m_choices.notes, m_types.note.colour);
}

}
