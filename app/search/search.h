// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/project/snapshot.h"
#include "app/quotes/findings.h"
#include "app/search/pattern.h"

#include <QHash>
#include <QSet>

#include <limits>
#include <optional>

namespace Synoptic {

// A place that was found. Which of the articles and quotations it names are indexes into what was
// searched.
struct Hit {
    qsizetype article = -1;       // -1: a note on the project
    TextRange range = {};         // in the text of the article; empty: the article as a whole
    qsizetype quote = -1;         // the quotation it stands in
    AnnotationId annotation = {}; // whose note holds the words
    NoteId note = {};             // that holds the words
    TextRange inNote = {};        // the words, in the text of that note
    bool isOnOlder = false;       // that note stands on an older version of the article, which has no place here

    bool operator==(const Hit &) const = default;
};

// All that was found. Each list is in the order of the articles and, in an article, of the text; notes
// on the project are last.
struct Found {
    QList<Hit> articles; // words of the articles
    QList<Hit> quotes;   // of quotations; the whole quotation where the name of its speaker was meant
    QList<Hit> notes;    // of notes, on whatever they stand
    // A list reached as many as were wanted: it holds the first ones, there may be more.
    bool areArticlesCut = false;
    bool areQuotesCut = false;
    bool areNotesCut = false;

    bool isEmpty() const { return articles.isEmpty() && quotes.isEmpty() && notes.isEmpty(); }
    bool operator==(const Found &) const = default;
};

// More places than a person goes through.
inline constexpr qsizetype mostHits = 1000;
inline constexpr qsizetype allHits = std::numeric_limits<qsizetype>::max();

// What is searched: values, so that a job can have them.
struct Searched {
    QList<Article> articles;
    Findings findings; // in these articles, as far as they are known
    Annotations annotations;
    QList<Note> notes;
    QHash<ArticleId, QList<ArticleId>> older = {}; // versions of articles, whose notes are looked in too
    // The only articles that may hold the words (see Project::articlesWith()); nothing: any may.
    std::optional<QSet<ArticleId>> possible;
};

// Looks in everything. A list ends with the article in which it reaches the number that is wanted. Fails when
// cancelled, or where the pattern does.
Result<Found> search(const Searched &searched, const Pattern &pattern, Progress &progress, qsizetype wanted = mostHits);

// The words around a place, on one line: where they begin and end in the text, cut between words, at
// most that many characters before and behind. Never beyond the paragraph.
TextRange contextOf(QStringView text, TextRange place, qsizetype characters);

}
