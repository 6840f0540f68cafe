// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

namespace Synoptic {

// The sentences an import can end in. Each names the file (its name without the folder; the whole
// path is the detail) and says what to do about it where something can be done.
namespace ImportProblem {

Error notFound(const QString &name);
Error unreadable(const QString &name, const QString &reason);
Error empty(const QString &name);
Error blank(const QString &name);
Error notText(const QString &name);
Error otherFormat(const QString &name, const QString &format);  // format: "a PDF document"
Error tooLarge(const QString &name, qint64 size, qint64 limit); // bytes
Error emptyFolder(const QString &name);
Error unpacksTooFar(const QString &name); // a small file that would become enormous
Error brokenPacking(const QString &name); // compressed, and broken off or damaged
Error noArticleInLine(const QString &name, qsizetype line, const QString &reason);

}

}
