// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// "5 Dec 2013", "Dec 2013" or "2013" for an ISO 8601 date of that precision, in the reader's
// language; empty for none.
QString dateInWords(const QString &published);

}
