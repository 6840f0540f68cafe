// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/sayingpages.h"

#include "app/export/naming.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/margins.h"
#include "app/export/pdf/notespages.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"
#include "app/export/pdf/wordings.h"
#include "app/text/whereabouts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr double indent = 22;     // of the words
constexpr double nameIndent = 16; // of an outlet's name, from there
constexpr double sign = 6.5;
constexpr qsizetype mostTogether = 8; // lines of a quotation that do not begin at the end of a page

// Where the characters of an article's text stand in words that were made of some parts of it, blanks run
// together and marks put round them; nothing where none of the range is there.
TextRange shownRange(const QString &shown, const Article &article, const QList<TextRange> &parts, TextRange range)
{
    constexpr qsizetype mostPutIn = 6; // characters of ours before or between parts
    TextRange found{-1, -1};
    qsizetype at = 0;
    for (const TextRange part : parts) {
        for (qsizetype i = part.begin; i < part.end; ++i) {
            const QChar c = article.text[i];
            if (c.isSpace())
                continue;
            const qsizetype there = shown.indexOf(c, at);
            if (there < 0 || there > at + mostPutIn)
                continue; // it was left out
            at = there + 1;
            if (!range.contains(i))
                continue;
            if (found.begin < 0)
                found.begin = there;
            found.end = at;
        }
    }
    return found.begin < 0 ? TextRange() : found;
}

// "paragraph 3", "paragraphs 3 and 7": where in an article something stands; empty where it is in no paragraph.
QString whereabouts(const Article &article, const QList<qsizetype> &places)
{
    QStringList paragraphs;
    for (const qsizetype place : places) {
        const int paragraph = paragraphAt(article, place);
        if (paragraph > 0 && !paragraphs.contains(QString::number(paragraph)))
            paragraphs.append(QString::number(paragraph));
    }
    if (paragraphs.isEmpty())
        return {};
    return paragraphs.size() == 1 ? Words::tr("paragraph %1").arg(paragraphs.first())
                                  //: %1 is "3 and 7"
                                  : Words::tr("paragraphs %1").arg(listed(paragraphs));
}

}

SayingSetter::SayingSetter(
    const BookMaterial &material, const PageChoices &choices, const QuoteMarks &marks, Sheet &sheet)
    : m_material(material)
    , m_choices(choices)
    , m_marks(marks)
    , m_sheet(sheet)
    , m_frame(choices)
    , m_types(choices.points)
    , m_left(m_frame.textLeft - 6)
    , m_width(m_frame.textWidth + 6)
{
}

double SayingSetter::roomFor(const SpeakerPart &) const
{
    return 90;
}

double SayingSetter::roomFor(const Saying &saying) const
{
    const SetTextPtr words = wordsOf(saying);
    return static_cast<double>(std::min(words->lineCount(), mostTogether)) * words->leading() + 18;
}

void SayingSetter::addSpeaker(const SpeakerPart &part)
{
    BookPage &page = m_sheet.roomFor(roomFor(part));
    const double right = m_frame.footRight();
    const double width = right - m_left;
    const Type type = Type{.points = m_types.body.points * 1.4}.bold();
    addWords(page.ink, speakerName(part.name), type, {m_left, m_sheet.y() + type.points}, Side::Left, width);
    m_sheet.advance(type.points + 12);
    QStringList facts{counted(part.sayings.size(), QT_TRANSLATE_NOOP("Export", "1 quotation"),
                          QT_TRANSLATE_NOOP("Export", "%n quotations")),
        counted(
            part.outlets, QT_TRANSLATE_NOOP("Export", "in 1 article"), QT_TRANSLATE_NOOP("Export", "in %n articles"))};
    if (!part.aliases.isEmpty())
        facts.append(Words::tr("also: %1")
                .arg(part.aliases.join(Words::tr("; ", "between forms of a name that may have commas"))));
    addWords(page.ink, facts.join(u" · "_s), m_types.details, {m_left, m_sheet.y() + 2}, Side::Left, width);
    addRule(page.ink, {m_left, m_sheet.y() + 9}, {right, m_sheet.y() + 9}, Inks::hairline, 0.6);
    m_sheet.advance(19);
}

