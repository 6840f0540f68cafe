// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/speakernames.h"

#include "app/quotes/voices.h"

namespace Synoptic {

SpeakerNames::SpeakerNames(const QList<Speaker> &speakers)
{
    for (const Speaker &speaker : speakers) {
        for (const QString &alias : speaker.aliases) {
            // A role that stands for the speaker in one article ("the mayor") is no other spelling.
            if (compareNames(speaker.name, speaker.kind, alias, speaker.kind) != Voices::Same)
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
