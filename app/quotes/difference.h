// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QStringView>

#include <limits>

namespace Synoptic {

// What two versions of a text are compared by: a word, or a sign that is neither part of a word nor
// blank.
struct Piece {
    TextRange range;
    quint32 key = 0; // the same for pieces that differ in case, or in the form of a mark or dash, only
    bool isWord = false;
    qsizetype letters = 0; // of a word, in the form it is compared in: the same for the same key; 0 for a sign
};

// Pieces [a, a + length) of the one text that are the pieces [b, b + length) of the other.
struct SameRun {
    qsizetype a = 0;
    qsizetype b = 0;
    qsizetype length = 0;

    bool operator==(const SameRun &) const = default;
};

// How one version of a text differs from another.
struct Difference {
    QList<Piece> a;
    QList<Piece> b;
    QList<SameRun> same;  // ascending in a and in b; two that follow each other meet on one side at most
    QList<qsizetype> inB; // for each piece of a the one of b that it is, or -1
    quint32 keys = 0;     // all keys are lower
};

// What counts as the same. Every word that both have, as long as it stands in order, shows best what
// was changed; a lone word that a new sentence happens to share with an old one says nothing about
// where a mark belongs.
enum class Grain : quint8 {
    Fine,   // single words
    Coarse, // runs of two words and more, or of one with two signs
};

// The pieces that both texts have in the same order, so that the runs of them weigh most: a word four,
// a sign one, less a charge for each run, which holds together what stood together (affine gaps, as
// Gotoh 1982 has them for sequences). Time and space are the product of the lengths. Where that is
// above mostCells, the texts are first held together at runs that stand once in each, and stretches
// that have none keep what they begin and end with alike.
Difference differenceOf(QStringView a, QStringView b, Grain grain = Grain::Fine, qsizetype mostCells = 1 << 24);

// What a run weighs, and what it is charged: for tests.
qsizetype weightOf(const Difference &difference, Grain grain);

}
