// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainspeakers.h"

#include <algorithm>
#include <tuple>

namespace Synoptic::Test {

QList<Speaker> plainMergedSpeakers(QList<Speaker> speakers)
{
    std::ranges::sort(speakers, [](const Speaker &a, const Speaker &b) {
        const qsizetype partsA = a.name.count(u' ');
        const qsizetype partsB = b.name.count(u' ');
        return partsA != partsB ? partsA > partsB : std::tie(a.name, a.kind) < std::tie(b.name, b.kind);
    });
    QList<Speaker> merged;
    for (const Speaker &speaker : std::as_const(speakers)) {
        QList<Speaker *> bearers;
        for (Speaker &known : merged) {
            if (compareNames(known.name, known.kind, speaker.name, speaker.kind) == Voices::Same)
                bearers.append(&known);
        }
        if (bearers.size() == 1)
            bearers.first()->aliases += speaker.aliases + QStringList{speaker.name};
        else
            merged.append(speaker);
    }
    for (Speaker &speaker : merged) {
        speaker.aliases.removeAll(speaker.name);
        speaker.aliases.sort();
        speaker.aliases.removeDuplicates();
    }
    std::ranges::sort(merged, {}, &Speaker::name);
    return merged;
}

}
