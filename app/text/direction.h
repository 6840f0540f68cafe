// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Synoptic {

// True if most characters of this text that have a direction run from right to left. Qt asks the first
// one only, which turns an English paragraph over when a link in Arabic stands before it.
bool runsRightToLeft(QStringView text);

}
