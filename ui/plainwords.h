// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// Words from articles, file names and titles for places where the toolkit would read markup into
// them: shown as they are.

// For a tool tip: lines stay lines, long ones are broken. Nothing for nothing.
QString plainToolTip(const QString &words);
// For a menu or a button, where "&" marks the letter to press; what is longer than a line is cut.
QString plainMenuWords(QString words);

}
