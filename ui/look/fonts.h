// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace Synoptic {

// The face of the articles (Noto Serif, else the system's serif) and the face of everything around
// them (Inter, else the system's sans). Sizes are pixels at 100 % of the system's text size and grow
// with it; the reading size also grows with the zoom, which the caller multiplies in.
QFont readingFont(double pixels, QFont::Weight weight = QFont::Normal, bool italic = false);
QFont chromeFont(double pixels, QFont::Weight weight = QFont::Normal);
// Small heads: 11 semibold capitals, spaced by a twentieth.
QFont headFont();

// The system's text size against the size the tokens were drawn for, 1 for 10 pt at 96 dpi.
double textScale();

}
