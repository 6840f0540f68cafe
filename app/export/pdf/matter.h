// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/export/pdf/page.h"
#include "app/quotes/collation.h"

namespace Synoptic {

// A shared quotation where an article prints it.
struct PrintedQuote {
    qsizetype group = 0; // its number less one
    qsizetype member = 0;
    Wording wording = Wording::Whole;
    QList<TextRange> words; // that others print too, in order
    qsizetype begin = 0;    // where it starts
};

// A passage outside quotation marks that others print too.
struct PrintedPassage {
    TextRange range;
    QStringList letters; // of the others
};

// How a tag that keeps this colour is printed: its fill so light that words can be read where another one lies
// over it and darkens it, as highlights of PDFs do. None of the fills offered for a tag is darker on another.
TagColors tagColorsOnPaper(const QString &kept);

// A tag as it is printed.
struct PrintedTag {
    QString name;
    TagColors colours;
    bool isDashed = false; // it has no colour
};

// A stretch a person has marked.
struct PrintedMark {
    TextRange range;
    QList<PrintedTag> tags; // none: a plain highlight
    Remark remark;
};

// A note that marks no words: on a quotation, or on the whole article where range is empty.
struct PrintedNote {
    TextRange range;
    Remark remark;
};

// All that is printed on one article, in the order of its text.
struct Matter {
    qsizetype article = 0; // which one
    QList<PrintedQuote> quotes;
    QList<PrintedPassage> passages;
    QList<PrintedMark> marks;
    QList<PrintedNote> notes;
};

// What several articles have in common, found once for a book.
class BookMaterial
{
public:
    // articles: indices in the order in which they stand in the book; the others are as if they were not
    // there. author: as whose all is to be seen that people have made; empty: who made each.
    BookMaterial(const Exportable &work, const QList<qsizetype> &articles, const QString &author = {});

    const Exportable &work() const { return m_work; }
    const Collation &collation() const { return m_collation; }
    const Article &article(qsizetype index) const { return m_work.articles[index]; }
    const QList<qsizetype> &articles() const { return m_articles; } // that go into the book
    const QList<qsizetype> &outlets() const { return m_outlets; }   // outletOfEach()
    bool holds(qsizetype article) const { return m_articles.contains(article); }

    // Whether any shared quotation is printed by two articles of the book.
    bool sharesQuotes() const;
    Matter matterOf(qsizetype article) const;
    // Notes on the project as a whole.
    QList<Remark> ownNotes() const;
    // Tags in the order of their tree, those in use only; and how often each is.
    struct TagUse {
        PrintedTag tag;
        TagId id;
        QString description;
        qsizetype times = 0;
    };
    const QList<TagUse> &tagsInUse() const { return m_tags; }

    // The first and the last moment a person did something, ISO 8601 in UTC; empty where nobody did.
    QString firstMade() const { return m_firstMade; }
    QString lastMade() const { return m_lastMade; }
    QStringList authors() const { return m_authors; }

private:
    PrintedTag printed(TagId id) const;
    Remark remarkOf(const Annotation &annotation) const;
    void seen(const Authorship &by);
    bool isSharedHere(const QuoteGroup &group) const;
    QString authorOf(const Authorship &by) const { return m_author.isEmpty() ? by.author : m_author; }

    Exportable m_work; // chosenPart() of what was given
    QList<qsizetype> m_articles;
    QList<qsizetype> m_outlets;
    QString m_author;
    Collation m_collation;
    QHash<qsizetype, QList<std::pair<qsizetype, qsizetype>>> m_members; // by article: group and member
    QHash<TagId, qsizetype> m_tagAt;
    QList<TagUse> m_tags;
    QString m_firstMade;
    QString m_lastMade;
    QStringList m_authors; // sorted
};

// The ranges without what the others cover; both in order, those of one list without overlaps.
QList<TextRange> rest(const QList<TextRange> &ranges, const QList<TextRange> &others);

}
