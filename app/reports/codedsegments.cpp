// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/codedsegments.h"

#include "app/project/tagtree.h"
#include "app/quotes/speakernames.h"
#include "app/text/whereabouts.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype contextLength = 60; // characters, to the next blank

// The end of what stands before the words in their line, or the beginning of what stands after.
QString contextBefore(const QString &text, qsizetype begin)
{
    const qsizetype line = text.lastIndexOf(u'\n', begin - 1) + 1;
    const QStringView all = QStringView(text).sliced(begin == 0 ? 0 : line, begin == 0 ? 0 : begin - line);
    if (all.size() <= contextLength)
        return all.toString().simplified();
    const qsizetype blank = all.indexOf(u' ', all.size() - contextLength);
    return blank < 0 ? QString() : u'…' + all.sliced(blank).toString().simplified();
}

QString contextAfter(const QString &text, qsizetype end)
{
    const qsizetype line = text.indexOf(u'\n', end);
    const QStringView all = QStringView(text).sliced(end, (line < 0 ? text.size() : line) - end);
    if (all.size() <= contextLength)
        return all.toString().simplified();
    const qsizetype blank = all.lastIndexOf(u' ', contextLength);
    return blank <= 0 ? QString() : all.first(blank).toString().simplified() + u'…';
}

// Who says the shortest quotation that the words begin in.
QString speakerAt(const QList<const Quote *> &quotes, qsizetype position)
{
    const Quote *best = nullptr;
    for (const Quote *quote : quotes) {
        const auto holds = [position](TextRange segment) { return segment.contains(position); };
        if (std::ranges::any_of(quote->segments, holds) && (!best || quote->range().length() < best->range().length()))
            best = quote;
    }
    return best && best->speaker ? best->speaker->name : QString();
}

}

QList<CodedSegment> codedSegments(const Snapshot &snapshot, const QList<Article> &articles, const Findings &findings)
{
    QHash<TagId, QString> paths;
    QHash<TagId, qsizetype> places;
    const QList<Tag> tree = tagTree(snapshot.tags);
    for (const Tag &tag : tree) {
        places.insert(tag.id, places.size());
        paths.insert(tag.id, tagPath(tree, tag.id));
    }
    const auto inTreeOrder = [&places](QList<TagId> tags) {
        std::ranges::sort(tags, {}, [&places](TagId tag) { return places.value(tag, -1); });
        return tags;
    };
    QHash<qsizetype, QList<const Quote *>> quotes;
    for (const Quote &quote : findings.quotes)
        quotes[quote.article].append(&quote);
    const SpeakerNames names(findings.speakers);

    QList<CodedSegment> segments;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const Article &article = articles[i];
        QList<Annotation> here = snapshot.annotations.value(article.id);
        std::ranges::sort(here, {}, [](const Annotation &it) { return std::pair(it.place.range, it.id); });
        for (const Annotation &annotation : std::as_const(here)) {
            const TextRange range = annotation.place.range;
            if (range.end > article.text.size())
                continue;
            QList<TagId> around;
            for (const Annotation &other : std::as_const(here)) {
                if (other.place.range.begin >= range.end)
                    break;
                for (const TagId tag : other.tags) {
                    if (other.place.range.overlaps(range) && !around.contains(tag))
                        around.append(tag);
                }
            }
            around = inTreeOrder(around);
            CodedSegment segment{.annotation = annotation.id,
                .article = i,
                .range = range,
                .path = {},
                .words = annotation.place.words.simplified(),
                .before = contextBefore(article.text, range.begin),
                .after = contextAfter(article.text, range.end),
                .paragraph = paragraphAt(article, range.begin),
                .speaker = speakerAt(quotes.value(i), range.begin),
                .knownAs = {},
                .crossing = {},
                .note = annotation.note,
                .by = annotation.by,
                .linked = annotation.linked};
            segment.knownAs = names.of(segment.speaker);
            const QList<TagId> own = annotation.tags.isEmpty() ? QList<TagId>{TagId{}} : inTreeOrder(annotation.tags);
            for (const TagId tag : own) {
                segment.tag = tag;
                segment.path = paths.value(tag);
                segment.crossing.clear();
                for (const TagId other : std::as_const(around)) {
                    if (other != tag)
                        segment.crossing.append(paths.value(other));
                }
                segments.append(segment);
            }
        }
    }
    return segments;
}

}
