// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Synoptic {

struct Merging;

// Puts what could not stay beside what is here into a note on the project, as a list with both values of each, so that
// it goes into the file with the merge. The words do not depend on which copy was merged into which. What a note on
// the project says already is not said again.
void noteWhatGaveWay(Merging &merging);

}
