// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <functional>

namespace Synoptic {

class Database;

// Reads a file that another window or program may be writing to: read is called until nothing has
// been written while it ran, so that what it got is the file as it was between two steps. An Error
// of kind InUse when the file does not come to rest within two seconds.
Result<void> undisturbed(const QString &path, const std::function<Result<void>()> &read);

// SQLite reads the bytes that a last page lacks as zeros, and calls that sound; here it is an Error of kind Damaged.
Result<void> isWhole(Database &database);

// A whole copy of a project as it is now, whoever has it open; into must not be there.
Result<void> copyAsItIs(const QString &path, const QString &into);

}
