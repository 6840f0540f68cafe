// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/anchor.h"

#include <optional>

class QUrl;

namespace Synoptic {

class Synopsis;

// A link in a note to a place in an article: "[The Hill ¶ 4](place:12:340-352)" with the number of the
// article and the place counted in code points, as the project file counts.
QString placeLink(const Synopsis &synopsis, const Anchor &place);

// The place a link leads to; nothing where it is another kind of link, or its article is gone or shorter.
std::optional<Anchor> linkedPlace(const Synopsis &synopsis, const QUrl &link);

}
