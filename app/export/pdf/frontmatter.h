// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/articlepages.h"

namespace Synoptic {

// The pages before the articles: what the book is called, its articles with their pages, the shared
// quotations, what the signs and colours mean, and the notes on all of it. Each is forgotten before the next.
void setFrontMatter(const BookMaterial &material, const PageChoices &choices, const References &references,
    const Footer &footer, const EachPage &each);

// Only what the signs and colours mean, and the notes.
QList<BookPage> setLegend(
    const BookMaterial &material, const PageChoices &choices, const References &references, const Footer &footer);

}
