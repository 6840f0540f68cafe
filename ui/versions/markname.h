// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/newversion.h"

namespace Synoptic {

// How something a person made is called and looks in a list.
struct MarkName {
    QString words; // "Security", "Note", "The same as in The Hill"
    bool isNote = false;
    QRgb colour = 0; // of its tag; 0: none

    bool operator==(const MarkName &) const = default;
};

MarkName nameOf(const Snapshot &snapshot, const CarriedMark &mark);

// "¶ 8 · was ¶ 9", "¶ 4 · as before", "was ¶ 5": where a mark stands and stood, by paragraphs. An article as
// a whole has no such place.
QString whereabouts(const CarriedMark &mark, const QString &before, const QString &after);

// Why a mark is not simply where it was, as one sentence.
QString reasonInWords(const Relocation &relocation);

// The number of the paragraph that holds a position, from 1.
qsizetype paragraphAt(const QString &text, qsizetype position);

}
