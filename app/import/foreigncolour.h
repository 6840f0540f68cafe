// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// A colour as other programs write it ("#RRGGBB", "#RGB") in ours: "#rrggbb"; empty where it is none.
QString foreignColour(const QString &written);

}
