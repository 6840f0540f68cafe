// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/articlemarks.h"

#include "app/text/trimmed.h"
#include "ui/synopsis.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace Synoptic {

namespace {

bool isQuotationMark(QChar c)
{
    return QStringView(u"\"'“”„‟‘’‚‛«»‹›「」『』").contains(c);
}

// The mark that stands before or after a stretch, with at most a thin space between them.
void addMarks(QStringView text, TextRange segment, QList<TextRange> &into)
{
    qsizetype before = segment.begin - 1;
    if (before > 0 && text[before].isSpace())
        --before;
    if (before >= 0 && isQuotationMark(text[before]))
        into.append({before, before + 1});
    qsizetype after = segment.end;
    if (after + 1 < text.size() && text[after].isSpace() && isQuotationMark(text[after + 1]))
        ++after;
    if (after < text.size() && isQuotationMark(text[after]))
        into.append({after, after + 1});
}

// "Kerry told reporters": speaker and cue read as one where hardly anything stands between them.
void addCue(QStringView text, const Quote &quote, QList<TextRange> &into)
{
    if (!quote.cue)
        return;
    TextRange cue = *quote.cue;
    if (quote.speaker && !quote.speaker->mention.isEmpty()) {
        const TextRange mention = quote.speaker->mention;
        const TextRange both = cue.encompass(mention);
        const TextRange between{std::min(cue.end, mention.end), std::max(cue.begin, mention.begin)};
        const bool near = between.isEmpty()
            || (between.length() <= 24 && std::ranges::none_of(between.of(text), [](QChar c) { return c.isPunct(); }));
        if (near)
            cue = both;
        else
            into.append(mention);
    }
    into.append(cue);
}

}

QList<TextRange> without(const QList<TextRange> &ranges, const QList<TextRange> &others)
{
    QList<TextRange> rest;
    for (TextRange range : ranges) {
        for (const TextRange other : others) {
            if (!other.overlaps(range))
                continue;
            if (other.begin > range.begin)
                rest.append({range.begin, other.begin});
            range.begin = std::min(other.end, range.end);
        }
        if (!range.isEmpty())
            rest.append(range);
    }
    return rest;
}

QList<ReuseMark> reuseMarks(const Synopsis &synopsis, qsizetype article)
{
    if (synopsis.reuses().isEmpty())
        return {};
    const QList<Article> &articles = synopsis.articles();
    QHash<ArticleId, qsizetype> indexOf;
    for (qsizetype i = 0; i < articles.size(); ++i)
        indexOf.insert(articles[i].id, i);
    struct Found {
        TextRange range;
        std::set<qsizetype> others;
    };
    QList<Found> all;
    for (const Reuse &reuse : synopsis.reuses()) {
        std::set<qsizetype> there;
        for (const ReusePlace &place : reuse.places) {
            if (const qsizetype index = indexOf.value(place.place.article, -1); index >= 0 && index != article)
                there.insert(index);
        }
        for (const ReusePlace &place : reuse.places) {
            if (reuse.source == passimSource && indexOf.value(place.place.article, -1) == article)
                all.append({place.place.range, there});
        }
    }
    std::ranges::sort(all, {}, &Found::range);
    QList<Found> joined;
    for (const Found &it : std::as_const(all)) {
        if (joined.isEmpty() || !joined.last().range.overlaps(it.range)) {
            joined.append(it);
            continue;
        }
        joined.last().range = joined.last().range.encompass(it.range);
        joined.last().others.insert(it.others.begin(), it.others.end());
    }
    QList<ReuseMark> marks;
    for (const Found &it : std::as_const(joined)) {
        ReuseMark mark{.range = it.range, .letters = {}};
        for (const qsizetype other : it.others)
            mark.letters.append(synopsis.letter(other));
        marks.append(mark);
    }
    return marks;
}

ArticleMarks marksOf(const Synopsis &synopsis, qsizetype article)
{
    ArticleMarks found;
    const Findings &findings = synopsis.findings();
    for (qsizetype g = 0; g < findings.groups.size(); ++g) {
        const QuoteGroup &group = findings.groups[g];
        QStringList letters;
        for (const Member &member : group.members) {
            const QString letter = synopsis.letter(member.place.article);
            if (member.place.article != article && !letters.contains(letter))
                letters += letter;
        }
        for (qsizetype m = 0; m < group.members.size(); ++m) {
            const Member &member = group.members[m];
            if (member.place.article != article || member.place.parts.isEmpty())
                continue;
            if (group.kind == GroupKind::Passage) {
                found.copies.append({member.place.range(), letters});
                continue;
            }
            SharedMark mark{.group = g,
                .member = m,
                .wording = member.wording,
                .parts = member.place.parts,
                .common = {},
                .onlyHere = {}};
            if (g < synopsis.wordings().size() && m < synopsis.wordings()[g].size()) {
                for (const WordingRun &run : synopsis.wordings()[g][m].runs) {
                    if (run.state == WordingRun::State::OnlyHere && !run.range.isEmpty())
                        mark.onlyHere.append(run.range);
                }
            }
            for (const TextRange rest : without(mark.parts, mark.onlyHere)) {
                if (const TextRange words = trimmed(synopsis.articles()[article].text, rest); !words.isEmpty())
                    mark.common.append(words);
            }
            found.shared.append(mark);
        }
        if (group.kind == GroupKind::Passage)
            continue;
        for (const Place &place : tellingsOf(group, synopsis.tellings())) {
            if (place.article != article)
                continue;
            found.shared.append({.group = g,
                .member = -1,
                .wording = Wording::Paraphrased,
                .parts = place.parts,
                .common = place.parts,
                .onlyHere = {}});
        }
    }
    const QStringView text = synopsis.articles()[article].text;
    for (const Quote &quote : findings.quotes) {
        if (quote.article != article)
            continue;
        for (const TextRange segment : quote.segments)
            addMarks(text, segment, found.marks);
        if (quote.isSpeech())
            addCue(text, quote, found.marks);
    }
    std::ranges::sort(found.shared, {}, [](const SharedMark &mark) { return mark.parts.first().begin; });
    std::ranges::sort(found.copies, {}, [](const CopyMark &mark) { return mark.range.begin; });
    std::ranges::sort(found.marks);
    found.reuses = reuseMarks(synopsis, article);
    return found;
}

}
