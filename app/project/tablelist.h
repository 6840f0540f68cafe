// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/damagedpages.h"

#include <QHash>

namespace Synoptic {

// The tables of a damaged project.
struct TableList {
    // As SQLite lists one: the root page of its tree, and the words it was made with.
    struct Table {
        QString name;
        qint64 root = 0;
        QString sql;
    };
    QHash<QString, Table> tables;   // by name
    QHash<QString, qint64> indexes; // their root pages
    bool isWhole = true;            // else some may be missing
};

// Reads the list that the file has. What of it is lost is looked for where this program, or an earlier version of
// it, puts its tables when it makes a project or a copy of one: a table stays on the page it was made on. That is
// taken only where everything of the list that is left stands there too, and the pages are of such tables.
TableList tablesOf(DamagedPages &pages);

// Whether all tables of a project can be told in a file whose head and first page may be lost. The file is only read.
bool hasTablesOfProject(const QString &path);

}
