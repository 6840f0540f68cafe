// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/tagkeys.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

// When each tag was last put on something, as far as the annotations tell.
QHash<TagId, QString> lastUses(const Annotations &annotations)
{
    QHash<TagId, QString> uses;
    for (const QList<Annotation> &ofArticle : annotations) {
        for (const Annotation &annotation : ofArticle) {
            for (const TagId tag : annotation.tags) {
                QString &use = uses[tag];
                use = std::max(use, annotation.by.created);
            }
        }
    }
    return uses;
}

}

TagKeys TagKeys::of(const Snapshot &snapshot)
{
    const QHash<TagId, QString> uses = lastUses(snapshot.annotations);
    TagKeys keys;
    for (const Tag &tag : snapshot.tags) {
        if (!tag.isGroup)
            keys.m_latest.append(tag.id);
    }
    std::ranges::stable_sort(keys.m_latest, [&uses](TagId a, TagId b) { return uses.value(a) > uses.value(b); });
    keys.refresh(snapshot.tags);
    return keys;
}

int TagKeys::digit(TagId tag) const
{
    const auto found = std::ranges::find(m_tags, tag);
    return tag.isNull() || found == m_tags.end() ? 0 : static_cast<int>(found - m_tags.begin()) + 1;
}

void TagKeys::use(TagId tag)
{
    m_latest.removeOne(tag);
    m_latest.prepend(tag);
    give(tag);
}

void TagKeys::refresh(const QList<Tag> &tags)
{
    QSet<TagId> there;
    QList<TagId> pinned;
    std::array<TagId, count> pins{};
    for (const Tag &tag : tags) {
        if (tag.isGroup)
            continue;
        there.insert(tag.id);
        if (!m_latest.contains(tag.id))
            m_latest.append(tag.id);
        const int digit = tag.key.size() == 1 ? tag.key.front().digitValue() : 0;
        if (digit >= 1 && digit <= count && pins[digit - 1].isNull()) {
            pins[digit - 1] = tag.id;
            pinned.append(tag.id);
        }
    }
    m_latest.removeIf([&there](TagId tag) { return !there.contains(tag); });
    m_pinned = pinned;
    for (int i = 0; i < count; ++i) {
        const TagId held = m_tags[i];
        if (!pins[i].isNull())
            m_tags[i] = pins[i];
        else if (!there.contains(held) || isPinned(held))
            m_tags[i] = {};
    }
    for (const TagId tag : std::as_const(m_latest)) {
        if (std::ranges::find(m_tags, TagId()) == m_tags.end())
            break;
        give(tag);
    }
}

void TagKeys::give(TagId tag)
{
    if (digit(tag) > 0)
        return;
    const auto freeDigit = std::ranges::find(m_tags, TagId());
    if (freeDigit != m_tags.end()) {
        *freeDigit = tag;
        return;
    }
    const auto age = [this](TagId held) { return isPinned(held) ? -1 : m_latest.indexOf(held); };
    const auto oldest = std::ranges::max_element(m_tags, {}, age);
    if (!isPinned(*oldest))
        *oldest = tag;
}

}
