// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"
#include "app/text/textrange.h"

#include <QList>

namespace Synoptic {

class Codings;

// A tag that fits what was typed, and which letters of it do.
struct TagMatch {
    TagId tag;
    TextRange inName;  // empty: the group fits
    TextRange inGroup; // empty: the name fits

    bool operator==(const TagMatch &) const = default;
};

// The tags whose name or group holds what was typed, without regard to case and accents; "group/name"
// asks for both. Names that begin so stand first, then those with a word that begins so, then the others,
// last those that fit by their group; among these the one used last. Empty where nothing was typed.
QList<TagMatch> matchingTags(const Codings &codings, const QString &typed);

}
