// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QList>

namespace Synoptic {

// A paragraph to be: some stretch of the stored text, or a text of ours where range is empty.
struct ParagraphDraft {
    BlockRole role = BlockRole::Body;
    TextRange range;
    QString own;
    bool isFold = false;
    bool isDim = false;
    bool goesOn = false; // as in ArticleDocument::Paragraph
};

// The paragraphs of an article in the order of its text; a headline that stands in no block of it comes
// first.
QList<ParagraphDraft> draftsOf(const Article &article);

// The order of the page: in a run of parts that are not the story, the lines that name it (byline,
// date) stand first and the rest is one fold; before the headline the fold stands above them. Shown,
// all stand as in the source, below the fold's line.
QList<ParagraphDraft> arranged(const QList<ParagraphDraft> &drafts, bool showAll);

// A paragraph longer than anybody writes one (a whole book on one line) is set in pieces, each ending
// with a word, so that neither laying it out nor painting it has to take all of it at once.
QList<ParagraphDraft> inPieces(QStringView text, const QList<ParagraphDraft> &page);

// True for the parts that are folded: everything but the story and the lines that name it.
bool isFolded(BlockRole role);

}
