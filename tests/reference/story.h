// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

namespace Synoptic::Test {

// An English article of this text and nothing else.
inline Article storyOf(const QString &text)
{
    Article article;
    article.text = text;
    article.language = QStringLiteral("en");
    article.blocks = {{.range = {0, text.size()}, .role = BlockRole::Body}};
    return article;
}

}
