// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/choices.h"
#include "app/export/pdf/matter.h"

namespace Synoptic {

// One quotation of a speaker: shared by several outlets, or of one.
struct Saying {
    qsizetype group = -1;  // -1: of one outlet
    qsizetype quote = -1;  // then its index
    qsizetype article = 0; // that prints its fullest form
};

struct SpeakerPart {
    QString name; // empty: unknown
    QStringList aliases;
    QList<Saying> sayings; // what is shared first; by place: in the order of the articles
    qsizetype outlets = 0;
};

// All that is quoted in the articles of the book, by who said it. Who is not known comes last.
QList<SpeakerPart> speakerParts(const BookMaterial &material, SpeakerOrder order);

}
