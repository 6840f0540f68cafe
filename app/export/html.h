// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// One page for a browser, to be sent to somebody without Synoptic: the articles side by side with what they
// share, the matrix, and a person's tags and notes. It asks the network for nothing and forbids itself to; its
// script is a convenience, without it everything stands one below the other.
Exporter htmlExporter();

// Whether a person's tags, highlights and notes go out: the same option for every format that is read.
ExportOption marksOption();

}
