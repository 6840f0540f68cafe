// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Synoptic {

// What a file of another program says of articles, as it says it: which of ours it means, and where its
// marks stand in them, is found out later (see app/project/foreignsteps.h).

// An article that marks speak of. A field that the file does not tell is empty.
struct ForeignArticle {
    QString address = {};   // its link, or what else the file calls it
    QString name = {};      // as a file
    Article article = {};   // its text is empty where the file does not hold it
    QByteArray sha256 = {}; // of its text in UTF-8; empty: not known

    bool operator==(const ForeignArticle &) const = default;
};

struct ForeignTag {
    qsizetype parent = -1; // index, lower than its own; -1: at the top
    QString name = {};
    QString colour = {}; // "#rrggbb"
    QString description = {};
    bool isGroup = false;
    bool isPath = false; // the name may be a way down to a tag: "Frames/Blame"

    bool operator==(const ForeignTag &) const = default;
};

// Where a mark stands. Without words and without a place it is about the whole article.
struct ForeignPlace {
    qsizetype article = -1; // index; -1: the project
    QString exact = {};
    QString prefix = {}; // words before and behind; empty where none are told
    QString suffix = {};
    std::optional<TextRange> points = {}; // in code points; [begin, end), not turned round, perhaps outside

    bool isWhole() const { return exact.isEmpty() && !points; }
    bool operator==(const ForeignPlace &) const = default;
};

struct ForeignMark {
    ForeignPlace place = {};
    QList<qsizetype> tags = {};
    QString note = {};
    QString author = {};
    QString created = {}; // as the file has it, ISO 8601
    QString modified = {};
    QString set = {};    // copies of one annotation have the same; empty: it stands alone
    bool isNote = false; // it is said of the words, and does not mark them

    bool operator==(const ForeignMark &) const = default;
};

struct ForeignMarks {
    QList<ForeignArticle> articles;
    QList<ForeignTag> tags;
    QList<ForeignMark> marks;
    QStringList remarks; // sentences: what of the file was left out, and why

    bool operator==(const ForeignMarks &) const = default;
};

}
