// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/text/foreignmarks.h"

#include <QStringList>

namespace Synoptic {

// Files that bring marks and tags to a project, rather than articles alone.

// Whether a path names such a file, by its ending.
bool isForeignFile(const QString &path);

// Whether such a file can be the beginning of a project: it holds more than marks on articles.
bool canBeginProject(const QString &path);

// For file dialogs: "*.jsonld" ...
QStringList foreignNameFilters();

Result<ForeignMarks> readForeignFile(const QString &path);

}
