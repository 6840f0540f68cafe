// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <span>

namespace Synoptic {

// The roles a part of a text can have, in the order a menu shows them, and their names on screen.
std::span<const BlockRole> allRoles();
QString roleWords(BlockRole role);

}
