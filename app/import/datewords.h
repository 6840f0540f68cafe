// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

// The words of date lines in the languages whose papers are often read, given in lower case.
namespace Synoptic {

// 1 to 12, or 0 for any other word.
int monthNamed(const QString &word);
bool isWeekday(const QString &word);

// "updated": what follows is the date of a later change.
bool isUpdateLabel(const QString &word);
// "published": what follows is the date of the article.
bool isPublishLabel(const QString &word);

// Words that may stand between the parts of a date and say nothing.
bool isFiller(const QString &word);

// Zones whose name means one thing as "Z" or an offset; empty for names of several, such as EST, IST,
// BST and CST; nothing for other words.
std::optional<QString> zoneNamed(const QString &word);

}
