// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/matrix.h"

#include "app/export/naming.h"
#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/sheet.h"
#include "app/export/pdf/signs.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

class Matrix
{
public:
    Matrix(const BookMaterial &material, const PageChoices &choices, const References &references)
        : m_material(material)
        , m_references(references)
        , m_frame(choices)
        , m_sheet(choices.page, m_frame.top, m_frame.bottom)
        , m_left(m_frame.footLeft())
        , m_right(m_frame.footRight())
    {
        const double all = m_right - m_left;
        const auto most = std::max<qsizetype>(2, static_cast<qsizetype>(all * 0.62 / 66));
        m_perTable = std::min(most, material.articles().size());
        m_column = std::min(92.0, all * 0.62 / static_cast<double>(m_perTable));
        m_label = all - m_column * static_cast<double>(m_perTable);
    }

    QList<BookPage> set(const Footer &footer)
    {
        const QList<qsizetype> &articles = m_material.articles();
        for (qsizetype i = 0; i < articles.size(); i += m_perTable) {
            if (i > 0)
                m_sheet.breakPage();
            addTable(articles.sliced(i, std::min(m_perTable, articles.size() - i)));
        }
        for (qsizetype i = 0; i < m_sheet.pages().size(); ++i)
            addFooter(m_sheet.pages()[i], footer, Words::tr("Who prints what"), i, m_left, m_right, m_frame.footer);
        return m_sheet.pages();
    }

private:
    double centre(qsizetype column) const { return m_left + m_label + m_column * (static_cast<double>(column) + 0.5); }
    void addHead(const QList<qsizetype> &articles);
    void addTable(const QList<qsizetype> &articles);
    void addRow(qsizetype group, const QList<qsizetype> &articles);
    void addFigure(const QString &name, const QList<qsizetype> &articles, qsizetype (*figure)(const OutletFigures &));

    const BookMaterial &m_material;
    const References &m_references;
    PageFrame m_frame;
    Sheet m_sheet;
    double m_left;
    double m_right;
    double m_label = 0;
    double m_column = 0;
    qsizetype m_perTable = 1;
};

void Matrix::addHead(const QList<qsizetype> &articles)
{
    const Type name{.face = Face::Chrome, .points = 7.2, .weight = QFont::Medium};
    const Type date{.face = Face::Chrome, .points = 6.4, .colour = Inks::dim};
    QList<Ink> &ink = m_sheet.page().ink;
    const double y = m_sheet.y();
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const Article &article = m_material.article(articles[i]);
        addOutlet(ink, {centre(i), y + 7}, 13, articles[i]);
        addWords(ink, outletName(article, articles[i]), name, {centre(i), y + 23}, Side::Centre, m_column - 6);
        addWords(ink, dateWords(article.published), date, {centre(i), y + 32}, Side::Centre, m_column - 6);
    }
    addRule(ink, {m_left, y + 39}, {m_right, y + 39}, QColor(0xC9, 0xC4, 0xBA), 0.6);
    m_sheet.advance(40);
}

