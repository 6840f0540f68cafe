// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Synoptic {

// The name of a news or picture agency, alone or several with / or "and" between: "Reuters",
// "AFP/Getty Images". Agencies write for many outlets and are the outlet of none of these.
bool isAgency(QStringView words);

// A line that credits a picture or wire copy: "Flash 90", "Photo: Jane Roe", "AP Photo/J. Roe",
// "The Associated Press contributed to this report."
bool isCredit(QStringView line);

// A caption, told by the credit at its end: "... in the port [EPA]", "... on Monday (Jane Roe/AFP)",
// "... Photo: Reuters".
bool endsInCredit(QStringView line);

}
