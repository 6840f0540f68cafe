// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/invariants.h"

namespace Synoptic {

using namespace Qt::StringLiterals;

QString fault(const StoredArticle &stored)
{
    if (stored.id.isNull() || stored.found.id != stored.id)
        return u"an article has no number"_s;
    const QString &text = stored.found.text;
    if (!text.isValidUtf16())
        return u"the text of article %1 is not sound Unicode"_s.arg(stored.id.value);
    qsizetype end = 0;
    for (const Block &block : stored.found.blocks) {
        if (block.range.begin < end || block.range.isEmpty() || block.range.end > text.size())
            return u"the blocks of article %1 do not fit its text"_s.arg(stored.id.value);
        end = block.range.end;
    }
    return {};
}

QString fault(const Correction &correction, const StoredArticle &stored)
{
    const TextRange range = correction.range;
    if (correction.id.isNull() || correction.article != stored.id)
        return u"a correction belongs to no article"_s;
    if (range.begin < 0 || range.end < range.begin || range.end > stored.found.text.size())
        return u"correction %1 lies outside the text of its article"_s.arg(correction.id.value);
    if (correction.field == Correction::Field::Role && roleName(roleNamed(correction.value)) != correction.value)
        return u"correction %1 names no role"_s.arg(correction.id.value);
    return {};
}

}
