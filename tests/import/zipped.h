// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Synoptic::Test {

// A ZIP archive of these files, each a name and what is in it, by KArchive.
QByteArray zipped(const QList<std::pair<QString, QByteArray>> &files);

}
