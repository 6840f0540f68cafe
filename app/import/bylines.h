// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStringView>

namespace Synoptic {

struct Byline {
    QStringList authors;  // persons only: no agencies, no "staff", no roles
    QString outlet;       // "By Jane Roe for the Courier": the words after "for"; else empty
    bool isNamed = false; // a line that says who wrote it, even if that is no person
};

// A line that opens with By (Von, Par, Por, Di, Door...) and names, or "Reporting by ..."; not named
// otherwise.
Byline bylineIn(QStringView line);

// Two to four words each with a capital (and particles: de, van, bin...): a person's name as it
// stands in a line of its own.
bool isName(QStringView words);

// "Jane Roe, Northern correspondent": a name and what its bearer does for the paper. Gives the name.
QString nameWithRole(QStringView words);

}
