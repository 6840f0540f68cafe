// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/leavingmarks.h"

#include <QByteArray>

namespace Synoptic {

// What stands beside a project of REFI-QDA for Synoptic alone (see qdaCompanionName), so that what a person
// has said of the findings, and with it the findings, are the same where the file is read again.
struct QdaCompanion {
    QByteArray json;              // empty where there is nothing to be said
    qsizetype verdictsBehind = 0; // that speak of articles which do not go out
    qsizetype reusesBehind = 0;   // the same
};

QdaCompanion qdaCompanion(const Snapshot &snapshot, const LeavingMarks &marks);

}