QList<TextRange> SayingSetter::partsOf(const Saying &saying) const
{
    const Findings &findings = m_material.collation().findings;
    if (saying.group < 0)
        return findings.quotes[saying.quotes.first()].segments;
    const QuoteGroup &group = findings.groups[saying.group];
    const Member &fullest = group.members[group.fullest];
    return fullest.whole.isEmpty() ? fullest.place.parts : fullest.whole;
}

// The first of the equal quotations that an article prints.
const Quote &SayingSetter::quoteIn(const Saying &saying, qsizetype article) const
{
    const QList<Quote> &quotes = m_material.collation().findings.quotes;
    const auto isThere = [&](qsizetype q) { return quotes[q].article == article; };
    return quotes[*std::ranges::find_if(saying.quotes, isThere)];
}

SetTextPtr SayingSetter::wordsOf(const Saying &saying) const
{
    const Article &article = m_material.article(saying.article);
    return setText(quoted(wordsOn(article, partsOf(saying)), article.language), m_types.body,
        {.width = m_width - indent, .leading = m_types.leading}, {}, article.language);
}

SayingSetter::Spot SayingSetter::addPrinter(const Saying &saying, qsizetype article, qsizetype m)
{
    const bool isShared = saying.group >= 0;
    const QuoteGroup *group = isShared ? &m_material.collation().findings.groups[saying.group] : nullptr;
    const MemberWording *wording = isShared ? &m_material.collation().wordings[saying.group][m] : nullptr;
    const double left = m_left + indent;
    const bool differs = isShared && m != group->fullest && !wording->summary.isEmpty();
    const Type small{.points = m_types.body.points * 0.84};
    const LetteredText text = differs ? wordingOf(m_material, saying.group, m, small) : LetteredText(small);
    const SetTextPtr set
        = differs ? text.set({.width = m_width - indent - nameIndent, .leading = small.points * 1.4}) : nullptr;
    const double together = set ? static_cast<double>(std::min(set->lineCount(), mostTogether)) * set->leading() : 0;
    BookPage &page = m_sheet.roomFor(13 + together);
    const Spot start = here();
    const double y = start.y;
    const auto lead = [&](BookPage &on, const QRectF &area, bool) {
        on.origins.append(isShared ? originOf(m_material, saying.group, m, area)
                                   : originOf(m_material, quoteIn(saying, article), area));
    };
    addOutlet(page.ink, {left + 5, y + 6}, 10, article);
    const Article &it = m_material.article(article);
    const Type name{.face = Face::Chrome, .points = 7.6, .weight = QFont::Medium};
    const double used
        = addWords(page.ink, outletName(it, article), name, {left + nameIndent, y + 8.8}, Side::Left, m_width * 0.45);
    const QString date = dateWords(it.published);
    double x = left + nameIndent + used + 6;
    QString facts = date;
    if (isShared) {
        addWordingGlyph(page.ink, {x, y + 2.6, 7, 7}, wording->wording, QColor(Inks::dim));
        x += 11;
        facts = wording->measure + (date.isEmpty() ? QString() : u" · "_s + date);
    }
    if (const QString where = whereabouts(it, placesOf(m_material, saying, article)); !where.isEmpty())
        facts += (facts.isEmpty() ? QString() : u" · "_s) + where;
    addWords(page.ink, facts, m_types.details, {x, y + 8.8}, Side::Left, m_left + m_width - x);
    lead(page, {left, y, m_width - indent, 13}, true);
    m_sheet.advance(13);
    if (set) {
        putDown(m_sheet, text, set, left + nameIndent, lead);
        m_sheet.advance(3);
    }
    return start;
}

