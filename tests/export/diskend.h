// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Synoptic::Test {

// From now on the calls with which this process changes something under a folder (a file written, brought to
// the disk, named, removed) are counted, and before the one after `calls` of them the process is killed: by the
// kernel, without a say in it. Below 0: never.
void countCallsTo(const QByteArray &folder, int calls);
// How many there have been; nothing is counted any more.
int callsCounted();

}
