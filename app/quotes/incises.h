// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quotedruns.h"

namespace Synoptic {

// French and Italian print leaves the marks open where the reporter steps in: « Nous l’avons dit, assure
// Lena Ortiz, maire de la ville. Personne ne l’a cru. » A verb of speech before its subject, behind a comma or
// between dashes, gives him away. The runs with such words cut out: one run before and one behind them, as
// if the marks had been closed and opened again. In languages that do not print so the runs stay as they are.
// What is found once progress is cancelled is cut short.
QList<QuotedRun> withoutIncises(
    QStringView text, const QList<QuotedRun> &runs, const Language &language, const Progress &progress);

// In the same languages a dash opens a reply, and nothing closes it but the paragraph: "—Sí, todo —respondió
// Ortiz—. Lo vi." The runs with such paragraphs, as if they stood in marks. Only those in which the reporter
// steps in: a dash opens the points of a list, too; and between commas only where somebody speaks of himself, asks
// or exclaims, and the paragraph before or behind is such a one as well.
QList<QuotedRun> withReplies(QStringView text, const QList<TextRange> &paragraphs, const QList<QuotedRun> &runs,
    const Language &language, const Progress &progress);

}
