// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QList>

namespace Synoptic {

// A paragraph as a reader sees it, wherever an article is set.
struct Paragraph {
    BlockRole role = BlockRole::Body;
    TextRange range;

    bool operator==(const Paragraph &) const = default;
};

// The paragraphs of an article in the order of its text. Blank lines end them, in parts that are not
// prose every line end does; a dateline and the words after it on the line are one.
QList<Paragraph> paragraphsOf(const Article &article);

// True for the lines that name the story without telling it: section, byline, date, dateline.
bool namesStory(BlockRole role);

// True for the rest of a page: neither the story nor the lines that name it.
bool isAside(BlockRole role);

}
