// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/articlebook.h"

#include "app/export/naming.h"
#include "app/export/pdf/articlepages.h"
#include "app/export/pdf/frontmatter.h"
#include "app/export/pdf/remarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

class ArticleBook : public Book
{
public:
    ArticleBook(const Exportable &work, const PageChoices &choices)
        : m_choices(choices)
        , m_material(work, choices.articles, choices.author)
        , m_references(choices.articles.size())
    {
        m_footer.title = bookTitle(work);
    }

    Result<void> layOut(Progress &progress)
    {
        const QList<qsizetype> &articles = m_choices.articles;
        QList<ArticlePages> places; // without their pages
        for (qsizetype i = 0; i < articles.size(); ++i) {
            progress.step(i, articles.size() * 3);
            if (progress.isCancelled())
                return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
            ArticlePages set = setArticle(m_material, articles[i], m_choices, m_references, m_footer);
            m_pageCounts.append(set.pages.size());
            set.pages.clear();
            places.append(set);
        }
        for (const ArticlePages &set : std::as_const(places))
            m_omissions.add(set.omissions);
        // The numbers of the pages stand in the contents and take room there, which moves the pages. A few
        // rounds settle that; should the contents grow and shrink in turn, they keep the longer form.
        constexpr int rounds = 3;
        for (int round = 0;; ++round) {
            qsizetype pages = 0;
            setContents(m_footer, [&pages](const BookPage &) { ++pages; });
            const qsizetype before = std::exchange(m_contents, pages);
            if (m_contents == before)
                return {};
            if (round >= rounds && m_contents < before) {
                m_contents = before;
                return {};
            }
            place(places);
        }
    }

    qsizetype chapterCount() const override { return 1 + m_firstPages.size(); }
    qsizetype firstPage(qsizetype chapter) const override { return chapter == 0 ? 0 : m_firstPages[chapter - 1]; }
    qsizetype pageCount() const override { return m_footer.pages; }
    QString chapterTitle(qsizetype chapter) const override
    {
        if (chapter == 0)
            return Words::tr("Contents");
        const qsizetype article = m_choices.articles[chapter - 1];
        return letterOf(article) + u" · "_s + outletName(m_material.article(article), article);
    }
    QList<BookPage> pagesOf(qsizetype chapter) const override
    {
        QList<BookPage> pages;
        eachPageOf(chapter, [&pages](const BookPage &page) { pages.append(page); });
        return pages;
    }
    void eachPageOf(qsizetype chapter, const EachPage &each) const override
    {
        Footer footer = m_footer;
        footer.firstPage = firstPage(chapter);
        if (chapter > 0) {
            const ArticlePages article
                = setArticle(m_material, m_choices.articles[chapter - 1], m_choices, m_references, footer);
            std::ranges::for_each(article.pages, each);
            return;
        }
        qsizetype done = 0;
        setContents(footer, [&](const BookPage &page) {
            ++done;
            each(page);
        });
        for (; done < m_contents; ++done)
            each(BookPage{.size = m_choices.page});
    }
    QList<OutlineEntry> outline() const override
    {
        QList<OutlineEntry> entries{{.title = Words::tr("Contents"), .target = {}}};
        for (qsizetype chapter = 1; chapter < chapterCount(); ++chapter) {
            const QString &headline = m_material.article(m_choices.articles[chapter - 1]).headline;
            entries.append({.title = chapterTitle(chapter) + (headline.isEmpty() ? QString() : u": "_s + headline),
                .target = {firstPage(chapter), 0}});
        }
        entries += tagOutline(m_material, m_references);
        return entries;
    }
    QList<PageLabel> labels() const override
    {
        QList<PageLabel> labels{{.page = 0, .prefix = {}}};
        for (qsizetype i = 0; i < m_firstPages.size(); ++i)
            labels.append({.page = m_firstPages[i], .prefix = letterOf(m_choices.articles[i]) + u' '});
        return labels;
    }
    Description description() const override { return describe(m_material, Words::tr("Articles")); }
    QStringList remarks() const override { return remarksOn(m_omissions, m_choices); }

private:
    void setContents(const Footer &footer, const EachPage &each) const
    {
        setFrontMatter(m_material, m_choices, m_references, footer, each);
    }

    // Where everything stands behind contents of so many pages.
    void place(const QList<ArticlePages> &articles)
    {
        m_firstPages.clear();
        qsizetype page = m_contents;
        for (qsizetype i = 0; i < articles.size(); ++i) {
            m_firstPages.append(page);
            m_references.setArticle(m_choices.articles[i], page);
            for (const auto &[member, at] : articles[i].quotes)
                m_references.setQuote(member, {page + at.page, at.y});
            for (const auto &[name, at] : articles[i].marks)
                m_references.setMark(name, {page + at.page, at.y});
            page += m_pageCounts[i];
        }
        m_footer.pages = page;
    }

    PageChoices m_choices;
    BookMaterial m_material;
    References m_references;
    Footer m_footer;
    qsizetype m_contents = 0;      // pages before the first article
    QList<qsizetype> m_pageCounts; // of each article of the book
    QList<qsizetype> m_firstPages;
    Omissions m_omissions;
};

}

Result<std::unique_ptr<Book>> articleBook(const Exportable &work, const PageChoices &choices, Progress &progress)
{
    auto book = std::make_unique<ArticleBook>(work, choices);
    if (const Result<void> done = book->layOut(progress); !done)
        return std::unexpected(done.error());
    return book;
}

}
