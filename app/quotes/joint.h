// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/phrases.h"

namespace Synoptic {

// The parts of a mention that names several: "Lena Ortiz | and | the governor", "Ortiz, | Rourke | and | Moss". The
// whole of it where it names one.
QList<Phrase> jointParts(const QList<Token> &tokens, Phrase mention, QStringView text);

// The mention with those who speak with the one it names: "Ortiz | and her lawyer said", "said Ortiz | , Rourke and
// Moss". verb is the token of the cue; no further back than floor.
Phrase withPartners(const QList<Token> &tokens, Phrase mention, qsizetype verb, qsizetype floor, QStringView text);

}
