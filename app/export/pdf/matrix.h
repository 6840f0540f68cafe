// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/articlepages.h"

namespace Synoptic {

// Which outlet prints which shared quotation, and how: a row for each quotation, a column for each
// article; below them the figures of each article. So many articles as go beside one another on a page
// are in one table.
QList<BookPage> setMatrix(
    const BookMaterial &material, const PageChoices &choices, const References &references, const Footer &footer);

}
