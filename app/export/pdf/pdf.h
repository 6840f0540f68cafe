// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// Annotated PDFs: pages that are set for reading, with a person's highlights as real annotations.

// The articles one after the other.
Exporter pdfExporter();
// Beside one another in columns, with the matrix and all wordings of the shared quotations.
Exporter pdfSynopsisExporter();
// What everybody said, by speaker.
Exporter pdfQuotesExporter();

}
