// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/frontmatter.h"

#include "app/export/naming.h"
#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/margins.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/sheet.h"
#include "app/export/pdf/signs.h"
#include "app/text/shortened.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <ranges>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

class FrontMatter
{
public:
    FrontMatter(const BookMaterial &material, const PageChoices &choices, const References &references,
        const Footer &footer, const EachPage &each)
        : m_material(material)
        , m_choices(choices)
        , m_references(references)
        , m_footer(footer)
        , m_each(each)
        , m_frame(choices)
        , m_types(choices.points)
        , m_sheet(choices.page, m_frame.top + 10, m_frame.bottom, [this](BookPage &&page) { finish(page); })
        , m_left(m_frame.textLeft)
        , m_width(m_frame.footRight() - m_frame.textLeft)
    {
    }

    void set()
    {
        m_about = Words::tr("Contents");
        addTitle(m_footer.title);
        addArticles();
        if (m_choices.sharedQuotes)
            addQuotes();
        m_hasNotes = m_choices.notes;
        addRest();
    }
    // Behind columns nothing hangs beside the text: it is as wide as the footer.
    void setLegend()
    {
        m_about = Words::tr("Signs and colours");
        m_left = m_frame.footLeft();
        m_width = m_frame.footRight() - m_left;
        addRest();
    }

private:
    void addRest()
    {
        if (m_choices.tags)
            addTags();
        addSigns();
        if (m_hasNotes)
            addNotes();
        finish(m_sheet.page());
    }
    void finish(BookPage &page)
    {
        addFooter(page, m_footer, m_about, m_finished++, m_frame.footLeft(), m_frame.footRight(), m_frame.footer);
        m_each(page);
    }
    void addTitle(const QString &title);
    void addArticles();
    void addQuotes();
    void addTags();
    void addSigns();
    void addNotes();
    void addSection(const QString &words, double room);
    void addPageNumber(BookPage &page, double baseline, const std::optional<Target> &to);

    const BookMaterial &m_material;
    const PageChoices &m_choices;
    const References &m_references;
    const Footer &m_footer;
    const EachPage &m_each;
    PageFrame m_frame;
    Types m_types;
    Sheet m_sheet;
    double m_left;
    double m_width;
    QString m_about;
    qsizetype m_finished = 0; // pages
    bool m_hasNotes = false;  // behind columns they have pages of their own
};

void FrontMatter::addTitle(const QString &title)
{
    const SetTextPtr set = setText(title, m_types.title, {.width = m_width, .leading = 30, .mostLines = 4});
    m_sheet.page().add(set, {m_left, m_sheet.y()});
    m_sheet.advance(set->height() + 4);
    QStringList dates;
    for (const qsizetype article : m_material.articles()) {
        if (const QString &date = m_material.article(article).published; !date.isEmpty())
            dates.append(date.left(10));
    }
    std::ranges::sort(dates);
    QStringList facts{counted(m_material.articles().size(), QT_TRANSLATE_NOOP("Export", "1 article"),
        QT_TRANSLATE_NOOP("Export", "%n articles"))};
    if (!dates.isEmpty()) {
        const QString first = dateWords(dates.first());
        const QString last = dateWords(dates.last());
        //: from one date to another
        const QString when = first == last ? first : Words::tr("%1 to %2").arg(first, last);
        const auto undated = static_cast<int>(m_material.articles().size() - dates.size());
        //: of articles, after the dates of the others: "31 Mar 2014, 4 without a date"
        facts.append(undated == 0 ? when : Words::tr("%1, %n without a date", nullptr, undated).arg(when));
    }
    if (!m_material.authors().isEmpty())
        facts.append(Words::tr("read by %1").arg(listed(m_material.authors())));
    const Type type{.face = Face::Chrome, .points = 8.4, .colour = Inks::dim};
    addWords(m_sheet.page().ink, facts.join(u" · "_s), type, {m_left, m_sheet.y() + 10}, Side::Left, m_width);
    m_sheet.advance(34);
}

void FrontMatter::addSection(const QString &words, double room)
{
    m_sheet.space(16);
    BookPage &page = m_sheet.roomFor(22 + room);
    const Type type{.face = Face::Chrome, .points = 7.6, .weight = QFont::DemiBold, .colour = Inks::dim};
    addWords(page.ink, words, type, {m_left, m_sheet.y() + 8});
    addRule(page.ink, {m_left, m_sheet.y() + 13}, {m_left + m_width, m_sheet.y() + 13}, Inks::hairline, 0.5);
    m_sheet.advance(22);
}

