// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/article.h"

#include <QString>

#include <optional>

namespace Synoptic {

class Synopsis;

// How quotations are put into words in lists, panels and what a screen reader says. Nothing here
// knows a widget.

// The words with typographic marks around them, those of the language (BCP 47; English when empty).
QString inMarks(const QString &words, const QString &language = {});

// The words of some stretches of a text on one line, " … " between them; blank space is collapsed
// and the comma before a closing mark falls away.
QString wordsOf(const Article &article, const QList<TextRange> &parts);

// The words a list shows for a shared quotation: those of its fullest member.
QString sharedWords(const Synopsis &synopsis, qsizetype group);

// "identical", "C cuts", "B and C cut, D changes 1 word": what the members do with the fullest.
QString differences(const Synopsis &synopsis, qsizetype group);

// The speaker's name, or "speaker unknown".
QString speakerOrUnknown(const QString &name);

// "whole", "cut", "changed", "paraphrased"; "absent" without a wording.
QString wordingName(std::optional<Wording> wording);

// "A", "A and C", "A, C and D".
QString enumerated(const QStringList &items);

// The quotations of all articles that are speech and belong to no shared quotation, in their order.
QList<qsizetype> unsharedQuotes(const Synopsis &synopsis);

// "1 word", "49 words".
QString countOfWords(qsizetype count);

// How many words some stretches of an article have.
qsizetype wordCount(const Article &article, const QList<TextRange> &parts);

}
