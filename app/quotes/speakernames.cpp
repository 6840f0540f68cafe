// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/speakernames.h"

#include "app/quotes/voices.h"

namespace Synoptic {

// True where the name has the last word of the speaker's in one spelling or another ("Mr Brandt"). A role that
// stands for the speaker in one article ("the mayor") is no other spelling.
static bool isSpelling(const QString &alias, const Speaker &speaker)
{
    const auto compared
        = [&](const QString &name) { return compareNames(speaker.name, speaker.kind, name, speaker.kind); };
    return compared(alias) == Voices::Same || compared(alias.sliced(alias.lastIndexOf(u' ') + 1)) == Voices::Same;
}

SpeakerNames::SpeakerNames(const QList<Speaker> &speakers)
{
    for (const Speaker &speaker : speakers) {
        for (const QString &alias : speaker.aliases) {
            if (!isSpelling(alias, speaker))
                continue;
            const auto known = m_names.constFind(alias);
            const bool isAnothers = known != m_names.cend() && *known != speaker.name;
            m_names.insert(alias, isAnothers ? alias : speaker.name);
        }
    }
    for (const Speaker &speaker : speakers)
        m_names.insert(speaker.name, speaker.name);
}

}
