// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"
#include "ui/reader/paragraphdraft.h"
#include "ui/reader/readingmetrics.h"

#include <QList>

class QTextCursor;
class QTextDocument;

namespace Synoptic {

// How an article is set as a page: which stretches of its text stand where in a text document.
// Paragraphs follow the source; runs of parts that are not the story (menus, appeals, captions) fold
// into one line "7 lines that are not the story · show". Characters are kept one for one, so that
// every place of the stored text that is not folded has its place on the page, and the other way round.
class ArticleDocument
{
public:
    // One paragraph of the page.
    struct Paragraph {
        BlockRole role = BlockRole::Body;
        bool isFold = false; // the line that folds or unfolds
        bool isDim = false;  // not the story, shown
        bool rightToLeft = false;
        bool goesOn = false; // the one before it is the same paragraph, too long to be set at once
        qsizetype begin = 0; // in the document
        qsizetype length = 0;
    };

    // Begins to write the article into the document, which must have no undo history; fonts and distances
    // are those of metrics, colours are the look's. The measure is up to the root frame of the document.
    void begin(QTextDocument &document, const Article &article, const ReadingMetrics &metrics, bool showAll);
    // Writes about so many characters more, whole paragraphs. What is not yet written is on the page
    // neither shown nor folded: it has no stretches, and its place is the end.
    void write(QTextDocument &document, const Article &article, qsizetype characters);
    bool isWritten() const { return m_next == m_drafts.size(); }
    // True if this place of the stored text is on the page, or will not come to stand there.
    bool hasWritten(qsizetype textPosition) const;
    // begin() and write() to the end.
    void build(QTextDocument &document, const Article &article, const ReadingMetrics &metrics, bool showAll);

    const QList<Paragraph> &paragraphs() const { return m_paragraphs; }
    bool hasFold() const { return m_hasFold; }
    bool showsAll() const { return m_showsAll; }
    // Index of the paragraph at a position of the document, -1 beyond the last.
    qsizetype paragraphAt(qsizetype documentPosition) const;
    // End of the headline in the document; 0 without one.
    qsizetype headlineEnd() const { return m_headlineEnd; }

    // The stretches of the document that show this range of the stored text, in the order of the
    // document, none across a paragraph end. Folded text has none.
    QList<TextRange> toDocument(TextRange text) const;
    // The document position of a place of the stored text; where it is folded, the fold's line.
    qsizetype toDocument(qsizetype textPosition) const;
    // The place of the stored text shown at a document position, or the next before it; -1 if there is
    // none (a headline that stands in no block of the text).
    qsizetype toText(qsizetype documentPosition) const;

private:
    // A run of characters that stands in the document as in the stored text.
    struct Piece {
        TextRange text;
        qsizetype document = 0; // where it begins; -1: folded away
        qsizetype fold = 0;     // if folded: where the fold's line begins
    };

    void append(QTextCursor &cursor, const Article &article, const ParagraphDraft &draft);
    void orderPieces();

    ReadingMetrics m_metrics;
    QList<ParagraphDraft> m_drafts; // of the page, from top to bottom
    QList<TextRange> m_folded;
    qsizetype m_next = 0; // of the drafts, to be written
    QList<Paragraph> m_paragraphs;
    QList<Piece> m_byText; // ascending, without overlap
    QList<Piece> m_byPage; // the same without the folded, ascending in the document
    qsizetype m_headlineEnd = 0;
    bool m_hasFold = false;
    bool m_showsAll = false;
};

}
