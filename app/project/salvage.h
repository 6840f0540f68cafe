// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace Synoptic {

// Copies the rows of a damaged project that SQLite can read into a new file of the present format,
// table by table; where a page cannot be read the rows before and after it are. Rows are taken as
// they are: they may not fit each other. Gives what could not be read, a sentence each.
Result<QStringList> salvageRows(const QString &damaged, const QString &into);

}
