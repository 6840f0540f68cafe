// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic::Test {

// Projects to be exported, with what a person has put on them.
class AnnotatedWork
{
public:
    explicit AnnotatedWork(const QList<Article> &articles, const QString &title = QStringLiteral("The ferry deal"));

    TagId addTag(const QString &name, const QString &colour, TagId parent = {});
    // Marks the first place of these words in an article, which must be there.
    void mark(qsizetype article, const QString &words, const QList<TagId> &tags = {}, const QString &note = {});
    void note(const QString &text, qsizetype article = -1, const QString &words = {});

    const Exportable &work() const { return m_work; }
    qsizetype marks() const { return m_last; }

private:
    Anchor anchor(qsizetype article, const QString &words) const;
    Authorship now() const;

    Exportable m_work;
    qint64 m_last = 0; // number given to an annotation
    qint64 m_lastNote = 0;
};

// An article of paragraphs, the first of which is its headline.
Article articleOf(const QStringList &paragraphs, const QString &outlet, const QString &language = QStringLiteral("en"));

// The five sample articles, tagged, noted on and highlighted.
AnnotatedWork annotatedSamples();

// Words of ours with all that is hard to find again under a highlight: marks, dashes, accents, letters
// that fonts tie together, words that run over a line and over a page.
AnnotatedWork hardWords();

// Highlights inside, across, beside and on top of others.
AnnotatedWork overlaps();

// Three outlets print one quotation; people have put something on every copy and beside it.
AnnotatedWork marksOnCopies();

// Words of other scripts.
AnnotatedWork otherScripts();

// Articles of so many words with so many highlights in all.
AnnotatedWork manyMarks(qsizetype articles, qsizetype wordsOfEach, qsizetype marks);

}