void Matrix::addRow(qsizetype g, const QList<qsizetype> &articles)
{
    const QuoteGroup &group = m_material.collation().findings.groups[g];
    const Place &fullest = group.members[group.fullest].place;
    const Article &source = m_material.article(fullest.article);
    const Type type{.points = 8.2};
    LetteredText label(type);
    label.add(speakerName(group.speaker) + u": "_s, type.bold());
    label.add(quoted(wordsOn(source, fullest.parts), source.language));
    const SetTextPtr set = label.set({.width = m_label - 30, .leading = 11.4, .mostLines = 2});
    // Who says whom, on a line below: it can be long, and the words are what names the row.
    const QString conflict = conflictOn(m_material, g);
    const double below = conflict.isEmpty() ? 0 : 10;
    const double height = std::max(set->height() + below + 8, 27.0); // a sign and the number of a page
    const qsizetype before = m_sheet.pageIndex();
    m_sheet.roomFor(height);
    if (m_sheet.pageIndex() != before)
        addHead(articles);
    BookPage &page = m_sheet.page();
    const double y = m_sheet.y();
    const double badge = badgeWidth(10, g);
    addBadge(page.ink, {m_left, y + 4.7, badge, 10}, g);
    label.put(page, set, {m_left + 20, y + 4});
    if (!conflict.isEmpty())
        addWords(page.ink, conflict, Type{.points = 7.4, .italic = true, .colour = Inks::dim},
            {m_left + 20, y + 4 + set->height() + 7}, Side::Left, m_label - 30);
    page.origins.append(originOf(m_material, g, group.fullest, {m_left, y, m_label - 6, height}));
    if (set->isCut())
        addWords(page.ink, u"…"_s, type,
            {m_left + 21 + set->right(set->lineCount() - 1), y + 4 + set->baseline(set->lineCount() - 1)});
    const QList<Synoptic::Place> tellings = tellingsOf(group, m_material.collation().tellings);
    const auto members = firstMembers(m_material, g);
    const Type number{.face = Face::Chrome, .points = 6.8, .colour = Inks::dim};
    const double middle = y + height / 2;
    const QColor colour = lightGroups[static_cast<size_t>(g) % lightGroups.size()].line;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const auto it = std::ranges::find(members, articles[i], &std::pair<qsizetype, qsizetype>::first);
        const QRectF glyph(centre(i) - 5, middle - (it != members.end() ? 9 : 5), 10, 10);
        if (it == members.end()) {
            const bool tells = std::ranges::contains(tellings, articles[i], &Synoptic::Place::article);
            if (tells) {
                QPainterPath ring;
                ring.addEllipse(glyph.adjusted(0.5, 0.5, -0.5, -0.5));
                page.ink.append(Shape{.path = ring, .stroke = QColor(Inks::dim), .width = 0.9, .dashes = {0.9, 1.3}});
            } else {
                addWordingGlyph(page.ink, glyph, std::nullopt, QColor(0xA8, 0xA3, 0x9A));
            }
            continue;
        }
        addWordingGlyph(page.ink, glyph, m_material.collation().wordings[g][it->second].wording, colour);
        const std::optional<Target> to = m_references.quote({g, it->second});
        addWords(page.ink, Words::tr("p. %1").arg(m_references.pageNumber(to)), number, {centre(i), middle + 9},
            Side::Centre);
        if (to)
            page.jumps.append({.area = QRectF(centre(i) - m_column / 2, y, m_column, height),
                .to = to,
                .words = quoteWords(m_material, g, articles[i])});
    }
    addRule(page.ink, {m_left, y + height}, {m_right, y + height}, Inks::gridline, 0.4);
    m_sheet.advance(height);
}

void Matrix::addFigure(
    const QString &name, const QList<qsizetype> &articles, qsizetype (*figure)(const OutletFigures &))
{
    const Type type{.face = Face::Chrome, .points = 7.6};
    BookPage &page = m_sheet.roomFor(14);
    addWords(page.ink, name, type.in(Inks::dim), {m_left + 20, m_sheet.y() + 10});
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const qsizetype value = figure(m_material.collation().figures[articles[i]]);
        addWords(page.ink, QLocale().toString(value), type, {centre(i), m_sheet.y() + 10}, Side::Centre);
    }
    m_sheet.advance(14);
}

void Matrix::addTable(const QList<qsizetype> &articles)
{
    addHead(articles);
    for (qsizetype g = 0; g < m_material.collation().quotations; ++g) {
        const auto members = firstMembers(m_material, g);
        const bool isHere
            = std::ranges::any_of(members, [&articles](const auto &it) { return articles.contains(it.first); });
        if (members.size() > 1 && isHere)
            addRow(g, articles);
    }
    m_sheet.space(6);
    m_sheet.roomFor(44);
    addFigure(Words::tr("Words of the story"), articles, [](const OutletFigures &it) { return it.bodyWords; });
    addFigure(Words::tr("Words in quotation marks"), articles, [](const OutletFigures &it) { return it.quotedWords; });
    addFigure(Words::tr("Quotations no other outlet has"), articles,
        [](const OutletFigures &it) { return it.quotesOnlyHere; });
}

}

QList<BookPage> setMatrix(
    const BookMaterial &material, const PageChoices &choices, const References &references, const Footer &footer)
{
    return Matrix(material, choices, references).set(footer);
}

}
