// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/textgeometry.h"

#include <QPainterPath>

namespace Synoptic {

// The shape of a stretch of text as one figure: from its first word, every line but the last filled to
// the end of the column and every line but the first from its beginning, with rounded corners. reach
// is how far it stands out over the text at both ends. Lines of mixed directions keep a figure for
// each run; stretches that do not touch from line to line give separate figures.
QPainterPath outlineOf(const QList<RunRect> &runs, const QRectF &column, qreal reach, qreal radius);

}
