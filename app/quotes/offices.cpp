// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/offices.h"

#include <algorithm>

namespace Synoptic {

namespace {

// "rep" of "rep." begins representative; two letters would begin too much.
constexpr qsizetype leastOfShort = 3;

}

void Offices::note(QHash<QString, QString> &bearers, const QString &office, const QString &name)
{
    const auto known = bearers.find(office);
    if (known == bearers.end())
        bearers.insert(office, name);
    else if (*known != name)
        known->clear();
}

void Offices::add(const Appellation &form, const QString &name)
{
    const QString &office = form.office;
    if (!form.officeOf.isEmpty())
        note(m_bearers, form.officeOf + u' ' + office, name);
    if (!office.endsWith(u'.'))
        note(m_bearers, office, name);
    else if (office.size() > leastOfShort && !office.contains(u' '))
        note(m_short, office.chopped(1), name);
}

QString Offices::bearerOf(const Appellation &role) const
{
    const QString &office = role.office;
    const QString said = role.role.toLower();
    if (office.isEmpty() || !said.endsWith(office))
        return {};
    const QStringView before = QStringView(role.role).chopped(office.size());
    if (std::ranges::any_of(before, [](QChar c) { return c.isUpper(); }))
        return m_bearers.value(said);
    QHash<QString, QString> holders;
    const auto consider = [&holders](const QHash<QString, QString> &bearers, const QString &key) {
        if (const auto found = bearers.constFind(key); found != bearers.cend())
            note(holders, QString(), *found);
    };
    consider(m_bearers, office);
    for (qsizetype length = leastOfShort; length < office.size(); ++length)
        consider(m_short, office.first(length));
    return holders.value(QString());
}

}
