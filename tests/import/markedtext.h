// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Synoptic::Test {

// A text with the role of each line written before it, as test rows have it:
//
//     headline|Port opens
//
//     dateline|PORT SELM —¦body|Ferries will sail
//     +|again on Thursday.
//
// "¦" parts two blocks of one line (with one blank between), "+" goes on with the block before.
struct MarkedText {
    QString text;
    QStringList blocks; // "role|words", blanks at the ends taken off

    explicit MarkedText(const QString &marked);
};

// The same list for what the program made of a text.
QStringList blocksFound(const QString &text);

}
