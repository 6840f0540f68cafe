// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

class QIODevice;

namespace Synoptic {

// Whether a file can be put there: nothing or an ordinary file is, and no project, with which a person's
// work would go. A device or a pipe would itself be replaced by the file that is renamed to its name.
Result<void> canBeReplaced(const QString &target);

// Puts bytes into a file in one step: it is written beside its place and then renamed. Until that is
// done, and where it fails, what was there before stays as it was.
Result<void> writeWhole(const QString &target, const QByteArray &bytes);

// That something could not be written, and why: the system's own words, or part of a sentence.
Error cannotWrite(const QString &target, const QString &why);
Error cannotWrite(const QString &target, const QIODevice &file); // the file that could not be
// Why a file could not be written, as the end of such a sentence.
QString whyNot(const QIODevice &file);

}
