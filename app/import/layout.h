// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QList>
#include <QString>

#include <optional>

namespace Synoptic {

// A paragraph or line of a source on its way to a role, with what the rules ask of it again and
// again. A hard-wrapped paragraph is one Line over several "\n".
struct Line {
    TextRange range;         // from its first to its last character that is not blank
    bool afterBlank = false; // a blank line, or the start of the text, stands before it
    qsizetype words = 0;
    bool endsSentence = false;
    QString folded; // lower case, blanks single, typographic apostrophes straight, without marks at its ends; empty for
                    // a long line
    std::optional<BlockRole> role;
};

// The line for a range of text that is not blank.
Line lineAt(const QString &text, TextRange range, bool afterBlank);

// The paragraphs of a text in its own layout: one a line, or where lines are broken at a fixed width
// (agency files, e-mail), the joined lines of each paragraph.
QList<TextRange> paragraphsInLayout(const QString &text);

// The same as lines, with a run of another script than the document's at a line's start or end
// split off and given the role Foreign. A foreign word inside a sentence stays in it.
QList<Line> linesInLayout(const QString &text);

// Lower case, single blanks, straight apostrophes, without punctuation at the ends: how lines are compared.
QString foldedLine(QStringView line);

}
