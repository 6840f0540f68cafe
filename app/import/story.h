// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/layout.h"

namespace Synoptic {

// Finds the story among lines whose own words have told what they could: where it begins and ends,
// its headline, standfirst, byline and section before it, subheadings in it, and what follows it.
// Every line has a role afterwards; the dateline becomes a line of its own.
void markStory(QList<Line> &lines, const QString &text, const QString &language);

}
