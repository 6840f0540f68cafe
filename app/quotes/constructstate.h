// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/phrases.h"

namespace Synoptic {

// Arabic and Hebrew set what a body or an office is of right behind it: "وزارة | الصحة" (the ministry of health),
// "תושב | המקום" (an inhabitant of the place), and have no capitals to tell a name from it. True where the words from
// the end of the office up to end are no name of a person: behind a body, unless a forename comes first, and one
// word behind the noun for somebody.
bool isInConstructState(const QList<Token> &tokens, Phrase office, qsizetype end, QStringView text);

}
