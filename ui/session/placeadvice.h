// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/place.h"

namespace Synoptic {

// What a person should know of where a project lies: a sentence or two, once of each project (which is
// remembered in the settings); nothing where it lies well.
QString adviceOnPlace(const QString &path, PlaceKind kind);

}
