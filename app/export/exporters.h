// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// All formats, in the order in which they are offered.
const QList<Exporter> &exporters();

// The format of this id; null where there is none.
const Exporter *exporterNamed(QStringView id);

}
