// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/persons.h"

#include <algorithm>

namespace Synoptic {

Persons::Persons(const QList<Appellation> &names)
{
    for (const Appellation &form : names) {
        const Personhood found = byItself(form);
        if (found == Personhood::None)
            continue;
        Personhood &known = m_parts[form.name.last().toCaseFolded()];
        known = std::max(known, found);
    }
}

Personhood Persons::byItself(const Appellation &form)
{
    if (form.isPerson)
        return Personhood::Certain;
    if (form.name.isEmpty() || form.kind != SpeakerKind::Person || form.hasArticle)
        return Personhood::None;
    // "Asked Monday": the capital of a sentence makes no name.
    if (form.opensSentence && form.isOrdinary)
        return Personhood::None;
    return form.name.size() > 1 ? Personhood::Certain : Personhood::Possible;
}

Personhood Persons::of(const Appellation &form, const QStringList &inFull) const
{
    const Personhood found = byItself(form);
    if (found == Personhood::Certain || inFull.isEmpty())
        return found;
    // "Jordan": the member of the house that was named before, if there is one, else the kingdom.
    return std::max(found, m_parts.value(inFull.last().toCaseFolded()));
}

}
