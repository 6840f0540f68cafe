// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/choices.h"

#include <memory>

namespace Synoptic {

// Up to four articles beside one another, more in several such sets; then who prints what, all wordings of
// the shared quotations, and what signs and colours mean. work must live as long as the book.
Result<std::unique_ptr<Book>> synopsisBook(const Exportable &work, const PageChoices &choices, Progress &progress);

// So many go into each set: as even as can be, none with more than four.
QList<QList<qsizetype>> columnSets(const QList<qsizetype> &articles);

}
