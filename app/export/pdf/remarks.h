// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/articlepages.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/letters.h"

namespace Synoptic {

// What books say of themselves.

// The project's title, else what is in it.
QString bookTitle(const Exportable &work);

// Title, authors, tags and outlets for the file's properties.
Description describe(const BookMaterial &material, const QString &subject);

// The tags with their highlights, below one entry; nothing where there are none.
QList<OutlineEntry> tagOutline(const BookMaterial &material, const References &references);

// What could not be shown as it is, a sentence each.
QStringList remarksOn(const Omissions &omissions, const PageChoices &choices);
QStringList remarksOn(const Letters &letters);

}
