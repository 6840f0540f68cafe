// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/synopsis.h"

namespace Synoptic::Test {

// Five small articles on an invented evening at a harbour, and what is to be found in them, put
// together by hand: one quotation cut, one identical and broken once, one changed, one paraphrased,
// one echo, two in one outlet only. So these tests do not hang on the finder.
QList<Article> deskArticles();
Findings deskFindings();

// A synopsis that holds them.
void fill(Synopsis &synopsis);

// The articles and findings of a big desk: that many quotations, every second shared by two outlets.
void fillBig(Synopsis &synopsis, qsizetype quotations);

}
