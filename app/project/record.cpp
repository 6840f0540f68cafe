// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/record.h"

#include <algorithm>
#include <array>
#include <bit>

namespace Synoptic {

namespace {

using Type = StoredValue::Type;

constexpr qsizetype mostValues = 100; // several times the columns of any table of ours

// How many bytes a value takes of the type with this number.
qint64 sizeOf(qint64 type)
{
    constexpr std::array<qint64, 10> sizes = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < 10 ? sizes[static_cast<size_t>(type)] : (type - 12) / 2;
}

qint64 integerOf(QByteArrayView bytes)
{
    quint64 number = bytes.isEmpty() || static_cast<signed char>(bytes.front()) >= 0 ? 0 : ~quint64(0);
    for (const char byte : bytes)
        number = number << 8 | static_cast<uchar>(byte);
    return static_cast<qint64>(number);
}

StoredValue valueOf(qint64 type, QByteArrayView bytes)
{
    switch (type) {
    case 0:
        return {};
    case 7:
        return {Type::Real, std::bit_cast<double>(integerOf(bytes))};
    case 8:
    case 9: // 0 and 1 take no byte
        return {Type::Integer, type - 8};
    default:
        if (type < 7)
            return {Type::Integer, integerOf(bytes)};
        return {type % 2 ? Type::Text : Type::Blob, bytes.isEmpty() ? QByteArray("") : bytes.toByteArray()};
    }
}

std::weak_ordering orderOf(const StoredValue &a, const StoredValue &b)
{
    if (a.type != b.type)
        return a.type <=> b.type;
    switch (a.type) {
    case Type::Null:
        return std::weak_ordering::equivalent;
    case Type::Integer:
        return a.value.toLongLong() <=> b.value.toLongLong();
    case Type::Real:
        return a.value.toDouble() < b.value.toDouble() ? std::weak_ordering::less
            : b.value.toDouble() < a.value.toDouble()  ? std::weak_ordering::greater
                                                       : std::weak_ordering::equivalent;
    default:
        return a.value.toByteArray().compare(b.value.toByteArray()) <=> 0;
    }
}

}

std::optional<qint64> variableNumber(QByteArrayView bytes, qsizetype &at)
{
    quint64 number = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[at++]);
        if (i == 8) // of the ninth byte all bits count
            return static_cast<qint64>(number << 8 | byte);
        number = number << 7 | (byte & 0x7f);
        if (byte < 0x80)
            return static_cast<qint64>(number);
    }
    return std::nullopt;
}

Record recordOf(QByteArrayView bytes)
{
    qsizetype at = 0;
    const std::optional<qint64> head = variableNumber(bytes, at);
    if (!head || *head < at || *head > bytes.size())
        return {};
    Record record;
    qint64 from = *head;
    while (at < *head) {
        const std::optional<qint64> type = variableNumber(bytes.first(*head), at);
        if (record.size() == mostValues || !type || *type < 0 || *type == 10 || *type == 11
            || sizeOf(*type) > bytes.size() - from)
            return {};
        record.append(valueOf(*type, bytes.sliced(from, sizeOf(*type))));
        from += sizeOf(*type);
    }
    return from == bytes.size() ? record : Record();
}

std::weak_ordering orderOf(const Record &a, const Record &b)
{
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (const std::weak_ordering order = orderOf(a[i], b[i]); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

}
