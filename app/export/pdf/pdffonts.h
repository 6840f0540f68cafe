// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/letters.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace Synoptic {

// Mends the fonts of pages: what is copied out of them is what was written, and their names, in which Qt
// has numbers that differ from run to run, follow from the order in which they are used.
void mendFonts(const std::vector<QPDFObjectHandle> &pages, const Letters &letters);

}
