// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/matter.h"

#include "app/export/naming.h"
#include "app/export/pdf/chosenpart.h"
#include "app/text/byoutlet.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

TextRange trimmed(QStringView text, TextRange range)
{
    while (!range.isEmpty() && text[range.begin].isSpace())
        ++range.begin;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

// Highlights without a tag are as a yellow marker makes them.
const QColor plainColour(0xFA, 0xE2, 0x8A);

// The tags of a tree, above before below, and by position among those of one parent.
void walk(const QList<Tag> &tags, TagId parent, QList<Tag> &into)
{
    QList<Tag> here;
    std::ranges::copy_if(tags, std::back_inserter(here), [parent](const Tag &tag) { return tag.parent == parent; });
    std::ranges::sort(here, {}, [](const Tag &tag) { return std::pair(tag.position, tag.id); });
    for (const Tag &tag : std::as_const(here)) {
        into.append(tag);
        walk(tags, tag.id, into);
    }
}

}

QList<TextRange> rest(const QList<TextRange> &ranges, const QList<TextRange> &others)
{
    QList<TextRange> left;
    for (TextRange range : ranges) {
        for (const TextRange other : others) {
            if (!other.overlaps(range))
                continue;
            if (other.begin > range.begin)
                left.append({range.begin, other.begin});
            range.begin = std::min(other.end, range.end);
        }
        if (!range.isEmpty())
            left.append(range);
    }
    return left;
}

TagColors tagColorsOnPaper(const QString &kept)
{
    // Of any two hues. One that reaches it loses so little by the other that 4.5 are left: 5.5 at the worst.
    constexpr double legibleBelowAnother = 10.5;
    TagColors colours = tagColorsOn(kept);
    colours.fill = tagColorsOn(kept, {}, lightTags, legibleBelowAnother).fill;
    return colours;
}

BookMaterial::BookMaterial(const Exportable &work, const QList<qsizetype> &articles, const QString &author)
    : m_work(chosenPart(work, articles))
    , m_articles(articles)
    , m_outlets(outletOfEach(m_work.articles))
    , m_author(author)
    , m_collation(collate(m_work.articles, m_work.findings))
{
    const QList<QuoteGroup> &groups = m_work.findings.groups;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        if (!isSharedHere(groups[g]))
            continue;
        for (qsizetype m = 0; m < groups[g].members.size(); ++m)
            m_members[groups[g].members[m].place.article].append({g, m});
    }
    QList<Tag> tags;
    walk(m_work.snapshot.tags, {}, tags);
    QHash<TagId, qsizetype> times;
    for (const qsizetype article : articles) {
        for (const Annotation &annotation : m_work.snapshot.annotations.value(m_work.articles[article].id)) {
            seen(annotation.by);
            for (const TagId tag : annotation.tags)
                ++times[tag];
        }
    }
    for (const Note &note : m_work.snapshot.notes)
        seen(note.by);
    std::ranges::sort(m_authors);
    for (const Tag &tag : std::as_const(tags)) {
        if (!times.contains(tag.id))
            continue;
        m_tagAt.insert(tag.id, m_tags.size());
        m_tags.append({{tag.name, tagColorsOnPaper(tag.colour), tag.colour.isEmpty()}, tag.id, tag.description,
            times.value(tag.id)});
    }
}

// What only an article has of those in the book, and others beside them, is not shared for its reader.
bool BookMaterial::isSharedHere(const QuoteGroup &group) const
{
    QSet<qsizetype> printers;
    for (const Member &member : group.members) {
        if (holds(member.place.article))
            printers.insert(member.place.article);
    }
    return printers.size() > 1;
}

bool BookMaterial::sharesQuotes() const
{
    const auto quotations = std::views::take(m_work.findings.groups, m_collation.quotations);
    return std::ranges::any_of(quotations, [this](const QuoteGroup &group) { return isSharedHere(group); });
}

void BookMaterial::seen(const Authorship &by)
{
    if (!by.created.isEmpty() && (m_firstMade.isEmpty() || by.created < m_firstMade))
        m_firstMade = by.created;
    m_lastMade = std::max({m_lastMade, by.created, by.modified});
    if (const QString author = authorOf(by); !author.isEmpty() && !m_authors.contains(author))
        m_authors.append(author);
}

