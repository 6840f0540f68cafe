// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/letters.h"

class QIODevice;

namespace Synoptic {

// What stands on a page besides its ink, for the second pass.
struct PageMatter {
    double height = 0;
    QList<Highlight> highlights;
    QList<NoteSign> notes;
    QList<Jump> jumps;
};

// All of a book that Qt has painted.
struct Painted {
    QList<PageMatter> pages;
    Letters letters;
};

// Paints the pages of a book into a PDF, one after the other; fails when cancelled, or when the device
// cannot take it. What Qt cannot say in a PDF comes back.
Result<Painted> writePages(const Book &book, Highlights highlights, QIODevice &device, Progress &progress);

}
