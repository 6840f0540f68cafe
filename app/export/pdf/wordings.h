// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/articlepages.h"

namespace Synoptic {

// The words of a member of a group, with what is other in the fullest wording marked: words only it has,
// words it changes, and, struck through, words it leaves out.
LetteredText wordingOf(const BookMaterial &material, qsizetype group, qsizetype member, const Type &type);

// Every shared quotation with all its wordings, one below the other.
QList<BookPage> setWordings(
    const BookMaterial &material, const PageChoices &choices, const References &references, const Footer &footer);

}
