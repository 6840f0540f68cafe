// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"

#include <QList>

namespace Synoptic {

// The tags as they are shown: those of one parent by position, each with all that stand under it.
QList<Tag> tagTree(const QList<Tag> &tags);

// The names from the top down to this tag. Empty where there is no such tag.
QStringList tagLevels(const QList<Tag> &tags, TagId id);

// The same in one, "sources/unnamed", for people: a name may hold a slash of its own.
QString tagPath(const QList<Tag> &tags, TagId id);

}
