// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/matter.h"

namespace Synoptic {

// Which words of which article a field of a page shows, and what is marked there.
Origin originOf(const BookMaterial &material, qsizetype group, qsizetype member, const QRectF &area);
Origin originOf(const BookMaterial &material, const Quote &quote, const QRectF &area); // of one outlet
Origin originOf(const BookMaterial &material, qsizetype article, const PrintedMark &mark, const QRectF &area);
Origin originOf(const BookMaterial &material, qsizetype article, const PrintedNote &note, const QRectF &area);
Origin originOf(const BookMaterial &material, qsizetype article, const PrintedPassage &passage, const QRectF &area);

// "Shared quotation 3 in The Hill".
QString quoteWords(const BookMaterial &material, qsizetype group, qsizetype article);

}
