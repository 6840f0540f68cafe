// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// All of a project as one of REFI-QDA 1.5 (.qdpx): the articles as plain texts with what is known of
// them, tags, highlights and notes, and each shared quotation as a code on its places, which are linked.
// NVivo, ATLAS.ti, MAXQDA, QualCoder and others read it. Notes stand in descriptions too, as several of
// these read them there only.
//
// Places are code points from 0, end exclusive, as those programs count them; texts are UTF-8 without a
// byte order mark, lines end in LF, so that all ways to count lines come to the same. The same marks
// under the same file name give the same bytes.
Exporter qdaProjectExporter();

}
