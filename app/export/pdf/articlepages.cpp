// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/articlepages.h"

#include "app/export/naming.h"
#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/articlemarks.h"
#include "app/export/pdf/flow.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/margins.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/signs.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr double headTop = 68;    // of the headline
constexpr double noteGap = 20;    // with the rule in it
constexpr double noteBelow = 3.5; // between two entries of the apparatus
constexpr double badgeHeight = 9;

class ArticleSetter
{
public:
    ArticleSetter(const BookMaterial &material, qsizetype article, const PageChoices &choices,
        const References &references, const Footer &footer)
        : m_material(material)
        , m_article(material.article(article))
        , m_index(article)
        , m_choices(choices)
        , m_references(references)
        , m_footer(footer)
        , m_frame(choices)
        , m_types(choices.points)
        , m_matter(material.matterOf(article))
    {
    }

    ArticlePages set();

private:
    void addHead(BookPage &page) const;
    void addFeet(const Flow &flow);
    // The apparatus: for each shared quotation that the article prints, where it begins first.
    QList<const PrintedQuote *> entries() const;
    SetTextPtr setEntry(const LetteredText &entry) const;

    const BookMaterial &m_material;
    const Article &m_article;
    qsizetype m_index;
    const PageChoices &m_choices;
    const References &m_references;
    const Footer &m_footer;
    PageFrame m_frame;
    Types m_types;
    Matter m_matter;
    ArticlePages m_result;
};

QList<const PrintedQuote *> ArticleSetter::entries() const
{
    QList<const PrintedQuote *> entries;
    for (const PrintedQuote &quote : m_matter.quotes) {
        if (std::ranges::none_of(entries, [&quote](const PrintedQuote *it) { return it->group == quote.group; }))
            entries.append(&quote);
    }
    return entries;
}

SetTextPtr ArticleSetter::setEntry(const LetteredText &entry) const
{
    return entry.set(
        {.width = m_frame.footRight() - m_frame.textLeft - 18, .leading = m_types.apparatus.points * 1.42});
}

void ArticleSetter::addHead(BookPage &page) const
{
    const double baseline = 57;
    addOutlet(page.ink, {m_frame.textLeft - 12, baseline - 3}, 12.5, m_index);
    const QString name = outletName(m_article, m_index);
    const double most = m_frame.textWidth * 0.7;
    const double width = addWords(page.ink, name, m_types.outlet, {m_frame.textLeft, baseline}, Side::Left, most);
    const QUrl link(m_article.link);
    if (link.scheme().startsWith("http"_L1))
        page.jumps.append({.area = QRectF(m_frame.textLeft, baseline - 8, width, 10),
            .to = {},
            .link = m_article.link,
            .words = Words::tr("The article where it was published")});
    QStringList details;
    const auto add = [&details](const QString &words) {
        if (!words.isEmpty())
            details.append(words);
    };
    add(dateWords(m_article.published));
    add(m_article.authors.join(Words::tr(", ")));
    add(wordsWords(storyWords(m_article)));
    if (m_choices.sharedQuotes && !entries().isEmpty())
        add(counted(entries().size(), QT_TRANSLATE_NOOP("Export", "1 shared quote"),
            QT_TRANSLATE_NOOP("Export", "%n shared quotes")));
    addWords(page.ink, details.join(u" · "_s), m_types.details, {m_frame.textLeft + width + 6, baseline}, Side::Left,
        m_frame.right() - m_frame.textLeft - width - 6);
}

