// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/merge.h"

#include "app/project/mergenote.h"
#include "app/project/merging.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Synoptic {

namespace {

Result<std::unique_ptr<Project>> opened(const QString &into, const QString &path, Progress &progress)
{
    if (QFileInfo(path) == QFileInfo(into)) {
        return std::unexpected(Error{Error::Kind::BadFormat,
            QCoreApplication::translate("Project", "“%1” is this project itself; choose another copy of it.")
                .arg(QFileInfo(path).fileName()),
            path});
    }
    return Project::openToRead(path, {}, progress);
}

}

Result<std::unique_ptr<Project>> otherCopy(const Project &into, const QString &path)
{
    Progress alone;
    return opened(into.path(), path, alone);
}

Result<Snapshot> otherCopy(const QString &into, const QString &path, Progress &progress)
{
    return opened(into, path, progress).transform([](const std::unique_ptr<Project> &copy) {
        return copy->snapshot();
    });
}

Merge mergeOf(Project &into, const Snapshot &from, const QString &words, GivesWay way)
{
    Merging merging{.project = into, .ours = into.snapshot(), .theirs = from};
    merging.merge.edit.words = words;
    mergeArticles(merging);
    mergeTags(merging);
    mergeAnnotations(merging);
    mergeNotes(merging);
    mergeRulings(merging);
    mergeReuses(merging);
    if (way == GivesWay::Noted)
        noteWhatGaveWay(merging);
    return std::move(merging.merge);
}

}
