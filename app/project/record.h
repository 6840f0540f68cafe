// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QVariant>

#include <compare>
#include <optional>

namespace Synoptic {

// A value as SQLite stores it; characters are UTF-8 bytes, and whether they are Text or Blob is in type. The types are
// in the order of an index, in which Integer and Real stand together by their value.
struct StoredValue {
    enum class Type : quint8 { Null, Integer, Real, Text, Blob };
    Type type = Type::Null;
    QVariant value;

    bool operator==(const StoredValue &) const = default;
};

// The values of a row or of an entry of an index, in the order they are stored in.
using Record = QList<StoredValue>;

// The number that begins at a place, seven bits a byte, and moves behind it; nothing where the bytes end before it
// does.
std::optional<qint64> variableNumber(QByteArrayView bytes, qsizetype &at);

// The record of these bytes (sqlite.org/fileformat2.html, "Record Format"); empty where they are not one, or one of
// more values than a table of ours can have.
Record recordOf(QByteArrayView bytes);

// Which of two stands first in an index; one that is the beginning of the other stands at the same place.
std::weak_ordering orderOf(const Record &a, const Record &b);

}
