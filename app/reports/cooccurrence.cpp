// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/cooccurrence.h"

#include "app/project/tagtree.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

using Columns = QHash<TagId, qsizetype>;

// Both ways round, so that a row reads like its column.
void note(CoOccurrence &all, const Columns &columns, TagId x, TagId y, const Meeting &meeting)
{
    const qsizetype row = columns.value(x, -1);
    const qsizetype column = columns.value(y, -1);
    if (row < 0 || column < 0)
        return;
    all.cells[row][column].append(meeting);
    if (row != column)
        all.cells[column][row].append({meeting.article, meeting.range, meeting.b, meeting.a});
}

void noteWithin(CoOccurrence &all, const Columns &columns, const Annotation &one)
{
    const Meeting meeting{one.place.article, one.place.range, one.id, one.id};
    for (qsizetype i = 0; i < one.tags.size(); ++i) {
        for (qsizetype k = i; k < one.tags.size(); ++k)
            note(all, columns, one.tags[i], one.tags[k], meeting);
    }
}

// Two annotations that overlap: each pair of tags of which not one of the two has both, for that is noted
// already.
void noteBetween(CoOccurrence &all, const Columns &columns, const Annotation &one, const Annotation &other)
{
    const Meeting meeting{one.place.article, one.place.range.intersect(other.place.range), one.id, other.id};
    for (const TagId x : one.tags) {
        for (const TagId y : other.tags) {
            if (!one.tags.contains(y) && !other.tags.contains(x))
                note(all, columns, x, y, meeting);
        }
    }
}

}

CoOccurrence coOccurrence(const Snapshot &snapshot, const QList<Article> &articles)
{
    QSet<TagId> used;
    for (const Article &article : articles) {
        for (const Annotation &annotation : snapshot.annotations.value(article.id))
            used.unite(QSet<TagId>(annotation.tags.begin(), annotation.tags.end()));
    }
    CoOccurrence all;
    Columns columns;
    for (const Tag &tag : tagTree(snapshot.tags)) {
        if (!used.contains(tag.id))
            continue;
        columns.insert(tag.id, all.tags.size());
        all.tags.append(tag);
    }
    all.cells.fill(QList<QList<Meeting>>(all.tags.size()), all.tags.size());
    for (const Article &article : articles) {
        QList<Annotation> here = snapshot.annotations.value(article.id);
        std::ranges::sort(here, {}, [](const Annotation &it) { return std::pair(it.place.range, it.id); });
        for (qsizetype i = 0; i < here.size(); ++i) {
            noteWithin(all, columns, here[i]);
            const qsizetype end = here[i].place.range.end;
            for (qsizetype k = i + 1; k < here.size() && here[k].place.range.begin < end; ++k)
                noteBetween(all, columns, here[i], here[k]);
        }
    }
    return all;
}

}
