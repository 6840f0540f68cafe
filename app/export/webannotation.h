// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

class QIODevice;

namespace Synoptic {

// What a person has marked, tagged and noted, as a page of W3C Web Annotations in JSON-LD: of each the
// words with some around them, and its place in code points of the stored text. Articles and tags are
// described once, and named by their addresses everywhere else. The same marks give the same bytes.
QByteArray webAnnotations(const Exportable &work);
// The same into a device. Fails when cancelled, and with the device's reason where it has not taken them all.
Result<void> writeWebAnnotations(const Exportable &work, QIODevice &out, const Progress &progress);

Exporter webAnnotationExporter();

}
