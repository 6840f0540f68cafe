// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace Synoptic {

// Copies every row of a damaged project whose page is whole into a new file of the present format: those that the trees
// of the tables lead to, then those on pages that nothing leads to any more, which go to the table that they look like
// and that lacks them. Rows are taken as they are: they may not fit each other. Gives what could not be read, and rows
// of which it is not known where they belong, a sentence each.
Result<QStringList> salvageRows(const QString &damaged, const QString &into);

}
