// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/foreigntags.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <map>

namespace Synoptic {

namespace {

// Where each of our tags that is no group stands: its names from the top, by these names with slashes between.
std::map<QString, QStringList> pathsOf(const QList<Tag> &tags)
{
    QHash<TagId, const Tag *> byId;
    for (const Tag &tag : tags)
        byId.insert(tag.id, &tag);
    std::map<QString, QStringList> paths;
    for (const Tag &tag : tags) {
        QStringList path{tag.name};
        for (const Tag *above = byId.value(tag.parent); above; above = byId.value(above->parent))
            path.prepend(above->name);
        if (!tag.isGroup)
            paths.emplace(path.join(u'/'), path);
    }
    return paths;
}

class Taking
{
public:
    Taking(const QList<Tag> &ours, QList<Tag> &theirs)
        : m_ours(ours)
        , m_theirs(theirs)
    {
    }

    TagId added(const ForeignTag &it, TagId parent)
    {
        const TagId id{m_theirs.size() + 1};
        m_theirs.append({.id = id,
            .parent = parent,
            .position = id.value,
            .name = it.name,
            .colour = it.colour,
            .description = it.description,
            .key = it.key,
            .isGroup = it.isGroup});
        return id;
    }

    // A copy of a tag of ours with all above it.
    TagId copied(const QStringList &path)
    {
        TagId parent;
        TagId above;
        for (qsizetype depth = 0; depth < path.size(); ++depth) {
            const bool isLast = depth + 1 == path.size();
            const auto there = std::ranges::find_if(m_ours, [&](const Tag &tag) {
                return tag.parent == above && tag.name == path[depth] && (!isLast || !tag.isGroup);
            });
            above = there->id;
            const auto known = m_copies.constFind(there->id);
            if (known != m_copies.constEnd()) {
                parent = *known;
                continue;
            }
            Tag copy = *there;
            copy.id = TagId{m_theirs.size() + 1};
            copy.parent = parent;
            copy.key.clear();
            m_theirs.append(copy);
            m_copies.insert(there->id, copy.id);
            parent = copy.id;
        }
        return parent;
    }

private:
    const QList<Tag> &m_ours;
    QList<Tag> &m_theirs;
    QHash<TagId, TagId> m_copies; // of tags of ours
};

}

QList<TagId> tagsTaken(const QList<Tag> &ours, const QList<ForeignTag> &tags, QList<Tag> &theirs)
{
    const std::map<QString, QStringList> paths = pathsOf(ours);
    Taking taking(ours, theirs);
    QList<TagId> taken;
    for (const ForeignTag &it : tags) {
        const auto known = it.isPath ? paths.find(it.name) : paths.end();
        taken.append(known == paths.end() ? taking.added(it, it.parent >= 0 ? taken[it.parent] : TagId())
                                          : taking.copied(known->second));
    }
    return taken;
}

}
