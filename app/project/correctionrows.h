// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// Corrections in their table. Ranges are code points there, so the articles are needed to read them.

// All of them, by id. Whether the rows are sound is not looked at.
Result<QList<Correction>> loadCorrections(Database &database, const ArticleLookup &articles);

// Writes changes to corrections, inside the caller's transaction.
class CorrectionWriter
{
public:
    explicit CorrectionWriter(Database &database);

    // articles knows the one that the correction is about.
    Result<void> write(const Change<Correction> &change, const ArticleLookup &articles);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
};

}
