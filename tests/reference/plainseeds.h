// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/passages.h"

namespace Synoptic::Test {

// The passages that stories share, where their seeds are found by holding every run of words of each story
// against every run of each other one, and the passages around them by the textbook.
QList<SharedPassage> plainSharedPassages(const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope);

}
