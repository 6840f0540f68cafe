// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/names.h"

#include <QHash>

namespace Synoptic {

// How surely a word for somebody stands for one person, so that "he" or "she" may mean it.
enum class Personhood : quint8 {
    None,     // a thing, a body, a state, or a word that has a capital because it opens a sentence
    Possible, // a name that nothing tells more of
    Certain,  // a forename, a title or a role stands with it, or it was given in full
};

// Which of the names in an article are persons': what is printed with a name once holds for it everywhere.
class Persons
{
public:
    // The names as namesPrinted() gives them.
    explicit Persons(const QList<Appellation> &names);

    // Of a form whose name in full is this; the same as its own where the article has no fuller one.
    Personhood of(const Appellation &form, const QStringList &inFull) const;

private:
    static Personhood byItself(const Appellation &form);

    QHash<QString, Personhood> m_parts; // surnames, and names of one part, folded
};

}
