// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/fonts.h"

#include <QtMath>

namespace Synoptic {

// A length drawn for 100 % in pixels of the system's text size, so that rows grow with their words.
inline int px(double drawn)
{
    return qRound(drawn * textScale());
}

}
