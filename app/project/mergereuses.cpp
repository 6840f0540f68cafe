// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/merging.h"

#include <algorithm>

namespace Synoptic {

// What other programs found: the same where all of it is.
void mergeReuses(Merging &merging)
{
    for (Reuse theirs : merging.theirs.reuses) {
        for (ReusePlace &it : theirs.places)
            it.place = merging.mapped(it.place);
        std::ranges::sort(theirs.places, standsBefore);
        const bool isHere = std::ranges::any_of(merging.ours.reuses, [&theirs](const Reuse &ours) {
            theirs.id = ours.id;
            return ours == theirs;
        });
        if (isHere)
            continue;
        theirs.id = merging.project.nextId<Reuse>();
        merging.add(theirs);
    }
}

}
