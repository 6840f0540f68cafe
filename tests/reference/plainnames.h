// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/nametable.h"

namespace Synoptic::Test {

// The persons of a NameTable, in the order in which they are first named, each found by looking at all of
// them.
class PlainNames
{
public:
    explicit PlainNames(const QList<Appellation> &names);

    qsizetype find(const Appellation &form) const;
    const QList<NameTable::Entry> &entries() const { return m_entries; }

private:
    QList<qsizetype> thoseOf(const auto &isMeant) const;
    // Of some persons the one who is named most often, the first of equal ones, whose gender may be this.
    qsizetype leader(const QList<qsizetype> &persons, Gender gender) const;

    QList<NameTable::Entry> m_entries;
};

}
