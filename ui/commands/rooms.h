// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

#include <span>

namespace Synoptic {

// The commands of every room, for the window. A new room's are a row of the table in the .cpp.
std::span<const MakeCommands> allRooms();

}
