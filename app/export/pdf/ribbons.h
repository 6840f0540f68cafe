// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/column.h"

namespace Synoptic {

// Bands between columns that stand beside each other, from a shared quotation to the same one on that page; of the
// first so many groups, which are the quotations.
void addRibbons(QList<BookPage> &pages, const QList<Column> &columns, qsizetype quotations);

}
