// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <QLatin1StringView>
#include <QList>

namespace Synoptic {

// How findings are called in files and on pipes: the same words in every language and every version.
QLatin1StringView interchangeName(QuoteKind kind);
QLatin1StringView interchangeName(SpeakerKind kind);
QLatin1StringView interchangeName(LinkKind kind);
QLatin1StringView interchangeName(GroupKind kind);

// The names of the flags that are set, always in the same order.
QList<QLatin1StringView> interchangeNames(QuoteFlags flags);
QList<QLatin1StringView> interchangeNames(LinkFlags flags);

}