void SayingSetter::addHighlights(const Saying &saying, const SetTextPtr &words, const QList<Spot> &lines)
{
    const Article &article = m_material.article(saying.article);
    m_highlighted.clear();
    for (const ListedRemark &it : m_marks.on(saying, saying.article)) {
        if (!it.marksWords || !it.isFirst)
            continue;
        const TextRange range = shownRange(words->text(), article, partsOf(saying), it.range);
        QMap<qsizetype, QList<QRectF>> rects; // by page
        for (qsizetype line = 0; line < words->lineCount(); ++line) {
            const QPointF at(m_left + indent, lines[line].y - static_cast<double>(line) * words->leading());
            for (const QRectF &rect : words->rects(line, range))
                rects[lines[line].page].append(rect.translated(at));
        }
        if (rects.isEmpty())
            continue;
        m_highlighted.insert(it.remark.name);
        qsizetype part = 0;
        for (const auto &[page, all] : rects.asKeyValueRange()) {
            BookPage &on = m_sheet.pageAt(page);
            on.highlights.append({.remark = it.remark, .rects = all, .part = part++, .parts = rects.size()});
            for (const QRectF &rect : all)
                on.origins.append(originOf(m_material, it, rect));
        }
    }
}

QRectF SayingSetter::addBesideTags(const ListedRemark &it, Spot &free)
{
    QRectF first;
    for (const PrintedTag &tag : m_choices.tags ? it.tags : QList<PrintedTag>()) {
        if (free.y + 10 > m_sheet.bottom())
            free = {free.page + 1, m_sheet.top()};
        BookPage &page = m_sheet.pageAt(free.page);
        const QRectF stripe(m_frame.noteLeft, free.y + 1.5, 1.8, 7);
        addField(page.ink, stripe, tag.colours.stripe);
        const double name = addWords(page.ink, tag.name, m_types.tag.in(tag.colours.name),
            {m_frame.noteLeft + 6, free.y + 7.6}, Side::Left, m_frame.noteWidth - 6);
        page.origins.append(originOf(m_material, it, {m_frame.noteLeft, free.y, 6 + name, 10}));
        if (first.isNull())
            first = stripe;
        free.y += 10;
    }
    return first;
}

void SayingSetter::addBesideNote(const ListedRemark &it, Spot &free)
{
    const SetTextPtr set = setText(plainNote(it.remark.note), m_types.note,
        {.width = m_frame.noteWidth - sign - 3.5, .leading = m_types.note.points * 1.29, .keepsLines = true});
    for (qsizetype line = 0; line < set->lineCount(); ++line) {
        if (free.y + set->leading() > m_sheet.bottom())
            free = {free.page + 1, m_sheet.top()};
        BookPage &page = m_sheet.pageAt(free.page);
        if (line == 0)
            addNoteSign(page.ink, {m_frame.noteLeft, free.y + 1.5, sign, sign}, m_types.note.colour);
        page.ink.append(
            SetLine{set, line, {m_frame.noteLeft + sign + 3.5, free.y - static_cast<double>(line) * set->leading()}});
        page.origins.append(originOf(m_material, it, {m_frame.noteLeft, free.y, m_frame.noteWidth, set->leading()}));
        free.y += set->leading();
    }
    free.y += 3;
}

