// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Synoptic {

// Five articles of our own making on one invented event, as files to read ("from the resources":
// the paths begin with ":/synoptic/samples/"), in the order of their names.
QStringList sampleArticles();

}
