// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/report/manuscript.h"

#include <QByteArray>

namespace Synoptic {

// The manuscript in Markdown as GitHub has it (tables, ~~struck~~): UTF-8, a paragraph a line.
QByteArray markdownOf(const Manuscript &manuscript);

// The manuscript as an OpenDocument text, by Qt's own writer; the same bytes for the same manuscript.
QByteArray openDocumentOf(const Manuscript &manuscript);

// An archive (ZIP) in which every time is the first there is, 1980-01-01: writers put the present in.
QByteArray withoutTimes(QByteArray archive);

}
