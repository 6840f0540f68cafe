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

}
