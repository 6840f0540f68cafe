// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/edit.h"

namespace Synoptic {

// Tags in their table, by id. Whether the rows are sound is not looked at.
Result<QList<Tag>> loadTags(Database &database);

// Writes changes to tags, inside the caller's transaction.
class TagWriter
{
public:
    explicit TagWriter(Database &database);

    Result<void> write(const Change<Tag> &change);

private:
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
};

}
