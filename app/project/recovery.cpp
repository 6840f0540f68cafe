// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/recovery.h"

#include "app/project/mend.h"
#include "app/project/projectfile.h"
#include "app/project/salvage.h"
#include "app/project/schema.h"
#include "app/project/snapshotrows.h"
#include "app/project/undisturbed.h"

#include <QCoreApplication>
#include <QHash>
#include <QTemporaryDir>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// The step that makes all of a sound snapshot. A tag comes after the one it stands under, and an article has
// its newer version only when that is there too.
Edit makingOf(const Snapshot &snapshot)
{
    Edit edit;
    const auto add = [&edit](const auto &row) {
        edit.changes.append(Change<std::decay_t<decltype(row)>>{.before = {}, .after = row});
    };
    for (const StoredArticle &stored : snapshot.articles) {
        StoredArticle alone = stored;
        alone.newer = {};
        add(alone);
    }
    for (const StoredArticle &stored : snapshot.articles) {
        StoredArticle alone = stored;
        alone.newer = {};
        if (alone != stored)
            edit.changes.append(Change<StoredArticle>{.before = alone, .after = stored});
    }
    std::ranges::for_each(snapshot.corrections, add);
    std::ranges::for_each(snapshot.rulings.verdicts, add);
    std::ranges::for_each(snapshot.rulings.aliases, add);
    QHash<TagId, QList<Tag>> under;
    for (const Tag &tag : snapshot.tags)
        under[tag.parent].append(tag);
    QList<TagId> waiting = {TagId()};
    while (!waiting.isEmpty()) {
        for (const Tag &tag : under.value(waiting.takeFirst())) {
            add(tag);
            waiting.append(tag.id);
        }
    }
    for (const QList<Annotation> &list : snapshot.annotations)
        std::ranges::for_each(list, add);
    std::ranges::for_each(snapshot.notes, add);
    std::ranges::for_each(snapshot.reuses, add);
    return edit;
}

// A file that holds all of it, or none.
Result<void> make(const QString &path, const Snapshot &snapshot)
{
    Result<std::unique_ptr<ProjectFile>> made = ProjectFile::create(path);
    if (!made)
        return std::unexpected(made.error());
    const Result<void> written = (*made)->write(makingOf(snapshot), snapshot);
    made->reset();
    if (!written)
        removeUnfinished(path);
    return written;
}

}

Result<QStringList> recover(const QString &damaged, const QString &into)
{
    const QTemporaryDir room;
    const QString rows = room.filePath(u"rows.synoptic"_s);
    QStringList said;
    const Result<void> read = undisturbed(damaged,
        [&] { return salvageRows(damaged, rows).transform([&said](const QStringList &lost) { said = lost; }); });
    if (!read)
        return std::unexpected(read.error());

    const Result<std::unique_ptr<Database>> database = Database::open(rows, Database::Sync::Off);
    if (!database)
        return std::unexpected(database.error());
    (*database)->passOver([&said](const QString &wrong) {
        said.append(QCoreApplication::translate("Recovery", "Left out: %1.").arg(wrong));
    });
    Progress alone;
    Result<Snapshot> loaded = loadSnapshot(**database, alone);
    if (!loaded)
        return std::unexpected(loaded.error());
    const Mended whole = mended(*std::move(loaded));
    if (const Result<void> made = make(into, whole.snapshot); !made)
        return std::unexpected(made.error());
    return said + whole.said;
}

}
