// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/pdfannotations.h"
#include "app/export/pdf/secondpass.h"

#include <qpdf/QPDF.hh>

namespace Synoptic {

// What belongs to the file as a whole. The outline is written at once.
void addOutline(QPDF &pdf, PdfFile &file, const PdfPages &pages, const QList<OutlineEntry> &entries);
void addLabels(QPDF &pdf, const QList<PageLabel> &labels);
void addDescription(QPDF &pdf, const Description &description);
void addAttachments(QPDF &pdf, const QList<Attachment> &attachments, const QString &modified);

}