void ArticleSetter::addFeet(const Flow &flow)
{
    const QList<const PrintedQuote *> quotes = m_choices.sharedQuotes ? entries() : QList<const PrintedQuote *>();
    QMap<qsizetype, QList<std::pair<const PrintedQuote *, LetteredText>>> byPage;
    for (qsizetype i = 0; i < quotes.size(); ++i)
        byPage[flow.pageOfNote(i)].append({quotes[i],
            apparatusEntry(m_material, quotes[i]->group, quotes[i]->member, m_references, m_types.apparatus)});
    for (const auto &[number, feet] : byPage.asKeyValueRange()) {
        BookPage &page = m_result.pages[number];
        QList<SetTextPtr> set;
        double height = 0;
        for (const auto &[quote, entry] : feet) {
            set.append(setEntry(entry));
            height += set.last()->height() + noteBelow;
        }
        double y = m_frame.bottom - height;
        addRule(page.ink, {m_frame.textLeft, y - 8}, {m_frame.footRight(), y - 8}, QColor(0x9A, 0xA4, 0xAC), 0.5);
        for (qsizetype i = 0; i < feet.size(); ++i) {
            const double width = badgeWidth(badgeHeight, feet[i].first->group);
            const PrintedQuote &quote = *feet[i].first;
            const QRectF badge(m_frame.textLeft, y + (set[i]->leading() - badgeHeight) / 2, width, badgeHeight);
            addBadge(page.ink, badge, quote.group);
            page.origins.append(originOf(m_material, quote.group, quote.member, badge));
            feet[i].second.put(page, set[i], {m_frame.textLeft + 18, y});
            y += set[i]->height() + noteBelow;
        }
    }
    const QString date = dateWords(m_article.published);
    const QString about = QStringList{letterOf(m_index), outletName(m_article, m_index)}.join(u" · "_s)
        + (date.isEmpty() ? QString() : u" · "_s + date);
    for (qsizetype i = 0; i < m_result.pages.size(); ++i)
        addFooter(m_result.pages[i], m_footer, about, i, m_frame.footLeft(), m_frame.footRight(), m_frame.footer);
}

ArticlePages ArticleSetter::set()
{
    const double wide = m_frame.textWidth + std::min(40.0, m_frame.noteWidth * 0.4);
    const QList<FlowItem> all
        = itemsOf(m_article, m_matter, m_types, {m_frame.textWidth, wide, m_frame.unit}, m_choices.rest);
    QList<FlowNote> feet;
    // Room is kept for the numbers of pages nobody knows yet, so that it is the same when they are known.
    const References unknown(m_material.articles().size());
    if (m_choices.sharedQuotes) {
        for (const PrintedQuote *quote : entries()) {
            const LetteredText entry
                = apparatusEntry(m_material, quote->group, quote->member, unknown, m_types.apparatus);
            feet.append({quote->begin, setEntry(entry)->height() + noteBelow});
        }
    }
    const Flow flow(all, feet,
        {.firstTop = headTop,
            .top = m_frame.top,
            .bottom = m_frame.bottom,
            .left = m_frame.textLeft,
            .noteGap = noteGap});
    for (qsizetype i = 0; i < flow.pageCount(); ++i)
        m_result.pages.append(BookPage{.size = m_choices.page});
    addHead(m_result.pages.first());
    if (m_choices.sharedQuotes)
        m_result.quotes = addQuotes(m_result.pages, flow, m_material, m_matter);
    m_result.marks = addHighlights(m_result.pages, flow, m_material, m_matter);
    addLines(m_result.pages, flow);
    Margins margins(m_material, m_choices, m_references, flow, m_result.pages);
    if (m_choices.sharedQuotes)
        margins.addQuotes(m_matter);
    if (m_choices.passages)
        margins.addPassages(m_matter);
    margins.addMarks(m_matter, m_result.omissions);
    addFeet(flow);
    return m_result;
}

}

void Omissions::add(const Omissions &other)
{
    cutNotes += other.cutNotes;
    lostNotes += other.lostNotes;
}

ArticlePages setArticle(const BookMaterial &material, qsizetype article, const PageChoices &choices,
    const References &references, const Footer &footer)
{
    return ArticleSetter(material, article, choices, references, footer).set();
}

void addFooter(BookPage &page, const Footer &footer, const QString &about, qsizetype index, double left, double right,
    double baseline)
{
    const Type type{.face = Face::Chrome, .points = 6.8, .colour = Inks::dim};
    const double third = (right - left) / 3;
    addWords(page.ink, footer.title, type, {left, baseline}, Side::Left, third - 10);
    addWords(page.ink, about, type, {(left + right) / 2, baseline}, Side::Centre, third + 10);
    //: number of a page, and how many there are
    const QString number = Words::tr("%1 / %2").arg(footer.firstPage + index + 1).arg(footer.pages);
    addWords(page.ink, number, type, {right, baseline}, Side::Right);
}

}
