// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/anchor.h"

#include <QLatin1StringView>
#include <QList>

#include <array>

namespace Synoptic {

struct Verdict;
using VerdictId = Id<Verdict>;
struct Alias;
using AliasId = Id<Alias>;

// A person's word on a finding. It outranks whatever a later run finds at its places.
struct Verdict {
    enum class Kind : quint8 {
        Same,    // the quotations at both places are one utterance
        NotSame, // they are two
        SaidBy,  // the quotation at the place is said by the speaker of this name
        Quote,   // the words at the place are a quotation
        NoQuote, // they are none
    };

    VerdictId id = {};
    Kind kind = Kind::Same;
    Anchor place = {};
    Anchor other = {};    // Same and NotSame only; of another article
    QString speaker = {}; // SaidBy only; empty: nobody can be named

    bool operator==(const Verdict &) const = default;
};

// The names of the kinds in files, in their order: the same in every language and every version.
inline constexpr std::array<QLatin1StringView, 5> verdictNames = {
    QLatin1StringView("same"),
    QLatin1StringView("not-same"),
    QLatin1StringView("said-by"),
    QLatin1StringView("quote"),
    QLatin1StringView("no-quote"),
};

// Two spellings of one name: whoever is named so is counted under that name.
struct Alias {
    AliasId id = {};
    QString spelling = {}; // each spelling at most once in a project
    QString name = {};

    bool operator==(const Alias &) const = default;
};

// All that a person has said about what was found.
struct Rulings {
    QList<Verdict> verdicts = {}; // by id; of two that disagree the later one counts
    QList<Alias> aliases = {};

    bool isEmpty() const { return verdicts.isEmpty() && aliases.isEmpty(); }
    bool operator==(const Rulings &) const = default;
};

}
