// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/tagmatrix.h"

#include "app/project/codings.h"
#include "app/project/tagtree.h"
#include "app/text/byoutlet.h"
#include "app/text/segments.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

qsizetype wordsUnder(QList<TextRange> ranges, const QString &text)
{
    std::ranges::sort(ranges);
    qsizetype words = 0;
    TextRange open;
    const auto close = [&] { words += wordCount(open.of(text)); };
    for (const TextRange range : std::as_const(ranges)) {
        if (range.begin < open.end) {
            open.end = std::max(open.end, range.end);
            continue;
        }
        close();
        open = range;
    }
    close();
    return words;
}

TagCount countIn(const Article &article, QList<Annotation> annotations, const QSet<TagId> &tags)
{
    std::ranges::sort(annotations, {}, [](const Annotation &it) { return std::pair(it.place.range, it.id); });
    TagCount count;
    QList<TextRange> ranges;
    for (const Annotation &annotation : std::as_const(annotations)) {
        const auto isMeant = [&tags](TagId tag) { return tags.contains(tag); };
        if (std::ranges::none_of(annotation.tags, isMeant) || annotation.place.range.end > article.text.size())
            continue;
        count.places.append(annotation.id);
        ranges.append(annotation.place.range);
    }
    count.words = wordsUnder(ranges, article.text);
    return count;
}

}

QList<TagMatrixRow> tagMatrix(const Snapshot &snapshot, const QList<Article> &articles)
{
    QList<TagMatrixRow> rows;
    QHash<TagId, int> depths;
    const QList<QList<qsizetype>> outlets = articlesByOutlet(articles);
    const QList<Tag> tree = tagTree(snapshot.tags);
    for (const Tag &tag : tree) {
        const int depth = depths.value(tag.parent, -1) + 1;
        depths.insert(tag.id, depth);
        TagMatrixRow row{
            .tag = tag.id, .depth = depth, .path = tagPath(tree, tag.id), .isGroup = tag.isGroup, .cells = {}};
        const QList<TagId> under = withThoseUnder(snapshot, tag.id);
        const QSet<TagId> meant(under.begin(), under.end());
        for (const QList<qsizetype> &ofOne : outlets) {
            TagCount cell;
            for (const qsizetype i : ofOne) {
                const TagCount count = countIn(articles[i], snapshot.annotations.value(articles[i].id), meant);
                cell.places += count.places;
                cell.words += count.words;
            }
            row.cells.append(cell);
            row.places += row.cells.last().places.size();
            row.words += row.cells.last().words;
        }
        rows.append(row);
    }
    return rows;
}

}
