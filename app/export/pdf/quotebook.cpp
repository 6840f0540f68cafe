// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/quotebook.h"

#include "app/export/naming.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/margins.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/remarks.h"
#include "app/export/pdf/sayings.h"
#include "app/export/pdf/sheet.h"
#include "app/export/pdf/signs.h"
#include "app/export/pdf/wordings.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

const Rgb dim = PageColors{}.dim;
const QColor hairline(0xC9, 0xC4, 0xBA);

class QuoteBook : public Book
{
public:
    QuoteBook(const Exportable &work, const PageChoices &choices)
        : m_choices(choices)
        , m_material(work, choices.articles, choices.author)
        , m_parts(speakerParts(m_material, choices.speakers))
        , m_frame(choices)
        , m_types(choices.points)
        , m_left(m_frame.textLeft - 6)
        , m_width(m_frame.textWidth + 6)
    {
        m_footer.title = bookTitle(work);
    }

    Result<void> layOut(Progress &progress)
    {
        progress.step(0, 4);
        m_starts.fill({0, 0}, m_parts.size());
        m_firstPages = {0, setIndex(m_footer).size()};
        Footer footer = m_footer;
        footer.firstPage = m_firstPages[1];
        QList<Target> starts;
        const QList<BookPage> pages = setSayings(footer, &starts, &progress);
        if (progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        m_starts = starts;
        m_footer.pages = m_firstPages[1] + pages.size();
        return {};
    }

    qsizetype chapterCount() const override { return 2; }
    qsizetype firstPage(qsizetype chapter) const override { return m_firstPages[chapter]; }
    qsizetype pageCount() const override { return m_footer.pages; }
    QString chapterTitle(qsizetype chapter) const override
    {
        return chapter == 0 ? Words::tr("Speakers") : Words::tr("Quotations");
    }
    QList<BookPage> pagesOf(qsizetype chapter) const override
    {
        Footer footer = m_footer;
        footer.firstPage = firstPage(chapter);
        return chapter == 0 ? setIndex(footer) : setSayings(footer, nullptr, nullptr);
    }
    QList<OutlineEntry> outline() const override
    {
        QList<OutlineEntry> entries{{.title = Words::tr("Speakers"), .target = {}}};
        for (qsizetype i = 0; i < m_parts.size(); ++i)
            entries.append({.title = speakerName(m_parts[i].name), .target = m_starts[i]});
        return entries;
    }
    Description description() const override { return describe(m_material, Words::tr("Quotations by speaker")); }
    QStringList remarks() const override
    {
        QStringList remarks = remarksOn({}, m_choices);
        remarks.append(Words::tr(
            "A book of quotations has no annotations: tags and notes are printed beside what they stand on."));
        return remarks;
    }

private:
    QList<BookPage> setIndex(const Footer &footer) const;
    QList<BookPage> setSayings(const Footer &footer, QList<Target> *starts, Progress *progress) const;
    void addSpeaker(Sheet &sheet, const SpeakerPart &part) const;
    void addSaying(Sheet &sheet, const Saying &saying) const;
    void addPrinter(Sheet &sheet, qsizetype group, qsizetype member) const;
    double addMarks(BookPage &page, double y, qsizetype article, const QList<TextRange> &words) const;

    PageChoices m_choices;
    BookMaterial m_material;
    QList<SpeakerPart> m_parts;
    PageFrame m_frame;
    Types m_types;
    double m_left;
    double m_width;
    Footer m_footer;
    QList<Target> m_starts; // of each part
    QList<qsizetype> m_firstPages;
};

QList<BookPage> QuoteBook::setIndex(const Footer &footer) const
{
    Sheet sheet(m_choices.page, m_frame.top + 10, m_frame.bottom);
    const double width = m_frame.right() - m_left;
    const SetTextPtr title = setText(m_footer.title, m_types.title, {.width = width, .leading = 30, .mostLines = 4});
    sheet.page().add(title, {m_left, sheet.y()});
    sheet.advance(title->height() + 4);
    qsizetype sayings = 0;
    for (const SpeakerPart &part : m_parts)
        sayings += part.sayings.size();
    const QString facts = QStringList{counted(sayings, QT_TRANSLATE_NOOP("Export", "1 quotation"),
                                          QT_TRANSLATE_NOOP("Export", "%n quotations")),
        counted(m_choices.articles.size(), QT_TRANSLATE_NOOP("Export", "1 article"),
            QT_TRANSLATE_NOOP("Export", "%n articles"))}
                              .join(u" · "_s);
    addWords(sheet.page().ink, facts, {.face = Face::Chrome, .points = 8.4, .colour = dim}, {m_left, sheet.y() + 10});
    sheet.advance(34);
    const Type name{.points = m_types.body.points};
    const Type number{.face = Face::Chrome, .points = 8.4};
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        BookPage &page = sheet.roomFor(17);
        const double baseline = sheet.y() + 12;
        const double used
            = addWords(page.ink, speakerName(m_parts[i].name), name, {m_left, baseline}, Side::Left, width * 0.6);
        addWords(page.ink,
            counted(m_parts[i].sayings.size(), QT_TRANSLATE_NOOP("Export", "1 quotation"),
                QT_TRANSLATE_NOOP("Export", "%n quotations")),
            m_types.details, {m_left + used + 7, baseline});
        const QString place = QString::number(m_starts[i].page + 1);
        addWords(page.ink, place, number, {m_left + width, baseline}, Side::Right);
        page.jumps.append(
            {.area = QRectF(m_left, sheet.y(), width, 16), .to = m_starts[i], .words = speakerName(m_parts[i].name)});
        addRule(page.ink, {m_left, sheet.y() + 17}, {m_left + width, sheet.y() + 17}, QColor(0xE6, 0xE2, 0xDA), 0.4);
        sheet.advance(17);
    }
    sheet.space(18);
    sheet.roomFor(30);
    double x = m_left;
    for (const qsizetype article : m_choices.articles) {
        const double needed = 16 + widthOf(outletName(m_material.article(article), article), m_types.details) + 14;
        if (x + needed > m_left + width && x > m_left) {
            sheet.advance(15);
            x = m_left;
        }
        BookPage &page = sheet.roomFor(15);
        addOutlet(page.ink, {x + 5, sheet.y() + 6}, 10, article);
        addWords(
            page.ink, outletName(m_material.article(article), article), m_types.details, {x + 14, sheet.y() + 8.7});
        x += needed;
    }
    for (qsizetype i = 0; i < sheet.pages().size(); ++i)
        addFooter(sheet.pages()[i], footer, Words::tr("Speakers"), i, m_frame.edge + 24, m_frame.right() - 24,
            m_frame.footer);
    return sheet.pages();
}

