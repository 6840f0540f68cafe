// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// The work as if only some of its articles (by their indices) were in it: what was found among them, and
// what people have put on them, on their earlier versions and on the project. The articles keep their
// indices, and so their letters; groups keep theirs, and so their numbers, without members where they
// are not shared any more.
Exportable chosenPart(const Exportable &work, const QList<qsizetype> &articles);

}
