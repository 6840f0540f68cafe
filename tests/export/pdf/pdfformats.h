// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporters.h"

#include <QTest>

namespace Synoptic::Test {

// Ids of the formats that are PDFs, from the table of all.
inline QStringList pdfFormats()
{
    QStringList formats;
    for (const Exporter &it : exporters()) {
        if (it.pattern == QLatin1StringView("*.pdf"))
            formats.append(it.id);
    }
    return formats;
}

// A row of a test's data for each, in the column "format".
inline void addPdfFormats()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : pdfFormats())
        QTest::newRow(qPrintable(format)) << format;
}

}
