// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"

namespace Synoptic {

// What a key that highlights or tags means in a pane: the words selected, else the highlight at hand, else
// the quotation under the caret or lit.
struct CodingTarget {
    enum class Kind : quint8 { Nothing, Selection, Highlight, Quotation };

    Kind kind = Kind::Nothing;
    qsizetype article = -1; // index into Synopsis::articles()
    TextRange range = {};
    AnnotationId annotation = {}; // of a highlight

    bool isEmpty() const { return kind == Kind::Nothing; }
    bool operator==(const CodingTarget &) const = default;
};

}
