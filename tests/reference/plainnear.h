// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Synoptic::Test {

// Whether two forms are one word but for spelling or inflection (see Vocabulary::areNear): one edit apart
// (Levenshtein 1966) where both have six letters, or one stem of four letters with two English endings, an e
// of a shorter stem giving way to -ing. No figures, and never more than three letters longer.
bool plainAreNear(QStringView a, QStringView b);

}
