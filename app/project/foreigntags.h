// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"
#include "app/text/foreignmarks.h"

#include <QList>

namespace Synoptic {

// Adds the tags of a file to those of a project as the file knows it, and gives the number each of them has
// there, in their order. A path that is one of our tags becomes a copy of it with all above it, which a merge
// knows again; every other is a new tag under the one the file says.
QList<TagId> tagsTaken(const QList<Tag> &ours, const QList<ForeignTag> &tags, QList<Tag> &theirs);

}
