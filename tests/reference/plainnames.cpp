// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainnames.h"

namespace Synoptic::Test {

namespace {

bool isSame(QStringView a, QStringView b)
{
    return a.toString().toCaseFolded() == b.toString().toCaseFolded();
}

bool sharesBothEnds(const QStringList &a, const QStringList &b)
{
    return isSame(a.first(), b.first()) && isSame(a.last(), b.last());
}

}

PlainNames::PlainNames(const QList<Appellation> &names)
{
    for (const Appellation &form : names) {
        const QList<qsizetype> known = thoseOf([&](const auto &it) { return sharesBothEnds(it.name, form.name); });
        if (known.isEmpty())
            m_entries.append(NameTable::Entry());
        NameTable::Entry &entry = known.isEmpty() ? m_entries.last() : m_entries[known.first()];
        ++entry.mentions;
        if (entry.name.size() < form.name.size())
            entry.name = form.name;
        if (entry.gender == Gender::Unknown)
            entry.gender = form.gender;
    }
}

QList<qsizetype> PlainNames::thoseOf(const auto &isMeant) const
{
    QList<qsizetype> persons;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (isMeant(m_entries[i]))
            persons.append(i);
    }
    return persons;
}

qsizetype PlainNames::leader(const QList<qsizetype> &persons, Gender gender) const
{
    qsizetype found = -1;
    for (const qsizetype i : persons) {
        const Gender own = m_entries[i].gender;
        if (own != gender && own != Gender::Unknown && gender != Gender::Unknown)
            continue;
        if (found < 0 || m_entries[i].mentions > m_entries[found].mentions)
            found = i;
    }
    return found;
}

qsizetype PlainNames::find(const Appellation &form) const
{
    if (form.name.isEmpty())
        return -1;
    if (form.name.size() >= 2) {
        const QList<qsizetype> same = thoseOf([&](const auto &it) { return sharesBothEnds(it.name, form.name); });
        return same.value(0, -1);
    }
    const QString &part = form.name.first();
    const QList<qsizetype> bearers = thoseOf([&](const auto &it) { return isSame(it.name.last(), part); });
    if (const qsizetype found = leader(bearers, form.gender); found >= 0)
        return found;
    const QString bones = nameSkeleton(part.toCaseFolded());
    const QList<qsizetype> alike
        = thoseOf([&](const auto &it) { return nameSkeleton(it.name.last().toCaseFolded()) == bones; });
    if (const qsizetype found = leader(alike, form.gender); found >= 0 && bones.size() >= 3)
        return found;
    const QList<qsizetype> byForename = thoseOf([&](const auto &it) { return isSame(it.name.first(), part); });
    return byForename.size() == 1 ? byForename.first() : -1;
}

}
