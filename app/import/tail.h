// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/layout.h"

namespace Synoptic {

// Where the story is over and the page goes on: the number of the first line of a tail of teasers,
// appeals and terms, or lines.size(). firstBody is the first line of the story, isBody(i) tells
// whether line i reads like one. A heading ("Featured on ...") starts a tail, unless the story goes on
// after a box; so do four headlines in a row that speak of nothing the story names.
qsizetype tailStart(const QList<Line> &lines, const QString &text, qsizetype headline, const QList<bool> &isBody);

}
