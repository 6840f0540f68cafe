// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/newtags.h"

#include "app/project/project.h"
#include "app/project/tagsteps.h"
#include "ui/look/tagcolors.h"

#include <algorithm>

namespace Synoptic {

QString freeColour(const QList<Tag> &tags)
{
    const QStringList choices = tagColorChoices();
    return std::ranges::min(choices, {}, [&tags](const QString &choice) {
        return std::ranges::count_if(tags, [&choice](const Tag &tag) { return !tag.isGroup && tag.colour == choice; });
    });
}

TypedTag typedTag(Project &project, const QString &path)
{
    const Snapshot &snapshot = project.snapshot();
    QStringList names;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (!name.simplified().isEmpty())
            names.append(name.simplified());
    }
    TypedTag typed;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isGroup = i + 1 < names.size();
        // What stands in a group that is only being made is new too.
        const Tag *const known = typed.made.isEmpty() ? tagNamed(snapshot, typed.tag, names[i], isGroup) : nullptr;
        if (known) {
            typed.tag = known->id;
            typed.name = known->name;
            continue;
        }
        const QList<Tag> siblings = typed.made.isEmpty() ? tagsUnder(snapshot, typed.tag) : QList<Tag>();
        const Tag tag{.id = project.nextId<Tag>(),
            .parent = typed.tag,
            .position = siblings.isEmpty() ? 0 : siblings.last().position + 1,
            .name = names[i],
            .colour = isGroup ? QString() : freeColour(snapshot.tags),
            .isGroup = isGroup};
        typed.made.append(Change<Tag>{{}, tag});
        typed.tag = tag.id;
        typed.name = tag.name;
    }
    return typed;
}

}
