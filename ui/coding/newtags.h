// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"

namespace Synoptic {

class Project;

// The colour that a new tag gets: of those offered the first that fewest tags have.
QString freeColour(const QList<Tag> &tags);

// A tag as somebody types it, and what it takes to have it.
struct TypedTag {
    TagId tag;             // none: nothing was typed
    QString name;          // without its groups
    QList<AnyChange> made; // the tag, behind the groups it stands in; empty: it is there already

    bool operator==(const TypedTag &) const = default;
};

// A slash parts a tag from the group it stands in: "sources/unnamed". Spaces at the ends do not count, nor
// does case where something of the name is there.
TypedTag typedTag(Project &project, const QString &path);

}
