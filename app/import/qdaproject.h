// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/text/foreignmarks.h"

namespace Synoptic {

// Readers of REFI-QDA 1.5, which NVivo, ATLAS.ti, MAXQDA, QualCoder and others write. What has no place
// here (pictures, sounds, cases, graphs) is named in the remarks. A file that is none, or in which
// something cannot be what it says (identifiers, places outside a text), is refused whole with one
// sentence; name is the file's.

// A project (.qdpx): texts come as articles, codes as tags, selections as highlights.
Result<ForeignMarks> readQdaProject(const QByteArray &bytes, const QString &name);

// A codebook (.qdc): tags alone.
Result<ForeignMarks> readCodebook(const QByteArray &bytes, const QString &name);

// The most that is read, in bytes.
inline constexpr qint64 largestQdaProject = 512LL * 1024 * 1024;
inline constexpr qint64 largestCodebook = 16LL * 1024 * 1024;

}
