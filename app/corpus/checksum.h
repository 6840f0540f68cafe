// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <bit>
#include <cstring>

namespace Synoptic {

// A number that bytes can be told by: other bytes have another one, unless somebody means harm. Eight
// bytes a step, after the multiply and rotate of wyhash and its kin; the same on every run of one machine.
inline quint64 checksumOf(QByteArrayView bytes, quint64 sum = 0x9e3779b97f4a7c15U)
{
    constexpr quint64 factor = 0xbf58476d1ce4e5b9U;
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        sum = std::rotl((sum ^ word) * factor, 29);
    }
    quint64 rest = static_cast<quint64>(left) << 56;
    if (left > 0)
        std::memcpy(&rest, at, static_cast<size_t>(left));
    sum = std::rotl((sum ^ rest ^ static_cast<quint64>(bytes.size())) * factor, 29);
    return sum ^ (sum >> 32);
}

}