QList<BookPage> QuoteBook::setSayings(const Footer &footer, QList<Target> *starts, Progress *progress) const
{
    Sheet sheet(m_choices.page, m_frame.top, m_frame.bottom);
    QStringList speakers; // with whom each page begins
    for (const SpeakerPart &part : m_parts) {
        if (progress && progress->isCancelled())
            break;
        sheet.space(22);
        sheet.roomFor(90);
        if (starts)
            starts->append({footer.firstPage + sheet.pageIndex(), sheet.y()});
        while (speakers.size() <= sheet.pageIndex())
            speakers.append(speakerName(part.name));
        addSpeaker(sheet, part);
        for (const Saying &saying : part.sayings) {
            addSaying(sheet, saying);
            while (speakers.size() <= sheet.pageIndex())
                speakers.append(speakerName(part.name));
        }
    }
    for (qsizetype i = 0; i < sheet.pages().size(); ++i)
        addFooter(
            sheet.pages()[i], footer, speakers.value(i), i, m_frame.edge + 24, m_frame.right() - 24, m_frame.footer);
    return sheet.pages();
}

void QuoteBook::addSpeaker(Sheet &sheet, const SpeakerPart &part) const
{
    BookPage &page = sheet.page();
    const Type type = Type{.points = m_types.body.points * 1.4}.bold();
    const double baseline = sheet.y() + type.points;
    addWords(page.ink, speakerName(part.name), type, {m_left, baseline}, Side::Left, m_frame.right() - m_left);
    sheet.advance(type.points + 12);
    QStringList facts{counted(part.sayings.size(), QT_TRANSLATE_NOOP("Export", "1 quotation"),
                          QT_TRANSLATE_NOOP("Export", "%n quotations")),
        counted(
            part.outlets, QT_TRANSLATE_NOOP("Export", "in 1 article"), QT_TRANSLATE_NOOP("Export", "in %n articles"))};
    if (!part.aliases.isEmpty())
        facts.append(Words::tr("also: %1")
                .arg(part.aliases.join(Words::tr("; ", "between forms of a name that may have commas"))));
    addWords(
        page.ink, facts.join(u" · "_s), m_types.details, {m_left, sheet.y() + 2}, Side::Left, m_frame.right() - m_left);
    addRule(page.ink, {m_left, sheet.y() + 9}, {m_frame.right(), sheet.y() + 9}, hairline, 0.6);
    sheet.advance(19);
}