void SayingSetter::addBeside(const Saying &saying, qsizetype article, Spot from, Spot &free)
{
    const QList<ListedRemark> remarks = m_marks.on(saying, article);
    bool isNamed = printersOf(m_material, saying).size() < 2; // where several print it, each has its own remarks
    for (const ListedRemark &it : remarks) {
        free = std::max(free, from);
        const bool printsTags = m_choices.tags && !it.tags.isEmpty();
        const bool printsNote = m_choices.notes && !it.remark.note.isEmpty();
        const bool isHighlighted = article == saying.article && m_highlighted.contains(it.remark.name);
        // A plain highlight on words that are not printed again is told by a bit of its colour.
        const bool isBare = it.marksWords && !printsTags && !printsNote && !isHighlighted;
        if (free.y + 12 > m_sheet.bottom())
            free = {free.page + 1, m_sheet.top()};
        const Spot start = free;
        m_lastNote = start;
        QRectF at(m_frame.noteLeft, free.y + 1.5, sign, sign);
        if (printsTags)
            at = addBesideTags(it, free);
        if (printsNote)
            addBesideNote(it, free);
        BookPage &page = m_sheet.pageAt(start.page);
        if (isBare) {
            addField(page.ink, at, it.remark.colour, 1);
            page.origins.append(originOf(m_material, it, at));
            free.y += 10;
        }
        const bool isPainted = printsTags || printsNote || isBare;
        if (!isNamed && isPainted) {
            addOutlet(page.ink, {m_frame.noteLeft - 6.5, start.y + 5}, 8, article);
            isNamed = true;
        }
        if (m_choices.annotations && it.isFirst && !isHighlighted) {
            page.notes.append(signOf(it, at, isPainted));
            free.y += isPainted ? 0 : sign + 2;
        }
    }
}

void SayingSetter::addSaying(const Saying &saying)
{
    const SetTextPtr words = wordsOf(saying);
    BookPage &first = m_sheet.roomFor(roomFor(saying));
    const Spot start = here();
    if (saying.group >= 0) {
        const double badge = badgeWidth(11, saying.group);
        addBadge(first.ink, {m_left + 14 - badge, start.y + (words->leading() - 11) / 2, badge, 11}, saying.group);
    }
    QList<Spot> lines;
    const Findings &findings = m_material.collation().findings;
    putDown(m_sheet, words, m_left + indent, [&](BookPage &page, const QRectF &area, bool) {
        for (double y = area.top(); y < area.bottom() - 1; y += words->leading())
            lines.append({m_sheet.pageIndex(), y});
        const QRectF all(m_left, area.top(), m_width, area.height());
        page.origins.append(saying.group >= 0
                ? originOf(m_material, saying.group, findings.groups[saying.group].fullest, all)
                : originOf(m_material, findings.quotes[saying.quotes.first()], all));
    });
    addHighlights(saying, words, lines);
    m_sheet.advance(2);
    if (const QString conflict = saying.group < 0 ? QString() : conflictOn(m_material, saying.group);
        !conflict.isEmpty()) {
        const Type type{.points = m_types.body.points * 0.84, .italic = true, .colour = Inks::dim};
        putDown(m_sheet, setText(conflict, type, {.width = m_width - indent, .leading = type.points * 1.4}),
            m_left + indent);
        m_sheet.advance(2);
    }
    QList<std::pair<qsizetype, Spot>> printings; // where each stands
    if (saying.group >= 0) {
        for (const auto &[article, member] : firstMembers(m_material, saying.group)) {
            const Spot at = addPrinter(saying, article, member);
            printings.append({article, article == saying.article ? start : at});
        }
    } else {
        for (const qsizetype article : printersOf(m_material, saying)) {
            const Spot at = addPrinter(saying, article, 0);
            printings.append({article, article == saying.article ? start : at});
        }
    }
    // The words that are printed come first.
    std::ranges::stable_sort(printings, {}, &std::pair<qsizetype, Spot>::second);
    const Spot textEnd = here();
    Spot free = std::max(m_free, {start.page, start.y + 2});
    m_lastNote = start;
    for (const auto &[article, from] : std::as_const(printings))
        addBeside(saying, article, from, free);
    m_free = free;
    // A note begins before the next quotation does, which does not wait for its end.
    constexpr double beginning = 10;
    const Spot end = std::max(textEnd, Spot{m_lastNote.page, m_lastNote.y + beginning});
    m_sheet.continueAt(end.page, end.y);
    m_sheet.space(9);
}

void SayingSetter::passNotes()
{
    const Spot end = std::max(here(), m_free);
    m_sheet.continueAt(end.page, end.y);
}

}
