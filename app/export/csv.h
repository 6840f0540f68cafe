// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/export/tables.h"

namespace Synoptic {

// Tables for spreadsheets and scripts (RFC 4180: comma, CRLF, marks doubled), one of them a file.
Exporter csvExporter();

// A table as the bytes of such a file. The mark tells spreadsheets that it is UTF-8.
enum class ByteOrderMark : bool { No, Yes };
QByteArray csvOf(const Table &table, ByteOrderMark mark = ByteOrderMark::Yes);

// A cell as it goes into a file that a spreadsheet may open: one that would be taken for a formula gets an
// apostrophe before it, which spreadsheets do not show (OWASP, "CSV injection").
QString safeCell(QStringView text);

}
