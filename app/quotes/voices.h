// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quote.h"

#include <QList>

namespace Synoptic {

enum class Voices : quint8 { Same, Open, Different };

// Whether the names of two articles stand for one person: the same surname in one spelling or another,
// and no forenames that speak against it. Open where a role, a body or nobody is named: one outlet
// names the spokesman whom another calls an official.
Voices compareNames(const QString &a, SpeakerKind kindOfA, const QString &b, SpeakerKind kindOfB);
Voices compareVoices(const std::optional<Attribution> &a, const std::optional<Attribution> &b);

// The speakers of several articles, each once: names of one person become one entry under the fullest
// of them, the others are its aliases. Sorted by name; the order given does not matter.
QList<Speaker> mergedSpeakers(QList<Speaker> speakers);

}
