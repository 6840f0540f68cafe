// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/importer.h"

namespace Synoptic {

// Plain text as saved, scraped or pasted: one article, whose lines are given their roles.
extern const Importer plainTextImporter;

// The article in a text that is decoded already: blocks, headline, outlet, authors, date, section,
// language. name is that of the file, for hints at the outlet; it may be empty.
Article articleInText(const QString &text, const QString &name);

}
