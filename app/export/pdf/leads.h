// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/page.h"

namespace Synoptic {

// A field of a page that leads somewhere: to words of an article, or to another page and out of the book.
using Lead = std::variant<Origin, Jump>;

QRectF areaOf(const Lead &lead);

// What a click there follows: of several fields the smallest, as what lies in another is meant rather than
// that; of two of one size the one that leads to an article, and then the one of the fewest words.
std::optional<Lead> leadAt(const BookPage &page, QPointF at);

// All of a page as they are read, line by line. What stands on several lines is there once.
QList<Lead> leadsOf(const BookPage &page);

}