// Tags and notes beside a quotation; gives how far down they reach.
double QuoteBook::addMarks(BookPage &page, double y, qsizetype article, const QList<TextRange> &words) const
{
    const auto isOn = [&words](TextRange range) {
        return std::ranges::any_of(words, [range](TextRange part) { return part.overlaps(range); });
    };
    const Matter matter = m_material.matterOf(article);
    const double left = m_frame.noteLeft;
    const double width = m_frame.noteWidth;
    const auto addNote = [&](const QString &note, Origin origin) {
        if (note.isEmpty() || !m_choices.notes)
            return;
        const SetTextPtr set
            = setText(plainNote(note), m_types.note, {.width = width - 10, .leading = m_types.note.points * 1.29});
        addNoteSign(page.ink, {left, y + 1.5, 6.5, 6.5}, m_types.note.colour);
        page.add(set, {left + 10, y});
        origin.area = {left, y, 10 + set->width(), set->height()};
        page.origins.append(origin);
        y += set->height() + 3;
    };
    for (const PrintedMark &mark : matter.marks) {
        if (!isOn(mark.range))
            continue;
        for (const PrintedTag &tag : m_choices.tags ? mark.tags : QList<PrintedTag>()) {
            addField(page.ink, {left, y + 1.5, 1.8, 7}, tag.colours.stripe);
            const double name = addWords(
                page.ink, tag.name, m_types.tag.in(tag.colours.name), {left + 6, y + 7.6}, Side::Left, width - 6);
            page.origins.append(originOf(m_material, article, mark, {left, y, 6 + name, 10}));
            y += 10;
        }
        addNote(mark.remark.note, originOf(m_material, article, mark, {}));
    }
    for (const PrintedNote &note : matter.notes) {
        if (!note.range.isEmpty() && isOn(note.range))
            addNote(note.remark.note, originOf(m_material, article, note, {}));
    }
    return y;
}

