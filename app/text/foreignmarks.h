// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/correction.h"
#include "app/text/reuse.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Synoptic {

// What a file of another program says of articles, as it says it: which of ours it means, and where its
// marks stand in them, is found out later (see app/project/foreignsteps.h).

// An article that marks speak of. A field that the file does not tell is empty.
struct ForeignArticle {
    QString address = {};               // its link, or what else the file calls it
    QString name = {};                  // as a file
    Article article = {};               // its text is empty where the file does not hold it
    QByteArray sha256 = {};             // of its text in UTF-8; empty: not known
    qsizetype newer = -1;               // index of the version that took its place; -1: none
    QList<Correction> corrections = {}; // as a person made them, without numbers; only files of ours have any

    bool operator==(const ForeignArticle &) const = default;
};

struct ForeignTag {
    qsizetype parent = -1; // index, lower than its own; -1: at the top
    QString name = {};
    QString colour = {}; // "#rrggbb"
    QString description = {};
    QString key = {}; // see Tag
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

// A person's word on what was found. Files of ours alone say such things.
struct ForeignVerdict {
    QString kind = {}; // see verdictNames
    ForeignPlace place = {};
    std::optional<ForeignPlace> other = {};
    QString speaker = {};

    bool operator==(const ForeignVerdict &) const = default;
};

struct ForeignAlias {
    QString spelling = {};
    QString name = {};

    bool operator==(const ForeignAlias &) const = default;
};

// What a program had found in the articles, as the project had it that the file is of.
struct ForeignReuse {
    struct Where {
        ForeignPlace place = {};
        bool isBoilerplate = false;

        bool operator==(const Where &) const = default;
    };

    QString source = {};
    Reuse::Kind kind = Reuse::Kind::Cluster;
    qint64 number = 0;
    qint64 matches = 0;
    QList<Where> places = {};

    bool operator==(const ForeignReuse &) const = default;
};

struct ForeignMarks {
    QList<ForeignArticle> articles;
    QList<ForeignTag> tags;
    QList<ForeignMark> marks;
    QList<ForeignVerdict> verdicts = {};
    QList<ForeignAlias> aliases = {};
    QList<ForeignReuse> reuses = {};
    QStringList remarks = {}; // sentences: what of the file was left out, and why

    bool operator==(const ForeignMarks &) const = default;
};

}
