// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

namespace Synoptic {

struct Correction;
using CorrectionId = Id<Correction>;

// A person's word on an article: this field reads so, this stretch has that role. Corrections are
// kept beside what was found and win over any later run.
struct Correction {
    enum class Field : quint8 { Headline, Outlet, Authors, Published, Section, Language, Role };

    CorrectionId id;
    ArticleId article;
    Field field = Field::Headline;
    TextRange range; // for Role only: the stretch of the stored text it speaks of
    QString value;   // authors are separated by "; "; a role by its interchange name

    bool operator==(const Correction &) const = default;
};

// The article as found, with the corrections laid over it, later ones over earlier ones. Blocks are
// cut where a corrected range begins or ends; every character stays in exactly one block.
Article corrected(Article found, const QList<Correction> &corrections);

}
