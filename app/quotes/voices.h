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

// Whose words copies of one quotation are, given what each copy says, the fullest first: a name says more
// than a role, and a full name more than a surname. Empty where no copy names anybody.
QString speakerOfCopies(const QList<const Attribution *> &copies);

// The speakers of several articles, each once: names of one person become one entry under the fullest
// of them, the others are its aliases. Sorted by name; the order given does not matter.
QList<Speaker> mergedSpeakers(QList<Speaker> speakers);

}
