// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/names.h"

#include <QHash>

namespace Synoptic {

// Adds the offices that stand in a phrase before a name, or that a mere role is.
void addOffices(Appellation &form, const QList<Token> &tokens, Phrase phrase, QStringView text);

// Who holds which office in an article, as it prints their names: President Ortiz is "the president", Sen. Ash
// "the senator". Who held one before is "the former president" alone, and a vice president is no president.
class Offices
{
public:
    // The names as namesPrinted() gives them; called gives the fullest form of each.
    template <typename FullForm>
    Offices(const QList<Appellation> &names, const Language &language, FullForm called)
    {
        for (const Appellation &form : names) {
            if (!form.offices.isEmpty() && !form.name.isEmpty() && form.kind == SpeakerKind::Person)
                add(form, language, called(form));
        }
    }

    // The name of the only one who holds the office that a mere role speaks of; empty where nobody or more than one
    // does. Where more is said of it, that has to be printed with the name, too: "the Treasury secretary" is Treasury
    // Secretary Moss; "the president of the club", "the club president" and "the next president" are nobody.
    QString bearerOf(const Appellation &role) const { return m_bearers.value(role.role.toLower()); }

private:
    void add(const Appellation &form, const Language &language, const QString &name);
    void note(const QString &office, const QString &name);

    QHash<QString, QString> m_bearers; // by office, in lower case; empty of several
};

}
