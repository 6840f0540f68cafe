// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// Verdicts and aliases in their tables. Ranges are code points there.

// All of them, by id. Whether the rows are sound is not looked at.
Result<QList<Verdict>> loadVerdicts(Database &database, const ArticleLookup &articles);
Result<QList<Alias>> loadAliases(Database &database);

// Writes changes to verdicts, inside the caller's transaction.
class VerdictWriter
{
public:
    explicit VerdictWriter(Database &database);

    // articles knows those that the verdict stands in.
    Result<void> write(const Change<Verdict> &change, const ArticleLookup &articles);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
};

// The same for aliases.
class AliasWriter
{
public:
    explicit AliasWriter(Database &database);

    Result<void> write(const Change<Alias> &change);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
};

}
