// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QStringList>

namespace Synoptic::Test {

// A program that knows nothing of ours, and what it has against files that we have written: empty where it
// finds in them what is in the work.
struct OutsideReader {
    QLatin1StringView format; // the exporter's id
    QString (*fault)(const QStringList &paths, const Exportable &work);
};

// Null where nobody has said yet who reads this format.
const OutsideReader *outsideReaderOf(QLatin1StringView format);

}
