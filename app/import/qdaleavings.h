// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/xmltree.h"

#include <QStringList>

namespace Synoptic {

// What of a REFI-QDA project has no place here: a sentence with its number for each kind of thing that the
// standard knows and nobody reads, and one for what is not of the standard. isOurs: Synoptic wrote it, whose
// sets and variables are the project itself.
QStringList qdaLeavings(const XmlElement &project, bool isOurs);

// That what is marked in a source, and said of it, went with it; nothing where there is nothing.
QStringList leftOutWith(const XmlElement &source);

// That so many values of variables mean nothing here, of variables with these names as far as they have any.
QString unreadValues(qsizetype count, const QStringList &names);

}
