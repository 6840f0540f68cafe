// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tagging/tagmatch.h"

#include "ui/coding/codings.h"

#include <algorithm>

namespace Synoptic {

namespace {

// Letters without case and accents, one for each UTF-16 unit, so that places in it are places in the name.
QString plainLetters(const QString &words)
{
    QString plain = words;
    for (QChar &letter : plain) {
        const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
        letter = parts.isEmpty() ? letter : parts.front().toCaseFolded();
    }
    return plain;
}

// Where a name holds what was typed, the beginning of a word before any other place.
TextRange placeIn(const QString &name, const QString &typed)
{
    const QString plain = plainLetters(name);
    qsizetype first = -1;
    for (qsizetype at = plain.indexOf(typed); at >= 0; at = plain.indexOf(typed, at + 1)) {
        if (at == 0 || !plain[at - 1].isLetterOrNumber())
            return {at, at + typed.size()};
        first = first < 0 ? at : first;
    }
    return first < 0 ? TextRange() : TextRange{first, first + typed.size()};
}

}

QList<TagMatch> matchingTags(const Codings &codings, const QString &typed)
{
    const QString wanted = plainLetters(typed.simplified());
    const qsizetype slash = wanted.lastIndexOf(u'/');
    const QString wantedGroup = slash < 0 ? QString() : wanted.first(slash).trimmed();
    const QString wantedName = wanted.sliced(slash + 1).trimmed();
    if (wantedGroup.isEmpty() && wantedName.isEmpty())
        return {};
    struct Ranked {
        TagMatch match;
        int rank;
    };
    QList<Ranked> found;
    for (const TagId id : codings.keys().latest()) {
        const Tag *const tag = codings.tag(id);
        if (!tag)
            continue;
        const QString group = codings.pathOf(tag->parent);
        const TextRange inName = wantedName.isEmpty() ? TextRange() : placeIn(tag->name, wantedName);
        const TextRange inGroup = placeIn(group, slash < 0 ? wantedName : wantedGroup);
        if (slash >= 0 ? inGroup.isEmpty() || (inName.isEmpty() && !wantedName.isEmpty())
                       : inName.isEmpty() && inGroup.isEmpty())
            continue;
        const int rank = inName.isEmpty()                    ? 3
            : inName.begin == 0                              ? 0
            : tag->name[inName.begin - 1].isLetterOrNumber() ? 2
                                                             : 1;
        found.append({{id, inName, slash >= 0 || inName.isEmpty() ? inGroup : TextRange()}, rank});
    }
    std::ranges::stable_sort(found, {}, &Ranked::rank);
    QList<TagMatch> matches;
    for (const Ranked &it : std::as_const(found))
        matches.append(it.match);
    return matches;
}

}
