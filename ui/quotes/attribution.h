// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/article.h"

#include <QString>

namespace Synoptic {

// The article's own words that give a quotation to its speaker: "Kerry told reporters after meeting
// … Abbas in Ramallah". The stretch round the cue (or else the mention) that no quotation interrupts,
// inside its sentence; long ones keep their beginning and their end. Empty where nothing is said.
QString attributionWords(const Article &article, const Findings &findings, qsizetype quote);

}
