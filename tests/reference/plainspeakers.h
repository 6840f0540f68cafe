// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/voices.h"

namespace Synoptic::Test {

// The speakers of several articles, each once, by comparing every name with every other.
QList<Speaker> plainMergedSpeakers(QList<Speaker> speakers);

}
