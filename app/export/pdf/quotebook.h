// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/choices.h"

#include <memory>

namespace Synoptic {

// What everybody said: by speaker, each quotation once, with the outlets that print it, their wordings
// where they differ, and a person's tags and notes on it. work must live as long as the book.
Result<std::unique_ptr<Book>> quoteBook(const Exportable &work, const PageChoices &choices, Progress &progress);

}
