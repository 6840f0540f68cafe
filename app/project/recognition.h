// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <optional>

namespace Synoptic {

// How an article that comes in is known: it is one of the library, or a newer version of one.
struct Recognition {
    ArticleId article;
    bool isSameText = false; // nothing was changed
    bool byLink = false;     // both have the same address
    bool byHeadline = false;
    double likeness = 0; // of the words of both, 0 to 1

    bool operator==(const Recognition &) const = default;
};

// The article of the library that this one is, or is a version of; the most like of several. It is one
// where the link is the same and the texts are related, or where one outlet has the same headline over
// much the same text, or nearly the same text under any. Two outlets with one text are wire copy and no
// versions.
std::optional<Recognition> recognised(const Snapshot &snapshot, const Article &article);

// A link without what differs from visit to visit: the scheme, "www.", the fragment, a slash at the end,
// and what campaigns hang on it (utm_..., fbclid, gclid).
QString plainLink(const QString &link);

}
