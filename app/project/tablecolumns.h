// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/pagetrees.h"

#include <QHash>
#include <QStringList>

namespace Synoptic {

class Database;

// How the rows of a table are stored: its columns in the order of the record.
struct TableColumns {
    DamagedPages::Kind kind = DamagedPages::Kind::None;
    QStringList names;
    RecordShape shape;
    qsizetype number = -1; // the column that is the row's number and stands in no record; none

    // What the row has in a column; nothing in one that it does not have.
    QVariant value(const DamagedPages::Cell &cell, const QString &name) const;
};

// Those of a table that was made with these words; nothing where they do not make one.
TableColumns columnsOf(const QString &words);

// What the entries of each index look like, by its name.
QHash<QString, RecordShape> indexShapes(Database &database);

}
