// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

#include <string_view>

namespace Synoptic {

// True where the sign is one of a few.
constexpr bool isAmong(QChar sign, std::u16string_view signs)
{
    return signs.find(sign.unicode()) != std::u16string_view::npos;
}

}
