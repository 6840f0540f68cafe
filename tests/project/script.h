// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/project.h"

namespace Synoptic::Test {

// What a person might do with two articles, as a script: each step tags a place, writes a note and
// has second thoughts on the place before it. It depends on nothing but its number, from 1, and what
// the steps before it have made; so whoever knows how many were made knows all of the project.

// The articles and tags that the script works on.
Edit scriptBeginning();
Edit scriptStep(qint64 number, const Snapshot &now);

// How many steps were made of this project.
qint64 scriptSteps(const Snapshot &snapshot);
// The project after the beginning and this many steps.
Snapshot afterScript(qint64 steps);

}