PrintedTag BookMaterial::printed(TagId id) const
{
    const qsizetype at = m_tagAt.value(id, -1);
    return at < 0 ? PrintedTag() : m_tags[at].tag;
}

Remark BookMaterial::remarkOf(const Annotation &annotation) const
{
    Remark remark{.name = u"synoptic-%1"_s.arg(annotation.id.value),
        .colour = plainColour,
        .author = authorOf(annotation.by),
        .note = annotation.note,
        .tags = {},
        .created = annotation.by.created,
        .modified = annotation.by.modified,
        .words = annotation.place.words};
    for (const TagId tag : annotation.tags)
        remark.tags.append(printed(tag).name);
    if (!annotation.tags.isEmpty()) {
        const PrintedTag first = printed(annotation.tags.first());
        // What is only drawn with dashes in the window has to be seen in programs that know no dashes.
        remark.colour = first.isDashed ? QColor(0xE8, 0xE6, 0xE1) : QColor(first.colours.fill);
    }
    return remark;
}

Matter BookMaterial::matterOf(qsizetype article) const
{
    Matter matter{.article = article, .quotes = {}, .passages = {}, .marks = {}, .notes = {}};
    const Article &it = m_work.articles[article];
    for (const auto &[g, m] : m_members.value(article)) {
        const QuoteGroup &group = m_work.findings.groups[g];
        const Member &member = group.members[m];
        if (member.place.parts.isEmpty())
            continue;
        if (group.kind == GroupKind::Passage) {
            QStringList letters;
            for (const Member &other : group.members) {
                const QString letter = letterOf(other.place.article);
                if (other.place.article != article && holds(other.place.article) && !letters.contains(letter))
                    letters.append(letter);
            }
            if (!letters.isEmpty())
                matter.passages.append({member.place.range(), letters});
            continue;
        }
        PrintedQuote quote{.group = g, .member = m, .wording = member.wording, .words = {}, .begin = 0};
        QList<TextRange> onlyHere;
        for (const WordingRun &run : m_collation.wordings[g][m].runs) {
            if (run.state == WordingRun::State::OnlyHere && !run.range.isEmpty())
                onlyHere.append(run.range);
        }
        for (const TextRange part : rest(member.place.parts, onlyHere)) {
            if (const TextRange words = trimmed(it.text, part); !words.isEmpty())
                quote.words.append(words);
        }
        if (quote.words.isEmpty())
            quote.words = member.place.parts;
        quote.begin = quote.words.first().begin;
        matter.quotes.append(quote);
    }
    for (const Annotation &annotation : m_work.snapshot.annotations.value(it.id)) {
        PrintedMark mark{.range = trimmed(it.text, annotation.place.range), .tags = {}, .remark = remarkOf(annotation)};
        for (const TagId tag : annotation.tags)
            mark.tags.append(printed(tag));
        if (!mark.range.isEmpty())
            matter.marks.append(mark);
    }
    for (const Note &note : m_work.snapshot.notes) {
        if (note.about != it.id)
            continue;
        matter.notes.append({note.quote.isNull() ? TextRange() : note.quote.range,
            Remark{.name = u"synoptic-note-%1"_s.arg(note.id.value),
                .colour = plainColour,
                .author = authorOf(note.by),
                .note = note.text,
                .tags = {},
                .created = note.by.created,
                .modified = note.by.modified,
                .words = note.quote.words}});
    }
    std::ranges::sort(matter.quotes, {}, [](const PrintedQuote &quote) { return std::pair(quote.begin, quote.group); });
    std::ranges::sort(matter.passages, {}, &PrintedPassage::range);
    std::ranges::stable_sort(
        matter.marks, {}, [](const PrintedMark &mark) { return std::pair(mark.range.begin, -mark.range.end); });
    std::ranges::stable_sort(matter.notes, {}, &PrintedNote::range);
    return matter;
}

QList<Remark> BookMaterial::ownNotes() const
{
    QList<Remark> notes;
    for (const Note &note : m_work.snapshot.notes) {
        if (note.about.isNull())
            notes.append({.name = {},
                .colour = {},
                .author = authorOf(note.by),
                .note = note.text,
                .tags = {},
                .created = note.by.created,
                .modified = note.by.modified,
                .words = {}});
    }
    return notes;
}

}
