// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"
#include "app/cli/verbs.h"
#include "app/project/project.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Synoptic::Cli {

namespace {

Edit additionOf(QList<Imported> articles, Project &project)
{
    const QList<StoredArticle> &present = project.snapshot().articles;
    qint64 position = present.isEmpty() ? 0 : present.last().position;
    Edit edit{QCoreApplication::translate("Cli", "Import"), {}};
    edit.changes.reserve(articles.size());
    for (Imported &imported : articles) {
        StoredArticle stored{.id = project.nextArticleId(),
            .position = ++position,
            .name = std::move(imported.name),
            .raw = std::move(imported.raw),
            .found = std::move(imported.article)};
        stored.found.id = stored.id;
        edit.changes.append(Change<StoredArticle>{std::nullopt, std::move(stored)});
    }
    return edit;
}

}

void importArticles(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands.first();
    QList<Imported> articles = readArticles(arguments.operands.sliced(1), console);
    if (articles.isEmpty())
        return; // each file has said why
    const qsizetype count = articles.size();

    console.phase(QCoreApplication::translate("Cli", "Writing the project"));
    const auto project = QFileInfo::exists(path) ? Project::open(path) : Project::create(path);
    if (!project) {
        console.problem(path, project.error());
        return;
    }
    if (const Result<void> written = (*project)->perform(additionOf(std::move(articles), **project)); !written) {
        console.problem(path, written.error());
        return;
    }
    console.print(QCoreApplication::translate("Cli", "articles added: %1").arg(count));
    console.print(
        QCoreApplication::translate("Cli", "articles in the project: %1").arg((*project)->snapshot().articles.size()));
}

}
