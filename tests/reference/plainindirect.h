// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/indirect.h"

namespace Synoptic::Test {

// What indirectLinks() gives of fewer than a thousand reports: every quotation beside every report, every link
// beside every other one.
QList<Link> plainIndirectLinks(const QList<Utterance> &quotations, const QList<Utterance> &reports,
    const Findings &findings, const JudgedPairs &judged, const Vocabulary &vocabulary);

}
