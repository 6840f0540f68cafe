// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// What other programs found, in its tables. Ranges are code points there.

// All of it, by id. Whether the rows are sound is not looked at (see fault() of a snapshot).
Result<QList<Reuse>> loadReuses(Database &database, const ArticleLookup &articles);

// Writes changes to it, inside the caller's transaction; articles knows those it stands in.
class ReuseWriter
{
public:
    explicit ReuseWriter(Database &database);

    Result<void> write(const Change<Reuse> &change, const ArticleLookup &articles);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
    Statement m_insertPlace;
    Statement m_removePlaces;
};

}
