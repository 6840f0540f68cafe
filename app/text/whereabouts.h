// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

namespace Synoptic {

// Which paragraph of the story holds this position, counted from 1; 0: it stands in none.
int paragraphAt(const Article &article, qsizetype position);
// The marked words on one line with some around them: "… length [issues of security] …".
struct InContext {
    QString text;
    TextRange marked; // in text
};
InContext inContext(const Article &article, TextRange range);

}
