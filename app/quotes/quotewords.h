// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/apparatus.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Synoptic {

// How quotations are put into words in lists, panels, reports and what a screen reader says.
// Letters are those of the articles, parallel to them.

// The words with typographic marks around them, those of the language (BCP 47; English when empty).
QString inMarks(const QString &words, const QString &language = {});

// The words of some stretches of a text on one line, " … " between them; blank space is collapsed
// and the comma before a closing mark falls away.
QString wordsOf(const Article &article, const QList<TextRange> &parts);

// "identical", "C cuts", "B and C cut, D changes 1 word": what the members do with the fullest. wordings are
// those of the group; tellings are tellingsOf() it.
QString differencesOf(const QuoteGroup &group, const QList<MemberWording> &wordings, const QList<Place> &tellings,
    const QStringList &letters);

// Where outlets name different speakers of one shared quotation: "A and B say John Kerry, C says an
// official". Empty where all who name one agree.
QString conflictOf(const Findings &findings, const QuoteGroup &group, const QStringList &letters);

// Whether the members of a group name their speaker in two ways, be they of one person: only then can there be a
// conflict.
bool namesSeveral(const Findings &findings, const QuoteGroup &group);

// The speaker's name, or "speaker unknown".
QString speakerOrUnknown(const QString &name);

// "whole", "cut", "changed", "paraphrased"; "absent" without a wording.
QString wordingName(std::optional<Wording> wording);

// "A", "A and C", "A, C and D".
QString enumerated(const QStringList &items);

// The quotations of all articles that are speech and belong to no shared quotation, in their order.
QList<qsizetype> unsharedQuotes(const Findings &findings, Counting what = Counting::Marked);

// What is reported without marks and tells no quotation of another article, in the order of the articles.
QList<qsizetype> reportedAlone(const Findings &findings);
// The same where only some tellings count.
QList<qsizetype> reportedAlone(const Findings &findings, const Tellings &tellings);

// The words of a quotation as a list has them: in the marks of the language, or bare where the article has none.
QString listedWords(const Article &article, const Quote &quote);

// "1 word", "49 words".
QString countOfWords(qsizetype count);

// How many words some stretches of an article have.
qsizetype wordCount(const Article &article, const QList<TextRange> &parts);

}
