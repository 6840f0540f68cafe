// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/synopsisbook.h"

#include "app/export/naming.h"
#include "app/export/pdf/columns.h"
#include "app/export/pdf/frontmatter.h"
#include "app/export/pdf/matrix.h"
#include "app/export/pdf/notespages.h"
#include "app/export/pdf/order.h"
#include "app/export/pdf/remarks.h"
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

class SynopsisBook : public Book
{
public:
    SynopsisBook(const Exportable &work, const PageChoices &choices)
        : m_choices(choices)
        , m_material(work, columnOrder(work, choices), choices.author)
        , m_references(choices.articles.size())
        , m_sets(columnSets(m_material.articles()))
    {
        m_footer.title = bookTitle(work);
        const bool hasShared = choices.sharedQuotes && m_material.sharesQuotes();
        if (hasShared)
            m_behind = {Kind::Matrix, Kind::Wordings};
        if (choices.notes && (hasNotes() || !m_material.ownNotes().isEmpty()))
            m_behind.append(Kind::Notes);
        if (hasShared || (choices.tags && !m_material.tagsInUse().isEmpty()))
            m_behind.append(Kind::Legend);
    }

    Result<void> layOut(Progress &progress)
    {
        qsizetype page = 0;
        for (qsizetype i = 0; i < m_sets.size(); ++i) {
            progress.step(i, chapterCount() * 3);
            if (progress.isCancelled())
                return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
            const ArticlePages set = setColumns(m_material, m_sets[i], m_choices, m_footer);
            for (const auto &[member, at] : set.quotes)
                m_references.setQuote(member, {page + at.page, at.y});
            for (const auto &[name, at] : set.marks)
                m_references.setMark(name, {page + at.page, at.y});
            m_firstPages.append(page);
            page += set.pages.size();
            m_omissions.add(set.omissions);
        }
        for (qsizetype chapter = m_sets.size(); chapter < chapterCount(); ++chapter) {
            progress.step(chapter, chapterCount() * 3);
            if (progress.isCancelled())
                return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
            m_firstPages.append(page);
            page += pagesOf(chapter).size();
        }
        m_footer.pages = page;
        return {};
    }

    qsizetype chapterCount() const override { return m_sets.size() + m_behind.size(); }
    qsizetype firstPage(qsizetype chapter) const override { return m_firstPages[chapter]; }
    qsizetype pageCount() const override { return m_footer.pages; }
    QString chapterTitle(qsizetype chapter) const override
    {
        if (chapter < m_sets.size()) {
            QStringList names;
            for (const qsizetype article : m_sets[chapter])
                names.append(letterOf(article) + u" "_s + outletName(m_material.article(article), article));
            return names.join(u" · "_s);
        }
        switch (kindOf(chapter)) {
        case Kind::Matrix:
            return Words::tr("Who prints what");
        case Kind::Wordings:
            return Words::tr("Wordings");
        case Kind::Notes:
            return Words::tr("Notes");
        case Kind::Legend:
            break;
        }
        return Words::tr("Signs and colours");
    }
    QList<BookPage> pagesOf(qsizetype chapter) const override
    {
        Footer footer = m_footer;
        footer.firstPage = firstPage(chapter);
        if (chapter < m_sets.size())
            return setColumns(m_material, m_sets[chapter], m_choices, footer).pages;
        switch (kindOf(chapter)) {
        case Kind::Matrix:
            return setMatrix(m_material, m_choices, m_references, footer);
        case Kind::Wordings:
            return setWordings(m_material, m_choices, m_references, footer);
        case Kind::Notes:
            return setNotes(m_material, m_choices, notes(), Words::tr("Notes on the articles"), footer);
        case Kind::Legend:
            break;
        }
        return setLegend(m_material, m_choices, m_references, footer);
    }
    QList<OutlineEntry> outline() const override
    {
        QList<OutlineEntry> entries;
        for (qsizetype chapter = 0; chapter < chapterCount(); ++chapter)
            entries.append({.title = chapterTitle(chapter), .target = {firstPage(chapter), 0}});
        return entries + tagOutline(m_material, m_references);
    }
    Description description() const override { return describe(m_material, Words::tr("Synopsis")); }
    QStringList remarks() const override { return remarksOn(m_omissions, m_choices); }

private:
    enum class Kind : quint8 { Matrix, Wordings, Notes, Legend };
    Kind kindOf(qsizetype chapter) const { return m_behind[chapter - m_sets.size()]; }

    bool hasNotes() const
    {
        return std::ranges::any_of(m_material.articles(), [this](qsizetype article) {
            const ArticleId id = m_material.article(article).id;
            const Snapshot &snapshot = m_material.work().snapshot;
            return std::ranges::contains(snapshot.notes, id, &Note::about)
                || std::ranges::any_of(
                    snapshot.annotations.value(id), [](const Annotation &it) { return !it.note.isEmpty(); });
        });
    }
    // All that has no room between columns; as annotations they stand there.
    QList<ListedNote> notes() const
    {
        QList<ListedNote> notes;
        for (const qsizetype article : m_material.articles()) {
            for (const ListedRemark &it : remarksOn(m_material.matterOf(article))) {
                if (!it.remark.note.isEmpty())
                    notes.append({.it = it, .to = m_references.mark(it.remark.name)});
            }
        }
        return notes;
    }

    PageChoices m_choices;
    BookMaterial m_material;
    References m_references;
    Footer m_footer;
    QList<QList<qsizetype>> m_sets;
    QList<qsizetype> m_firstPages;
    Omissions m_omissions;
    QList<Kind> m_behind; // what stands behind the columns
};

}

QList<QList<qsizetype>> columnSets(const QList<qsizetype> &articles)
{
    constexpr qsizetype most = 4;
    const qsizetype count = (articles.size() + most - 1) / most;
    QList<QList<qsizetype>> sets;
    qsizetype at = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype size = (articles.size() - at + count - i - 1) / (count - i);
        sets.append(articles.sliced(at, size));
        at += size;
    }
    return sets;
}

Result<std::unique_ptr<Book>> synopsisBook(const Exportable &work, const PageChoices &choices, Progress &progress)
{
    auto book = std::make_unique<SynopsisBook>(work, choices);
    if (const Result<void> done = book->layOut(progress); !done)
        return std::unexpected(done.error());
    return book;
}

}
