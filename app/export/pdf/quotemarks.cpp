// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/quotemarks.h"

#include "app/export/pdf/apparatus.h"

#include <algorithm>

namespace Synoptic {

namespace {

// What tells one saying from another.
std::pair<qsizetype, qsizetype> keyOf(const Saying &saying)
{
    return {saying.group, saying.quotes.value(0, -1)};
}

}

QList<ListedRemark> remarksOn(const Matter &matter)
{
    QList<ListedRemark> remarks;
    for (const PrintedNote &note : matter.notes) {
        remarks.append(
            {.article = matter.article, .range = note.range, .tags = {}, .remark = note.remark, .marksWords = false});
    }
    for (const PrintedMark &mark : matter.marks) {
        remarks.append({.article = matter.article,
            .range = mark.range,
            .tags = mark.tags,
            .remark = mark.remark,
            .marksWords = true});
    }
    std::ranges::stable_sort(remarks, {}, &ListedRemark::range);
    return remarks;
}

QList<TextRange> wordsOf(const BookMaterial &material, const Saying &saying, qsizetype article)
{
    const Findings &findings = material.collation().findings;
    QList<TextRange> words;
    for (const qsizetype q : saying.quotes) {
        if (findings.quotes[q].article == article)
            words += findings.quotes[q].segments;
    }
    if (saying.group >= 0) {
        for (const Member &member : findings.groups[saying.group].members) {
            if (member.place.article == article)
                words += member.place.parts + member.whole;
        }
    }
    return words;
}

QList<qsizetype> printersOf(const BookMaterial &material, const Saying &saying)
{
    QList<qsizetype> printers;
    for (const qsizetype q : saying.quotes) {
        if (const qsizetype article = material.collation().findings.quotes[q].article; !printers.contains(article))
            printers.append(article);
    }
    if (saying.group >= 0) {
        for (const auto &[article, member] : firstMembers(material, saying.group))
            printers.append(article);
    }
    return printers;
}

QuoteMarks::QuoteMarks(const BookMaterial &material, const QList<SpeakerPart> &parts)
    : m_material(material)
{
    for (const qsizetype article : material.articles()) {
        const QList<ListedRemark> remarks = remarksOn(material.matterOf(article));
        if (!remarks.isEmpty())
            m_remarks.insert(article, remarks);
    }
    for (const SpeakerPart &part : parts) {
        for (const Saying &saying : part.sayings) {
            for (const qsizetype article : printersOf(material, saying)) {
                for (const ListedRemark &it : on(wordsOf(material, saying, article), article)) {
                    if (!m_at.contains(it.remark.name))
                        m_at.insert(it.remark.name, keyOf(saying));
                }
            }
        }
    }
}

QList<ListedRemark> QuoteMarks::on(const QList<TextRange> &words, qsizetype article) const
{
    QList<ListedRemark> found;
    for (const ListedRemark &it : m_remarks.value(article)) {
        if (std::ranges::any_of(words, [&it](TextRange part) { return part.overlaps(it.range); }))
            found.append(it);
    }
    return found;
}

QList<ListedRemark> QuoteMarks::on(const Saying &saying, qsizetype article) const
{
    QList<ListedRemark> found = on(wordsOf(m_material, saying, article), article);
    for (ListedRemark &it : found)
        it.isFirst = m_at.value(it.remark.name) == keyOf(saying);
    return found;
}

QList<ListedRemark> QuoteMarks::others() const
{
    QList<ListedRemark> found;
    for (const qsizetype article : m_material.articles()) {
        for (const ListedRemark &it : m_remarks.value(article)) {
            if (!m_at.contains(it.remark.name))
                found.append(it);
        }
    }
    return found;
}

}
