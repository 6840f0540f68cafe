// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/text/language.h"
#include "app/text/textrange.h"

#include <QList>
#include <QStringView>

namespace Synoptic {

// Words between two marks, inside one paragraph, as far as the marks alone can tell.
struct QuotedRun {
    TextRange inner;          // the words without the marks
    TextRange outer;          // with them
    qsizetype paragraph = 0;  // index into the paragraphs given
    qsizetype parent = -1;    // the run it stands inside
    qsizetype continues = -1; // the run of an earlier paragraph that it goes on from
    bool isSingle = false;    // single marks
    bool isUnclosed = false;  // nothing closes it; it is taken to end with its paragraph

    bool operator==(const QuotedRun &) const = default;
};

// Pairs the marks of a text, paragraph by paragraph, sorted by start. Each mark is looked at a fixed
// number of times, so time grows with the number of marks however they are (un)balanced. A quotation
// that is still open when its paragraph ends goes on if the next paragraph opens its marks again (the
// custom of English print) or only closes them; else it is unclosed.
// What is found once progress is cancelled is cut short.
QList<QuotedRun> quotedRuns(
    QStringView text, const QList<TextRange> &paragraphs, const Language &language, const Progress &progress);

}
