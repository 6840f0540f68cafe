// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// All that the tables hold. A row that cannot be put into a value (a role that is none, a block
// outside its text) is an Error of kind Damaged; whether the rows fit each other is fault()'s to say.
// Steps are articles; cancelled, it is an Error of that kind.
Result<Snapshot> loadSnapshot(Database &database, Progress &progress);

// Writes the changes one after the other, each kind to its table, inside the caller's transaction.
// after is what the tables hold then; the edit leads to it.
Result<void> writeChanges(Database &database, const Edit &edit, const Snapshot &after);

}