void QuoteBook::addPrinter(Sheet &sheet, qsizetype g, qsizetype m) const
{
    const QuoteGroup &group = m_material.collation().findings.groups[g];
    const MemberWording &wording = m_material.collation().wordings[g][m];
    const qsizetype article = group.members[m].place.article;
    const double indent = m_left + 22;
    const bool differs = m != group.fullest && !wording.summary.isEmpty();
    const Type small{.points = m_types.body.points * 0.84};
    const LetteredText text = differs ? wordingOf(m_material, g, m, small) : LetteredText(small);
    const SetTextPtr set = differs ? text.set({.width = m_width - 22 - 16, .leading = small.points * 1.4}) : nullptr;
    BookPage &page = sheet.roomFor(13 + (set ? set->height() + 2 : 0));
    const double y = sheet.y();
    addOutlet(page.ink, {indent + 5, y + 6}, 10, article);
    const Article &it = m_material.article(article);
    const Type name{.face = Face::Chrome, .points = 7.6, .weight = QFont::Medium};
    const double used
        = addWords(page.ink, outletName(it, article), name, {indent + 16, y + 8.8}, Side::Left, m_width * 0.45);
    addWordingGlyph(page.ink, {indent + 16 + used + 6, y + 2.6, 7, 7}, wording.wording, QColor(dim));
    const QString date = dateWords(it.published);
    addWords(page.ink, wording.measure + (date.isEmpty() ? QString() : u" · "_s + date), m_types.details,
        {indent + 16 + used + 17, y + 8.8}, Side::Left, m_width - 22 - used - 33);
    sheet.advance(13);
    page.origins.append(originOf(m_material, g, m, {indent, y, m_width - 22, set ? 13 + set->height() : 13}));
    if (set) {
        text.put(page, set, {indent + 16, sheet.y()});
        sheet.advance(set->height() + 3);
    }
}

void QuoteBook::addSaying(Sheet &sheet, const Saying &saying) const
{
    const Article &article = m_material.article(saying.article);
    const Findings &findings = m_material.collation().findings;
    const QList<TextRange> parts = saying.group >= 0
        ? findings.groups[saying.group].members[findings.groups[saying.group].fullest].place.parts
        : findings.quotes[saying.quote].segments;
    const SetTextPtr words = setText(quoted(wordsOn(article, parts), article.language), m_types.body,
        {.width = m_width - 22, .leading = m_types.leading}, {}, article.language);
    BookPage *page = &sheet.roomFor(std::min(words->height() + 18, sheet.left() + sheet.y() - m_frame.top));
    if (saying.group >= 0) {
        const double badge = badgeWidth(11, saying.group);
        addBadge(page->ink, {m_left + 14 - badge, sheet.y() + (words->leading() - 11) / 2, badge, 11}, saying.group);
    }
    const auto originOn = [&](const QRectF &area) {
        return saying.group >= 0 ? originOf(m_material, saying.group, findings.groups[saying.group].fullest, area)
                                 : originOf(m_material, findings.quotes[saying.quote], area);
    };
    const qsizetype firstPage = sheet.pageIndex();
    const double marksEnd = addMarks(*page, sheet.y() + 2, saying.article, parts);
    for (qsizetype line = 0; line < words->lineCount(); ++line) {
        page = &sheet.roomFor(words->leading());
        page->ink.append(SetLine{words, line, {m_left + 22, sheet.y() - static_cast<double>(line) * words->leading()}});
        page->origins.append(originOn({m_left, sheet.y(), m_width, words->leading()}));
        sheet.advance(words->leading());
    }
    sheet.advance(2);
    if (saying.group >= 0) {
        for (const auto &[index, member] : firstMembers(m_material, saying.group))
            addPrinter(sheet, saying.group, member);
    } else {
        page = &sheet.roomFor(13);
        const double indent = m_left + 22;
        page->origins.append(originOn({indent, sheet.y(), m_width - 22, 13}));
        addOutlet(page->ink, {indent + 5, sheet.y() + 6}, 10, saying.article);
        const Type name{.face = Face::Chrome, .points = 7.6, .weight = QFont::Medium};
        const double used = addWords(page->ink, outletName(article, saying.article), name,
            {indent + 16, sheet.y() + 8.8}, Side::Left, m_width * 0.45);
        addWords(page->ink, dateWords(article.published), m_types.details, {indent + 16 + used + 6, sheet.y() + 8.8});
        sheet.advance(13);
    }
    if (sheet.pageIndex() == firstPage && marksEnd > sheet.y())
        sheet.advance(marksEnd - sheet.y());
    sheet.space(9);
}

}

Result<std::unique_ptr<Book>> quoteBook(const Exportable &work, const PageChoices &choices, Progress &progress)
{
    auto book = std::make_unique<QuoteBook>(work, choices);
    if (const Result<void> done = book->layOut(progress); !done)
        return std::unexpected(done.error());
    return book;
}

}
