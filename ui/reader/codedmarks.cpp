// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/codedmarks.h"

#include "ui/coding/codings.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace Synoptic {

namespace {

constexpr int mostLanes = 3;

auto byPlace(const CodedMark &mark)
{
    return std::tuple(mark.range.begin, -mark.range.end, mark.annotation);
}

// What only one of the lists holds.
template <typename Mark, typename Key>
void appendDifferences(QList<TextRange> &ranges, const QList<Mark> &before, const QList<Mark> &after, Key key)
{
    QHash<decltype(key(before.first())), const Mark *> known;
    for (const Mark &mark : before)
        known.insert(key(mark), &mark);
    for (const Mark &mark : after) {
        const Mark *was = known.take(key(mark));
        if (was && *was == mark)
            continue;
        ranges.append(mark.range);
        if (was)
            ranges.append(was->range);
    }
    for (const Mark *gone : std::as_const(known))
        ranges.append(gone->range);
}

struct End {
    qsizetype at;
    qsizetype strand;
    bool isBegin;
};

// Where strands begin and end, ends before begins at the same place.
QList<End> endsOf(const QList<Strand> &strands, qsizetype widenedBy = 0)
{
    QList<End> ends;
    ends.reserve(2 * strands.size());
    for (qsizetype i = 0; i < strands.size(); ++i) {
        ends.append({strands[i].range.begin, i, true});
        ends.append({strands[i].range.end + widenedBy, i, false});
    }
    std::ranges::sort(ends, {}, [](const End &end) { return std::tuple(end.at, end.isBegin, end.strand); });
    return ends;
}

}

CodedMarks codedMarksOf(const Codings &codings, ArticleId article)
{
    CodedMarks found;
    QHash<TagId, CodedMark::Label> labels;
    for (const Tag &tag : codings.tags())
        labels.insert(tag.id, {tag.name, tag.colour});
    const QList<Annotation> annotations = codings.annotationsIn(article);
    for (const Annotation &it : annotations) {
        CodedMark mark{.annotation = it.id, .range = it.place.range, .hasNote = !it.note.isEmpty()};
        for (const TagId tag : it.tags)
            mark.tags.append(labels.value(tag));
        found.highlights.append(mark);
    }
    for (const Note &note : codings.snapshot().notes) {
        if (note.quote.article == article && !note.quote.isNull())
            found.notes.append({note.id, note.quote.range});
    }
    std::ranges::sort(found.highlights, {}, byPlace);
    std::ranges::sort(found.notes, {}, &NotedQuote::range);
    return found;
}

QList<TextRange> differences(const CodedMarks &before, const CodedMarks &after)
{
    QList<TextRange> ranges;
    appendDifferences(ranges, before.highlights, after.highlights, [](const CodedMark &it) { return it.annotation; });
    appendDifferences(ranges, before.notes, after.notes, [](const NotedQuote &it) { return it.note; });
    return ranges;
}

QList<Strand> strandsOf(const QList<CodedMark> &marks)
{
    QList<Strand> strands;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (marks[i].tags.isEmpty())
            strands.append({.mark = i, .tag = -1, .range = marks[i].range});
        for (qsizetype tag = 0; tag < marks[i].tags.size(); ++tag)
            strands.append({.mark = i, .tag = tag, .range = marks[i].range});
    }
    return strands;
}

QList<MarkerRun> markerRuns(const QList<Strand> &strands)
{
    QList<MarkerRun> runs;
    std::set<qsizetype> open; // strands are in the order of the text: the lowest numbers start first
    qsizetype from = 0;
    for (const End &end : endsOf(strands)) {
        if (end.at > from && !open.empty()) {
            const MarkerRun run{.range = {from, end.at},
                .upper = *open.begin(),
                .lower = open.size() > 1 ? *std::next(open.begin()) : -1};
            // What changes in the margin only goes on as one.
            if (!runs.isEmpty() && runs.last().range.end == from && runs.last().upper == run.upper
                && runs.last().lower == run.lower)
                runs.last().range.end = end.at;
            else
                runs.append(run);
        }
        from = end.at;
        if (end.isBegin)
            open.insert(end.strand);
        else
            open.erase(end.strand);
    }
    return runs;
}

int lanesNeeded(const QList<Strand> &strands, qsizetype line)
{
    int open = 0;
    int most = 0;
    for (const End &end : endsOf(strands, line)) {
        open += end.isBegin ? 1 : -1;
        most = std::max(most, open);
    }
    return std::min(most, mostLanes);
}

}
