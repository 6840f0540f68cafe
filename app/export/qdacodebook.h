// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/export/leavingmarks.h"
#include "app/export/xmltext.h"

class QXmlStreamWriter;

namespace Synoptic {

// The tags as a codebook of REFI-QDA 1.5 (.qdc): NVivo, ATLAS.ti, MAXQDA, QualCoder and others read it.
Exporter codebookExporter();

// The element Codes with all tags, of which there must be one; in either namespace of the standard.
void writeCodes(QXmlStreamWriter &xml, const QList<LeavingTag> &tags, XmlText &text);

// An identifier as the standard writes it: upper case, without braces.
QString guidOf(const QUuid &id);

// Who wrote a file, in words of its head.
QString originOfFiles();

}
