// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/names.h"

#include <QHash>

namespace Synoptic {

// The persons and bodies an article names in full anywhere outside quotation marks, and who a
// shorter form stands for.
class NameTable
{
public:
    struct Entry {
        QStringList name; // the fullest form
        Gender gender = Gender::Unknown;
        qsizetype mentions = 0;

        QString text() const { return name.join(u' '); }
    };

    // Of the names in full; names of one part are left out.
    explicit NameTable(const QList<Appellation> &names);

    // The entry a form belongs to: the same name, else the same surname (in one spelling or another),
    // else the same forename. With two bearers of a surname the one of the right gender, else the one
    // named more often. -1 if none.
    qsizetype find(const Appellation &form) const;
    const Entry &entry(qsizetype index) const { return m_entries[index]; }
    qsizetype count() const { return m_entries.size(); }

private:
    // The entry named most often of all that bear a surname, and of those of each gender; -1 if none.
    // An unknown gender fits both.
    struct Bearers {
        qsizetype any = -1;
        qsizetype notFemale = -1;
        qsizetype notMale = -1;
    };
    static constexpr qsizetype several = -2; // in a table of those who are the only one

    void add(const Appellation &form);
    void rankAll();
    void rank(Bearers &bearers, qsizetype index) const;
    static qsizetype best(const Bearers &bearers, Gender gender);
    static QString keyOf(const QStringList &name);

    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_byName;     // forename and surname, folded
    QHash<QString, Bearers> m_bySurname;    // folded
    QHash<QString, Bearers> m_bySkeleton;   // consonants of the surname: Erekat, Erakat
    QHash<QString, qsizetype> m_byForename; // who alone has it, or several
};

}
