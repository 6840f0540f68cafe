// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace Synoptic {

// The line icons of resources/icons, drawn when they are painted: always in the colours of the look
// the window wears at that moment, and read from the program only once they are seen.
QIcon lineIcon(QLatin1StringView name);

// The program's own icon, in its own colours.
QIcon programIcon();

}