void FrontMatter::addPageNumber(BookPage &page, double baseline, const std::optional<Target> &to)
{
    const Type type{.face = Face::Chrome, .points = 8.4};
    addWords(page.ink, QString::number(m_references.pageNumber(to)), type, {m_left + m_width, baseline}, Side::Right);
}

void FrontMatter::addArticles()
{
    addSection(Words::tr("Articles"), 30);
    const Type title = m_types.body;
    const double text = m_left + 20;
    const double width = m_width - 20 - 40;
    for (const qsizetype index : m_material.articles()) {
        const Article &article = m_material.article(index);
        const QString headline = article.headline.isEmpty() ? Words::tr("Without a headline") : article.headline;
        const SetTextPtr set
            = setText(headline, title, {.width = width, .leading = title.points * 1.36, .mostLines = 3});
        const double height = 12 + set->height() + 7;
        BookPage &page = m_sheet.roomFor(height);
        const double y = m_sheet.y();
        addOutlet(page.ink, {m_left + 6.5, y + 6}, 12.5, index);
        const double name
            = addWords(page.ink, outletName(article, index), m_types.outlet, {text, y + 9}, Side::Left, width * 0.7);
        const QString date = dateWords(article.published);
        const QString details = (date.isEmpty() ? QString() : date + u" · "_s) + wordsWords(storyWords(article));
        addWords(page.ink, details, m_types.details, {text + name + 6, y + 9}, Side::Left, width - name - 6);
        page.add(set, {text, y + 12});
        const std::optional<Target> to = m_references.article(index);
        addPageNumber(page, y + 12 + set->baseline(0), to);
        if (to)
            page.jumps.append({.area = QRectF(m_left, y, m_width, height - 4), .to = to, .words = headline});
        m_sheet.advance(height);
    }
}

void FrontMatter::addQuotes()
{
    const qsizetype count = m_material.collation().quotations;
    constexpr qsizetype most = 60; // of a large collection the most printed ones are enough
    bool isFirst = true;
    qsizetype shown = 0;
    for (qsizetype g = 0; g < count && shown < most; ++g) {
        const auto members = firstMembers(m_material, g);
        if (members.size() < 2)
            continue;
        if (isFirst)
            addSection(Words::tr("Shared quotations"), 40);
        isFirst = false;
        ++shown;
        const QuoteGroup &group = m_material.collation().findings.groups[g];
        const Place &fullest = group.members[group.fullest].place;
        const Article &article = m_material.article(fullest.article);
        const Type type{.points = m_types.body.points * 0.86};
        LetteredText text(type);
        text.add(saidBy(m_material, g) + u": "_s, type.bold());
        const QString words = shortened(wordsOn(article, fullest.parts), 160);
        text.add(quoted(words, article.language) + u"  "_s);
        for (const auto &[index, member] : members) {
            text.add(u" "_s);
            const std::optional<Target> to = m_references.quote({g, member});
            text.beginJump(to, quoteWords(m_material, g, index));
            text.addOutlet(index);
            text.add(QString::number(m_references.pageNumber(to)), type.in(Inks::dim));
            text.endJump();
        }
        const SetTextPtr set = text.set({.width = m_width - 20, .leading = type.points * 1.45});
        BookPage &page = m_sheet.roomFor(std::min(set->height(), 12 * set->leading()) + 4);
        const double width = badgeWidth(10, g);
        addBadge(page.ink, {m_left + 12 - width, m_sheet.y() + (set->leading() - 10) / 2, width, 10}, g);
        putDown(m_sheet, text, set, m_left + 20, [&](BookPage &on, const QRectF &area, bool) {
            on.origins.append(originOf(m_material, g, group.fullest, area.adjusted(-20, 0, 0, 0)));
        });
        m_sheet.advance(4);
    }
}

