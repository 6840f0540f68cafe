// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/names.h"

#include <QHash>

namespace Synoptic {

// Who holds which office in an article, as it prints their names: President Ortiz is "the president", Sen. Ash
// "the senator". Who held one before is "the former president" alone.
class Offices
{
public:
    // The names as namesPrinted() gives them; called gives the fullest form of each.
    template <typename FullForm>
    Offices(const QList<Appellation> &names, FullForm called)
    {
        for (const Appellation &form : names) {
            if (!form.office.isEmpty() && !form.name.isEmpty() && form.kind == SpeakerKind::Person)
                add(form, called(form));
        }
    }

    // The name of the only one who holds the office that a mere role speaks of; empty where nobody or more than one
    // does. Where more is said of it, whose it is has to be printed with the name, too: "the Treasury secretary" is
    // Treasury Secretary Moss; "the president of the club" is nobody.
    QString bearerOf(const Appellation &role) const;

private:
    void add(const Appellation &form, const QString &name);
    static void note(QHash<QString, QString> &bearers, const QString &office, const QString &name);

    QHash<QString, QString> m_bearers; // by office; empty of several
    QHash<QString, QString> m_short;   // the same, by what stands before the full stop of one cut short: "sen"
};

}
