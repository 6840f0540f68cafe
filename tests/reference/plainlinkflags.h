// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

namespace Synoptic::Test {

// Flags links after what app/quotes/numbering.h says of flagJoined(), with every two links looked at.
void plainFlagJoined(QList<Link> &links);

}