void FrontMatter::addTags()
{
    if (m_material.tagsInUse().isEmpty())
        return;
    addSection(Words::tr("Tags"), 20);
    for (const BookMaterial::TagUse &use : m_material.tagsInUse()) {
        BookPage &page = m_sheet.roomFor(15);
        const double y = m_sheet.y();
        const QRectF field(m_left, y + 1.5, 10, 9);
        if (use.tag.isDashed) {
            QPainterPath path;
            path.addRect(field.adjusted(0.4, 0.4, -0.4, -0.4));
            page.ink.append(
                Shape{.path = path, .stroke = QColor(use.tag.colours.stripe), .width = 0.7, .dashes = {1.6, 1.4}});
        } else {
            addField(page.ink, field, use.tag.colours.fill);
            addField(page.ink, {m_left + 11.5, y + 1.5, 1.8, 9}, use.tag.colours.stripe);
        }
        const Type name{.face = Face::Chrome, .points = 8.4, .weight = QFont::Medium, .colour = use.tag.colours.name};
        double x = m_left + 20;
        x += addWords(page.ink, use.tag.name, name, {x, y + 9}, Side::Left, m_width * 0.5) + 6;
        const QString times = counted(
            use.times, QT_TRANSLATE_NOOP("Export", "1 highlight"), QT_TRANSLATE_NOOP("Export", "%n highlights"));
        x += addWords(page.ink, times, m_types.details, {x, y + 9}) + 8;
        if (!use.description.isEmpty() && m_left + m_width - x > 40)
            addWords(page.ink, use.description, m_types.note, {x, y + 9}, Side::Left, m_left + m_width - x);
        m_sheet.advance(15);
    }
}

void FrontMatter::addSigns()
{
    if (!m_choices.sharedQuotes)
        return;
    struct Row {
        Wording wording;
        QString words;
    };
    const std::array rows{
        Row{Wording::Whole, Words::tr("whole: the fullest wording, or the same words")},
        Row{Wording::Cut, Words::tr("cut: words are left out")},
        Row{Wording::Changed, Words::tr("changed: other words")},
        Row{Wording::Paraphrased, Words::tr("retold: said in other words")},
    };
    const Type type{.face = Face::Chrome, .points = 8};
    const auto widths = rows | std::views::transform([&type](const auto &row) { return widthOf(row.words, type); });
    const int beside = std::ranges::max(widths) + 44 + 12 < m_width / 2 ? 2 : 1; // so many in a line
    const double height = 14 * (std::ssize(rows) / beside + (m_choices.passages ? 1 : 0));
    addSection(Words::tr("Signs"), height);
    const auto &colours = lightGroups.front();
    for (int i = 0; i < std::ssize(rows); ++i) {
        BookPage &page = m_sheet.roomFor(14);
        const double x = m_left + m_width / beside * (i % beside);
        const double y = m_sheet.y();
        addField(page.ground, {x, y + 1, 34, 10}, colours.fill);
        addEdge(page.ink, rows[i].wording, x, x + 34, y + 10.6, colours.edge);
        addWords(page.ink, rows[i].words, type, {x + 44, y + 8.8}, Side::Left, m_width / beside - 44);
        if (i % beside == beside - 1)
            m_sheet.advance(14);
    }
    if (m_choices.passages) {
        BookPage &page = m_sheet.roomFor(14);
        const double y = m_sheet.y();
        addRule(page.ink, {m_left + 20, y + 1}, {m_left + 20, y + 11}, Inks::passage, 1.2);
        addWords(page.ink, u"C"_s, m_types.reference, {m_left + 14, y + 8}, Side::Right);
        addWords(page.ink, Words::tr("a passage outside quotation marks that C prints too"), type,
            {m_left + 44, y + 8.8}, Side::Left, m_width - 44);
        m_sheet.advance(14);
    }
}

void FrontMatter::addNotes()
{
    const QList<Remark> notes = m_material.ownNotes();
    if (notes.isEmpty())
        return;
    addSection(Words::tr("Notes"), 30);
    for (const Remark &note : notes) {
        const Type type = Type{.points = m_types.body.points * 0.9}.slanted();
        const SetTextPtr set = setText(
            plainNote(note.note), type, {.width = m_width - 20, .leading = type.points * 1.45, .keepsLines = true});
        addNoteSign(m_sheet.roomFor(set->leading() * 2).ink, {m_left, m_sheet.y() + 3, 8, 8}, Inks::dim);
        for (qsizetype line = 0; line < set->lineCount(); ++line) {
            BookPage &page = m_sheet.roomFor(set->leading());
            page.ink.append(
                SetLine{set, line, {m_left + 20, m_sheet.y() - static_cast<double>(line) * set->leading()}});
            m_sheet.advance(set->leading());
        }
        m_sheet.advance(5);
    }
}

}

void setFrontMatter(const BookMaterial &material, const PageChoices &choices, const References &references,
    const Footer &footer, const EachPage &each)
{
    FrontMatter(material, choices, references, footer, each).set();
}

QList<BookPage> setLegend(
    const BookMaterial &material, const PageChoices &choices, const References &references, const Footer &footer)
{
    QList<BookPage> pages;
    FrontMatter(material, choices, references, footer, [&pages](const BookPage &page) {
        pages.append(page);
    }).setLegend();
    return pages;
}

}
