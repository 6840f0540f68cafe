// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace Synoptic {

// Which file it is that lies at a place, whatever it is called: another one put there has another
// number. Nothing where there is none. The file is not opened (that would drop its lock).
using FileNumber = std::pair<quint64, quint64>;
std::optional<FileNumber> fileAt(const QString &path);

// What sort of place a file lies in, as far as the system tells. On another machine (Network) locks cannot
// be relied on, and the connection may go at any moment; what another program carries to other computers
// (Synchronised: Dropbox, Nextcloud, ownCloud, Syncthing) it may carry half written, or twice.
enum class PlaceKind : quint8 { Here, Network, Synchronised };
PlaceKind placeKind(const QString &path);

}
