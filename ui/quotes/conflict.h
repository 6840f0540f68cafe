// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

class Synopsis;

// Where outlets name different speakers of one shared quotation: "A and B say John Kerry, C says an
// official". Empty where all who name one agree.
QString conflictOf(const Synopsis &synopsis, qsizetype group);

}
