// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/relocation.h"

namespace Synoptic::Test {

// What became of a stretch of one text in another, by the rules of app/quotes/relocation.h on the difference
// of the two, which has a twin of its own: every stretch is held against every other one anew.
Relocation plainRelocation(const QString &from, const QString &to, TextRange range);

}
