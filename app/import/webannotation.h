// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/text/foreignmarks.h"

namespace Synoptic {

// Reads W3C Web Annotations in JSON-LD: a page, a collection with its first page, a list, or one alone;
// also what Hypothesis writes of a group. Fields that are not known are passed over; bodies and targets
// that have no place here are named in the remarks. A file that is no such thing, or in which a field
// holds what it cannot, is refused whole with one sentence; name is the file's.
Result<ForeignMarks> readWebAnnotations(const QByteArray &bytes, const QString &name);

// The most that is read, in bytes.
inline constexpr qint64 largestWebAnnotations = 64 * 1024 * 1024;

}
