// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QLatin1StringView>

#include <span>

namespace Synoptic {

// What is known of an article, as a variable of its source in a REFI-QDA project.
struct QdaVariable {
    QLatin1StringView name;
    QLatin1StringView type;                                          // as the standard calls it
    QString (*valueOf)(const Article &article, const QString &file); // empty: not known
};

std::span<const QdaVariable> qdaVariables();

}
