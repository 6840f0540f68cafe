// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/matter.h"
#include "app/export/pdf/placedtext.h"

namespace Synoptic {

// Where stripes stand beside a narrow column, on every page.
struct StripeRoom {
    double left = 0;
    double width = 0;
    double bottom = 0;
};

// A stripe beside all that is tagged, and the names of its tags running down the page from its top. A name
// that has no room before the next one pushes that down; what would come to stand too far from its words
// is left out. text is the matter's own, pages are those that it stands on.
void addTagStripes(QList<BookPage> &pages, const BookMaterial &material, const Matter &matter, const PlacedText &text,
    const StripeRoom &room);

}
