// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

class Synopsis;
struct Snapshot;

// How a project is called that nobody has named yet: "Sample project" where it holds nothing but the
// samples, else its first headline and how many articles there are besides; "Untitled" while it is
// empty.
QString nameOfUntitled(const Snapshot &snapshot, const Synopsis &synopsis);

}
