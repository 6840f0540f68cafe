// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/correction.h"

#include "app/text/trimmed.h"

namespace Synoptic {

namespace {

// A stretch of one found block; stretches of the same block that end up with one role are one again.
struct Piece {
    TextRange range;
    BlockRole role;
    qsizetype origin;
};

QList<Piece> overlaid(const QList<Piece> &pieces, TextRange range, BlockRole role)
{
    QList<Piece> result;
    result.reserve(pieces.size() + 2);
    for (const Piece &piece : pieces) {
        if (!piece.range.overlaps(range)) {
            result.append(piece);
            continue;
        }
        const TextRange common = piece.range.intersect(range);
        if (piece.range.begin < common.begin)
            result.append({{piece.range.begin, common.begin}, piece.role, piece.origin});
        result.append({common, role, piece.origin});
        if (common.end < piece.range.end)
            result.append({{common.end, piece.range.end}, piece.role, piece.origin});
    }
    return result;
}

QList<Block> joined(const QList<Piece> &pieces, QStringView text)
{
    QList<Block> blocks;
    qsizetype origin = -1;
    for (const Piece &piece : pieces) {
        const TextRange range = trimmed(text, piece.range);
        if (range.isEmpty())
            continue;
        if (piece.origin == origin && blocks.last().role == piece.role)
            blocks.last().range.end = range.end;
        else
            blocks.append({range, piece.role});
        origin = piece.origin;
    }
    return blocks;
}

QStringList separated(const QString &authors)
{
    QStringList names;
    for (const QString &name : authors.split(u';', Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            names.append(name.trimmed());
    }
    return names;
}

}

Article corrected(Article found, const QList<Correction> &corrections)
{
    using Field = Correction::Field;
    QList<Piece> pieces;
    for (qsizetype i = 0; i < found.blocks.size(); ++i)
        pieces.append({found.blocks[i].range, found.blocks[i].role, i});

    const TextRange whole{0, found.text.size()};
    bool rolesChanged = false;
    for (const Correction &correction : corrections) {
        if (correction.field != Field::Role)
            continue;
        const TextRange range = correction.range.intersect(whole);
        const BlockRole role = roleNamed(correction.value);
        pieces = overlaid(pieces, range, role);
        rolesChanged = true;
        // What a person calls the headline or the section is the headline or the section, unless a
        // correction of the field itself says otherwise below.
        if (role == BlockRole::Headline)
            found.headline = range.of(found.text).toString().simplified();
        else if (role == BlockRole::Section)
            found.section = range.of(found.text).toString().simplified();
    }
    if (rolesChanged)
        found.blocks = joined(pieces, found.text);

    for (const Correction &correction : corrections) {
        switch (correction.field) {
        case Field::Headline:
            found.headline = correction.value;
            break;
        case Field::Outlet:
            found.outlet = correction.value;
            break;
        case Field::Authors:
            found.authors = separated(correction.value);
            break;
        case Field::Published:
            found.published = correction.value;
            break;
        case Field::Section:
            found.section = correction.value;
            break;
        case Field::Language:
            found.language = correction.value;
            break;
        case Field::Role:
            break;
        }
    }
    return found;
}

}
