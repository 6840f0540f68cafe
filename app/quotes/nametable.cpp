// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/nametable.h"

#include <algorithm>

namespace Synoptic {

NameTable::NameTable(const QList<Appellation> &names)
{
    for (const Appellation &form : names) {
        if (form.name.size() > 1)
            add(form);
    }
    rankAll();
}

// "John Kerry" and "John F. Kerry" have the same key.
QString NameTable::keyOf(const QStringList &name)
{
    return name.first().toCaseFolded() + u' ' + name.last().toCaseFolded();
}

void NameTable::add(const Appellation &form)
{
    const QString key = keyOf(form.name);
    qsizetype index = m_byName.value(key, -1);
    if (index < 0) {
        index = m_entries.size();
        m_entries.append({.name = form.name, .gender = form.gender, .mentions = 0});
        m_byName.insert(key, index);
    }
    Entry &entry = m_entries[index];
    ++entry.mentions;
    if (form.name.size() > entry.name.size())
        entry.name = form.name;
    if (entry.gender == Gender::Unknown)
        entry.gender = form.gender;
}

void NameTable::rank(Bearers &bearers, qsizetype index) const
{
    const Entry &entry = m_entries[index];
    const auto lead = [&](qsizetype &first) {
        if (first < 0 || entry.mentions > m_entries[first].mentions)
            first = index;
    };
    lead(bearers.any);
    if (entry.gender != Gender::Female)
        lead(bearers.notFemale);
    if (entry.gender != Gender::Male)
        lead(bearers.notMale);
}

// Once all mentions are known: who is meant by a part of a name alone.
void NameTable::rankAll()
{
    const auto note = [](QHash<QString, qsizetype> &only, const QString &key, qsizetype index) {
        const auto found = only.find(key);
        if (found == only.end())
            only.insert(key, index);
        else
            *found = several;
    };
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString surname = m_entries[i].name.last().toCaseFolded();
        rank(m_bySurname[surname], i);
        rank(m_bySkeleton[nameSkeleton(surname)], i);
        note(m_byForename, m_entries[i].name.first().toCaseFolded(), i);
    }
}

qsizetype NameTable::best(const Bearers &bearers, Gender gender)
{
    return gender == Gender::Male ? bearers.notFemale : gender == Gender::Female ? bearers.notMale : bearers.any;
}

qsizetype NameTable::find(const Appellation &form) const
{
    if (form.name.isEmpty())
        return -1;
    if (form.name.size() >= 2)
        return m_byName.value(keyOf(form.name), -1);
    const QString surname = form.name.last().toCaseFolded();
    if (const qsizetype found = best(m_bySurname.value(surname), form.gender); found >= 0)
        return found;
    if (const QString skeleton = nameSkeleton(surname); skeleton.size() >= 3) {
        if (const qsizetype found = best(m_bySkeleton.value(skeleton), form.gender); found >= 0)
            return found;
    }
    return std::max(m_byForename.value(surname, -1), qsizetype(-1));
}

}
