// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/quotebook.h"

#include "app/export/naming.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/notespages.h"
#include "app/export/pdf/remarks.h"
#include "app/export/pdf/sayingpages.h"
#include "app/export/pdf/sayings.h"
#include "app/export/pdf/sheet.h"
#include "app/export/pdf/signs.h"

#include <QCoreApplication>

#include <functional>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

class QuoteBook : public Book
{
public:
    QuoteBook(const Exportable &work, const PageChoices &choices)
        : m_choices(choices)
        , m_material(work, choices.articles, choices.author)
        , m_parts(speakerParts(m_material, choices.speakers))
        , m_marks(m_material, m_parts)
        , m_frame(choices)
        , m_types(choices.points)
        , m_left(m_frame.textLeft - 6)
    {
        m_footer.title = bookTitle(work);
        for (const ListedRemark &it : m_marks.others()) {
            if (it.marksWords || choices.notes || choices.annotations)
                m_others.append({.it = it, .isAnnotation = true});
        }
    }

    Result<void> layOut(Progress &progress)
    {
        m_starts.fill({0, 0}, m_parts.size());
        Footer footer = m_footer;
        footer.firstPage = setIndex(m_footer).size();
        qsizetype sayings = 0;
        for (const SpeakerPart &part : m_parts)
            sayings += part.sayings.size();
        qsizetype done = 0;
        Place next;
        while (next.part < m_parts.size()) {
            m_chapters.append({next, footer.firstPage});
            const auto goesOn = [&](const Place &place) {
                progress.step(done, sayings * 3);
                done += place.saying >= 0 ? 1 : 0;
                return !progress.isCancelled();
            };
            footer.firstPage += setSayings(next, footer, goesOn, &m_starts).size();
            if (progress.isCancelled())
                return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        }
        m_notesPage = footer.firstPage;
        m_footer.pages = m_notesPage + (hasNotes() ? setNotes(footer).size() : 0);
        return {};
    }

    qsizetype chapterCount() const override { return 1 + m_chapters.size() + (hasNotes() ? 1 : 0); }
    qsizetype firstPage(qsizetype chapter) const override
    {
        if (chapter == 0)
            return 0;
        return chapter <= m_chapters.size() ? m_chapters[chapter - 1].page : m_notesPage;
    }
    qsizetype pageCount() const override { return m_footer.pages; }
    QString chapterTitle(qsizetype chapter) const override
    {
        if (chapter == 0)
            return Words::tr("Speakers");
        return chapter <= m_chapters.size() ? Words::tr("Quotations") : Words::tr("Notes");
    }
    QList<BookPage> pagesOf(qsizetype chapter) const override
    {
        Footer footer = m_footer;
        footer.firstPage = firstPage(chapter);
        if (chapter == 0)
            return setIndex(footer);
        if (chapter > m_chapters.size())
            return setNotes(footer);
        Place from = m_chapters[chapter - 1].from;
        return setSayings(from, footer, [](const Place &) { return true; }, nullptr);
    }
    QList<OutlineEntry> outline() const override
    {
        QList<OutlineEntry> entries{{.title = Words::tr("Speakers"), .target = {}}};
        for (qsizetype i = 0; i < m_parts.size(); ++i)
            entries.append({.title = speakerName(m_parts[i].name), .target = m_starts[i]});
        if (hasNotes())
            entries.append({.title = Words::tr("Notes"), .target = {m_notesPage, 0}});
        return entries;
    }
    Description description() const override { return describe(m_material, Words::tr("Quotations by speaker")); }
    QStringList remarks() const override { return remarksOn({}, m_choices); }

private:
    // What is set next: a quotation of a speaker, or the speaker's name.
    struct Place {
        qsizetype part = 0;
        qsizetype saying = -1;
    };
    struct Chapter {
        Place from;
        qsizetype page = 0; // of the book
    };
    using GoesOn = std::function<bool(const Place &)>;

    QList<BookPage> setIndex(const Footer &footer) const;
    QList<BookPage> setSayings(Place &next, const Footer &footer, const GoesOn &goesOn, QList<Target> *starts) const;
    QList<BookPage> setNotes(const Footer &footer) const
    {
        return Synoptic::setNotes(m_material, m_choices, m_others, Words::tr("Beside the quotations"), footer);
    }
    bool hasNotes() const { return !m_others.isEmpty() || (m_choices.notes && !m_material.ownNotes().isEmpty()); }

    PageChoices m_choices;
    BookMaterial m_material;
    QList<SpeakerPart> m_parts;
    QuoteMarks m_marks;
    QList<ListedNote> m_others; // what stands on no quotation
    PageFrame m_frame;
    Types m_types;
    double m_left;
    Footer m_footer;
    QList<Target> m_starts; // of each part
    QList<Chapter> m_chapters;
    qsizetype m_notesPage = 0;
};

QList<BookPage> QuoteBook::setIndex(const Footer &footer) const
{
    Sheet sheet(m_choices.page, m_frame.top + 10, m_frame.bottom);
    const double width = m_frame.footRight() - m_left;
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
    addWords(
        sheet.page().ink, facts, {.face = Face::Chrome, .points = 8.4, .colour = Inks::dim}, {m_left, sheet.y() + 10});
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
        addFooter(sheet.pages()[i], footer, Words::tr("Speakers"), i, m_frame.footLeft(), m_frame.footRight(),
            m_frame.footer);
    return sheet.pages();
}

// As many quotations as make a chapter, which ends where a page does; next becomes the place of the first
// that is not in it.
QList<BookPage> QuoteBook::setSayings(
    Place &next, const Footer &footer, const GoesOn &goesOn, QList<Target> *starts) const
{
    constexpr qsizetype most = 12; // pages, after which the next end of a page is taken
    Sheet sheet(m_choices.page, m_frame.top, m_frame.bottom);
    SayingSetter setter(m_material, m_choices, m_marks, sheet);
    QStringList speakers; // with whom each page begins
    const auto names = [&](const SpeakerPart &part) {
        while (speakers.size() < sheet.pages().size())
            speakers.append(speakerName(part.name));
    };
    for (; next.part < m_parts.size(); next = {next.part + 1, -1}) {
        const SpeakerPart &part = m_parts[next.part];
        const auto endsHere
            = [&](double room) { return sheet.pageIndex() + 1 >= most && sheet.isOnLast() && sheet.breaksFor(room); };
        if (next.saying < 0) {
            setter.passNotes();
            sheet.space(22);
            if (!goesOn(next) || endsHere(setter.roomFor(part)))
                break;
            sheet.roomFor(setter.roomFor(part));
            if (starts)
                (*starts)[next.part] = {footer.firstPage + sheet.pageIndex(), sheet.y()};
            names(part);
            setter.addSpeaker(part);
            next.saying = 0;
        }
        bool isWhole = true;
        for (; isWhole && next.saying < part.sayings.size(); next.saying += isWhole ? 1 : 0) {
            const Saying &saying = part.sayings[next.saying];
            isWhole = goesOn(next) && !endsHere(setter.roomFor(saying));
            if (!isWhole)
                break;
            setter.addSaying(saying);
            names(part);
        }
        if (!isWhole)
            break;
    }
    for (qsizetype i = 0; i < sheet.pages().size(); ++i)
        addFooter(
            sheet.pages()[i], footer, speakers.value(i), i, m_frame.footLeft(), m_frame.footRight(), m_frame.footer);
    return sheet.pages();
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
