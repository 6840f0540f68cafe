// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/spellings.h"

#include "app/project/project.h"
#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace Synoptic {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Spellings", text);
}

QList<AnyChange> joiningChanges(Project &project, const QStringList &names, const QString &name)
{
    QList<AnyChange> changes;
    QStringList known; // spellings that have a row already
    for (const Alias &alias : project.snapshot().rulings.aliases) {
        known.append(alias.spelling);
        if (alias.spelling == name) { // it stays, and is a name of its own
            changes.append(Change<Alias>{.before = alias, .after = std::nullopt});
        } else if ((names.contains(alias.spelling) || names.contains(alias.name)) && alias.name != name) {
            Alias now = alias;
            now.name = name;
            changes.append(Change<Alias>{.before = alias, .after = now});
        }
    }
    for (const QString &spelling : names) {
        if (spelling == name || known.contains(spelling))
            continue;
        changes.append(Change<Alias>{
            .before = std::nullopt, .after = Alias{.id = project.nextId<Alias>(), .spelling = spelling, .name = name}});
    }
    return changes;
}

}

QList<KnownSpeaker> knownSpeakers(const Synopsis &synopsis)
{
    std::map<QString, KnownSpeaker> speakers;
    const auto entry = [&speakers](const QString &name) -> KnownSpeaker & {
        KnownSpeaker &it = speakers[name];
        it.name = name;
        return it;
    };
    for (const Quote &quote : synopsis.findings().quotes) {
        if (!quote.speaker || quote.speaker->name.isEmpty() || !quote.isSpeech())
            continue;
        KnownSpeaker &it = entry(quote.speaker->name);
        it.kind = quote.speaker->kind;
        ++it.quotes;
        if (!it.articles.contains(quote.article))
            it.articles.append(quote.article);
    }
    for (const Alias &alias : synopsis.rulings().aliases)
        entry(alias.name).joined.append(alias.spelling);
    for (const Speaker &speaker : synopsis.findings().speakers) {
        if (const auto it = speakers.find(speaker.name); it != speakers.end())
            it->second.found += speaker.aliases;
    }
    QList<KnownSpeaker> list;
    for (auto &[name, speaker] : speakers) {
        for (QStringList *forms : {&speaker.found, &speaker.joined}) {
            forms->removeAll(name);
            forms->sort(Qt::CaseInsensitive);
            forms->removeDuplicates();
        }
        for (const QString &joined : std::as_const(speaker.joined))
            speaker.found.removeAll(joined);
        std::ranges::sort(speaker.articles);
        list.append(speaker);
    }
    std::ranges::stable_sort(list, std::greater(), &KnownSpeaker::quotes);
    return list;
}

Edit namesJoinedAs(Project &project, const QStringList &names, const QString &name)
{
    return {.words = tr("Join the spellings of “%1”").arg(name), .changes = joiningChanges(project, names, name)};
}

Edit renamingOf(Project &project, const QString &from, const QString &to)
{
    if (from == to || to.isEmpty())
        return {};
    return {.words = tr("Rename “%1” to “%2”").arg(from, to), .changes = joiningChanges(project, {from}, to)};
}

Edit separationOf(const Snapshot &snapshot, const QString &spelling)
{
    Edit edit{.words = tr("Separate “%1”").arg(spelling), .changes = {}};
    for (const Alias &alias : snapshot.rulings.aliases) {
        if (alias.spelling == spelling)
            edit.changes.append(Change<Alias>{.before = alias, .after = std::nullopt});
    }
    return edit;
}

}
