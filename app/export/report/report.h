// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// A report to write on with: Markdown, OpenDocument text, Word. The last is pandoc's work where that is
// installed; where it is not, an OpenDocument text is written beside it, which is said.
Exporter markdownExporter();
Exporter openDocumentExporter();
Exporter wordExporter();

}
