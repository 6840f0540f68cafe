// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/export/tables.h"

namespace Synoptic {

// Tables for spreadsheets and scripts (RFC 4180: comma, CRLF, marks doubled), one of them a file.
Exporter csvExporter();

// A table as the bytes of such a file: figures as they are, all else made safe (see safeCell). The mark tells
// spreadsheets that it is UTF-8.
enum class ByteOrderMark : bool { No, Yes };
QByteArray csvOf(const Table &table, ByteOrderMark mark = ByteOrderMark::Yes);

// Words as they go into a file that a spreadsheet may open: what would be taken for a formula gets an
// apostrophe before it (OWASP, "CSV injection"). The apostrophe is part of the cell from then on: spreadsheets
// show it, and whoever reads the file with a script finds it.
QString safeCell(QStringView text);

}
