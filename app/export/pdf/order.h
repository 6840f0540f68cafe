// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/choices.h"

namespace Synoptic {

// The chosen articles from left to right. What is equal stays in the order of the project; an article
// without a date comes last.
QList<qsizetype> columnOrder(const Exportable &work, const PageChoices &choices);

// A name as it stands in a list: without accents and capitals, the same wherever the list is made.
QString sortKey(const QString &name);

}
