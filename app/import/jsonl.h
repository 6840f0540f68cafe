// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/importer.h"

namespace Synoptic {

// One article a line, as a JSON object: "id" and "text", and optionally "series" (the outlet),
// "title", "date", "url". The text is the body and nothing else; its blocks are paragraphs. Lines are
// read one by one, so the file may be of any size; a broken line is named and left out.
extern const Importer jsonLinesImporter;

}
