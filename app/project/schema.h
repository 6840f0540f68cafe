// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"

namespace Synoptic {

// Marks an SQLite file as ours in its header ("Syno"), so that file(1) and others can tell.
inline constexpr qint32 projectApplicationId = 0x53796e6f;

// The version that this program writes: the number of the last migration among the resources.
int schemaVersion();

// Brings the tables from one version to the present one, inside the caller's transaction; from 0
// makes them. Each migration is resources/schema/NNN.sql and leaves the file at version NNN.
Result<void> migrate(Database &database, int from);
// The tables alone, up to an earlier version: as a program of that time made them.
Result<void> makeTables(Database &database, int from, int to);

// Writes into the file's header that it is a project of the present version.
Result<void> mark(Database &database);

// Fails unless the tables, indexes and triggers are exactly those that the migrations make: a file
// from elsewhere could hold triggers that act when we write.
Result<void> checkSchema(Database &database);

}
