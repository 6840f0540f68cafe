// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/id.h"
#include "app/text/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Synoptic {

struct Article;
using ArticleId = Id<Article>;

// What a part of a page is for. Quotations and matches are looked for in the body, the standfirst,
// headlines and subheadings only; the rest is kept, shown dim or folded.
enum class BlockRole : quint8 {
    Section,
    Headline,
    Standfirst,
    Byline,
    Date,
    Dateline,
    Caption,
    Credit,
    Body,
    Subheading,
    Boilerplate,
    Foreign,
    Other,
};

// A paragraph or line (or a part of one, such as a dateline) with its role. The blocks of an article
// are in order, do not overlap, and together hold every character of its text that is not blank.
struct Block {
    TextRange range;
    BlockRole role = BlockRole::Body;

    bool operator==(const Block &) const = default;
};

// What was imported: the stored text, which never changes, and what is known about it.
// A field that is not known is empty; nothing here is guessed.
struct Article {
    ArticleId id;
    QString text; // decoded, without byte order mark, line ends "\n", otherwise as in the source
    QString headline;
    QString outlet;
    QStringList authors;
    QString published; // ISO 8601, as precise as the source: "2014", "2014-03-31", "2014-03-31T16:26"
    QString section;
    QString language; // BCP 47
    QString link;     // where it was published, if the source says so
    QString format;   // id of the import format: "text", "jsonl"
    QList<Block> blocks;

    bool operator==(const Article &) const = default;
};

// The name of a role in interchange ("subheading"), the same in every language; and the way back,
// which gives Other for a name that is no role.
QLatin1StringView roleName(BlockRole role);
BlockRole roleNamed(QStringView name);

// True where the block is the story itself: headline, standfirst, body, subheading, dateline.
bool isStory(BlockRole role);

}
