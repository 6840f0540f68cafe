// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace Synoptic {

// Writes every row of a damaged project that can be read into a new one, which must not be there yet:
// pages that cannot be read are gone round, rows that no longer fit are mended (see mend.h). Gives
// what could not be saved as it was, a sentence each. The damaged file is only read; where the new one cannot be
// written there is none.
Result<QStringList> recover(const QString &damaged, const QString &into);

}
