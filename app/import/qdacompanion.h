// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/qdacodes.h"

namespace Synoptic {

// Reads what Synoptic has written beside a project (see qdaCompanionName) into marks, which have come of the
// project: the parts of articles, versions, keys of tags, verdicts, names of speakers, what other programs
// found. sources and codes are their indices in marks. Something that cannot be so is a fault.
void takeCompanion(const QByteArray &json, const QHash<QString, qsizetype> &sources, const TagsByGuid &codes,
    ForeignMarks &marks, QdaFault &fault);

}
