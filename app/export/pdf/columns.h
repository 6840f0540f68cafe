// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/articlepages.h"

namespace Synoptic {

// Some articles beside one another, of which those that print a quotation have it at one height as far
// as its order is the same in them; what is shared by neighbours is joined across the gutter.
ArticlePages setColumns(
    const BookMaterial &material, const QList<qsizetype> &articles, const PageChoices &choices, const Footer &footer);

}
