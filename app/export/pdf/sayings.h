// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/choices.h"
#include "app/export/pdf/matter.h"

namespace Synoptic {

// One quotation of a speaker: shared by several outlets, or of one; or words too short to be matched which a speaker
// is quoted with more than once, in whatever articles.
struct Saying {
    qsizetype group = -1;    // of the shared; -1: of no group
    QList<qsizetype> quotes; // then the indices of the equal ones, by article and place
    qsizetype article = 0;   // that prints its fullest form
};

struct SpeakerPart {
    QString name; // empty: unknown
    QStringList aliases;
    QList<Saying> sayings; // what is shared first; by place: in the order of the articles
    qsizetype outlets = 0;
};

// What an article prints of it: the begins of all its copies there, in the order of the text.
QList<qsizetype> placesOf(const BookMaterial &material, const Saying &saying, qsizetype article);

// All that is quoted in the articles of the book, by who said it. Who is not known comes last.
QList<SpeakerPart> speakerParts(const BookMaterial &material, SpeakerOrder order);

}
