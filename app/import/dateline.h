// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/stateddate.h"

#include <QStringView>

namespace Synoptic {

// The dateline a story opens with: "JERUSALEM (Reuters) —", "Paris, 3 March 2014 (AFP) -",
// "BEIRUT, March 3 —", "DUBAI:". length is up to and with its dash or colon; 0 where there is none.
struct Dateline {
    qsizetype length = 0;
    std::optional<StatedDate> date; // with a year only
};

Dateline datelineAt(QStringView paragraph);

}
