// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/choices.h"

#include <memory>

namespace Synoptic {

// The articles one after the other, each set for reading, behind their contents. Lays everything out once,
// so that it is known where each thing stands; work must live as long as the book. Fails only when
// cancelled.
Result<std::unique_ptr<Book>> articleBook(const Exportable &work, const PageChoices &choices, Progress &progress);

}
