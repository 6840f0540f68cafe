// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic::Test {

// A project that has something of everything a project can have: articles that came in as pages, shared and
// other quotations, verdicts of every kind, names of speakers, corrections, tags in groups with colours, keys
// and descriptions, highlights with and without notes, copies, notes on all that can have one, older versions
// of which some are marked, what another program found.
Snapshot wholeSnapshot();

// The same with what is found in it, ready to go out.
Exportable wholeWork();
Exportable foundIn(const Snapshot &snapshot);

}
