// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"
#include "app/cli/interruption.h"
#include "app/cli/verbs.h"
#include "app/import/foreignfile.h"
#include "app/import/passim.h"
#include "app/project/foreignsteps.h"
#include "app/project/project.h"
#include "app/project/reusenames.h"
#include "app/project/steps.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QList<StoredArticle> stored(QList<Imported> articles)
{
    QList<StoredArticle> additions;
    for (Imported &one : articles) {
        additions.append({.id = {},
            .position = 0,
            .name = std::move(one.name),
            .raw = std::move(one.raw),
            .found = std::move(one.article)});
    }
    return additions;
}

// False when the project could not be written.
bool addArticles(Project &project, const QList<Imported> &articles, Console &console)
{
    const Result<void> written = project.perform(additionOf(project, stored(articles), Words::tr("Import")));
    if (!written) {
        console.problem(project.path(), written.error());
        return false;
    }
    console.print(Words::tr("articles added: %1").arg(articles.size()));
    console.print(Words::tr("articles in the project: %1").arg(project.snapshot().articles.size()));
    return true;
}

void addPassimResult(Project &project, const QString &folder, Console &console)
{
    console.phase(Words::tr("Reading the result of passim"));
    Progress progress([&console](qsizetype done, qsizetype total) { console.step(done, total); });
    const Interruption interruption(progress);
    const PassimResult result = readPassimResult(folder, articlesByIdForOthers(project.snapshot().articles), progress);
    for (const Error &problem : result.problems)
        console.problem(folder, problem);
    if (result.cancelled) {
        console.problem({Error::Kind::Cancelled, {}, {}});
        return;
    }
    if (result.reuses.isEmpty() && !result.problems.isEmpty())
        return; // what an earlier result said stays
    const Edit edit = reuseOf(project, passimSource, result.reuses, Words::tr("Import passages found by passim"));
    if (const Result<void> written = project.perform(edit); !written) {
        console.problem(project.path(), written.error());
        return;
    }
    const qsizetype clusters = std::ranges::count(result.reuses, Reuse::Kind::Cluster, &Reuse::kind);
    console.print(Words::tr("passim clusters: %1").arg(clusters));
    console.print(Words::tr("passim passages: %1").arg(result.passages - result.alone));
    console.print(Words::tr("passim pairs: %1").arg(result.reuses.size() - clusters));
    if (result.alone > 0)
        console.print(Words::tr("passim passages without another here: %1").arg(result.alone));
}

// Annotations, tags, and what articles come with them.
void addForeignFile(Project &project, const QString &path, Console &console)
{
    console.phase(Words::tr("Reading annotations"));
    const Result<ForeignMarks> marks = readForeignFile(path);
    if (!marks) {
        console.problem(path, marks.error());
        return;
    }
    const ForeignImport import = importOf(project, *marks, QFileInfo(path).fileName());
    if (const Result<void> written = project.perform(import.merge.edit); !written) {
        console.problem(project.path(), written.error());
        return;
    }
    for (const QString &loss : import.losses)
        console.problem(path, {Error::Kind::BadFormat, loss, {}});
    for (const QString &remark : import.remarks)
        console.remark(remark);
    if (import.merge.articles > 0)
        console.print(Words::tr("articles added: %1").arg(import.merge.articles));
    console.print(Words::tr("tags added: %1").arg(import.merge.tags));
    console.print(Words::tr("annotations added: %1").arg(import.merge.annotations));
    console.print(Words::tr("notes added: %1").arg(import.merge.notes));
    if (import.merge.verdicts > 0)
        console.print(Words::tr("verdicts added: %1").arg(import.merge.verdicts));
    const qsizetype here = import.found - import.merge.annotations - import.merge.notes;
    if (here > 0)
        console.print(Words::tr("annotations and notes that were here already: %1").arg(here));
}

}

void importArticles(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands.first();
    QStringList files;
    QStringList results;
    QStringList foreign;
    for (const QString &operand : arguments.operands.sliced(1))
        (isPassimResult(operand) ? results : isForeignFile(operand) ? foreign : files).append(operand);
    if (arguments.isSet("passim-clusters"_L1))
        results.append(arguments.value("passim-clusters"_L1));
    const QList<Imported> articles = files.isEmpty() ? QList<Imported>() : readArticles(files, console);
    if (articles.isEmpty() && results.isEmpty() && foreign.isEmpty())
        return; // each file has said why
    // A result of passim or annotations alone make no project: there is nothing they could speak of.
    const bool mayBegin = !articles.isEmpty() || std::ranges::any_of(foreign, canBeginProject);
    console.phase(Words::tr("Writing the project"));
    const bool isNew = mayBegin && !QFileInfo::exists(path);
    auto project = isNew ? Project::create(path) : Project::open(path);
    if (!project) {
        console.problem(path, project.error());
        return;
    }
    if (!articles.isEmpty() && !addArticles(**project, articles, console))
        return;
    for (const QString &result : std::as_const(results))
        addPassimResult(**project, result, console);
    for (const QString &file : std::as_const(foreign))
        addForeignFile(**project, file, console);
    if (isNew && (*project)->snapshot() == Snapshot{}) { // nothing came of it: nothing is left of it
        project->reset();
        QFile::remove(path);
    }
}

}
