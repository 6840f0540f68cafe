// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"

namespace Synoptic {

// The name that stands on what this person makes: the one they chose, else the system's.
QString authorName();
void setAuthorName(const QString &name); // empty: the system's again

// Made by this person, at this second.
Authorship authoredNow();
// The time of a change, as an annotation keeps it.
QString timeNow();

}
