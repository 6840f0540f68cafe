// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Synoptic::Test {

// What is in a file; nothing if it cannot be read.
QByteArray bytesOf(const QString &path);

// Puts bytes into a file, in folders that are made if they are missing; the test fails if that cannot be done.
void writeFile(const QString &path, const QByteArray &bytes);

}
