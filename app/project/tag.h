// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/id.h"

#include <QString>

namespace Synoptic {

struct Tag;
using TagId = Id<Tag>;

// A name a person gives to what they mark. Tags stand in a tree.
struct Tag {
    TagId id = {};
    TagId parent = {};   // none: at the top
    qint64 position = 0; // among those of the same parent
    QString name = {};
    QString colour = {}; // "#rrggbb"; empty: none, it is drawn with dashes
    QString description = {};
    QString key = {};     // the key that puts it on: a digit, or empty
    bool isGroup = false; // holds tags, and is itself put on nothing

    bool operator==(const Tag &) const = default;
};

}
