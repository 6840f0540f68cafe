// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/export/analysis.h"
#include "app/export/jsonwriter.h"

namespace Synoptic {

// Writes one JSON object: articles, quotes, speakers, links and groups, numbered from 1, with
// offsets in Unicode code points into each article's "text" and null for what is not known. The
// same analysis gives the same bytes. Fails when the device does, with its reason.
Result<void> writeAnalysisJson(const Analysis &analysis, JsonStyle style, QIODevice &out);

}
