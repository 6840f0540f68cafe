// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/palette.h"
#include "app/text/textrange.h"

#include <QFont>
#include <QList>
#include <QString>

class QPaintDevice;

namespace Synoptic {

// The face of the articles (Noto Serif) and the face of what is said about them (Inter).
enum class Face : quint8 { Reading, Chrome };

// How words are set. Sizes are points.
struct Type {
    Face face = Face::Reading;
    double points = 10;
    QFont::Weight weight = QFont::Normal;
    bool italic = false;
    Rgb colour = PageColors{}.text;

    Type bold() const;
    Type slanted() const;
    Type in(Rgb other) const;
};

// A paper on which one unit is one point: everything is laid out for it, whatever it is painted on.
const QPaintDevice &paper();

// The font as it is laid out on paper(). Ligatures are off: without a code of their own they cannot be
// copied out of a PDF.
QFont fontOf(const Type &type);

// Families for a stretch of one script, the one made for it first.
struct ScriptRun {
    TextRange range;
    QStringList families;
};

// The stretches of a text that need another face than Latin letters do. Blanks and signs between two
// words of a script belong to it, so that no word's surroundings come from another font. Han characters
// take the shapes of the language (BCP 47).
QList<ScriptRun> scriptRuns(QStringView text, Face face, const QString &language);

// Whether the face is here as it was drawn for, and not another in its stead.
bool isInstalled(Face face);
QString familyName(Face face);
// The family that stands in for the face where it is not installed.
QString standIn(Face face);

}
