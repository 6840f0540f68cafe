// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quotedruns.h"
#include "app/quotes/tokens.h"
#include "app/text/article.h"

namespace Synoptic {

// The text of an article as the rules see it: the paragraphs of the story, the quoted runs in them,
// and the reporter's words around the runs as tokens.
struct Frame {
    // One paragraph and its tokens.
    struct Paragraph {
        TextRange range;
        BlockRole role = BlockRole::Body;
        QList<Token> tokens;
    };
    // Where a run stands; token is -1 for a run inside another.
    struct Site {
        qsizetype paragraph = 0;
        qsizetype token = -1;
        qsizetype label = -1; // the paragraph of the label that it begins with: “ORTIZ: ...”
    };

    QStringView text;                   // of the article, which must outlive the frame
    const Language *language = nullptr; // that its words were looked up in
    bool nounsHaveCapitals = false;
    QList<Paragraph> paragraphs; // those of the story, and behind them the labels inside marks
    QList<QuotedRun> runs;
    QList<Site> sites; // one for each run

    QStringView words(TextRange range) const { return range.of(text); }
    const QList<Token> &tokensAround(qsizetype run) const { return paragraphs[sites[run].paragraph].tokens; }
};

// Incomplete once progress is cancelled.
Frame frameOf(const Article &article, const Language &language, const Progress &progress);

}
