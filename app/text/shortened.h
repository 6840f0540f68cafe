// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// The words as they are, or their beginning and "…": no more than so many UTF-16 units with it, which are
// two at least. Cut between words where there are any, never inside a character.
QString shortened(const QString &words, qsizetype most);

}
