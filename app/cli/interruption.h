// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"

namespace Synoptic::Cli {

// While it lives, Ctrl+C cancels the work instead of ending the program, so that nothing is left lying
// about; the second one ends it. There is one at a time.
class Interruption
{
public:
    explicit Interruption(Progress &progress);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;
};

}
