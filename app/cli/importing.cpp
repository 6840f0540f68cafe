// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"
#include "app/cli/verbs.h"
#include "app/project/project.h"
#include "app/project/steps.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Synoptic::Cli {

void importArticles(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands.first();
    QList<Imported> articles = readArticles(arguments.operands.sliced(1), console);
    if (articles.isEmpty())
        return; // each file has said why
    const qsizetype count = articles.size();
    QList<StoredArticle> additions;
    for (Imported &one : articles) {
        additions.append({.id = {},
            .position = 0,
            .name = std::move(one.name),
            .raw = std::move(one.raw),
            .found = std::move(one.article)});
    }

    console.phase(QCoreApplication::translate("Cli", "Writing the project"));
    const auto project = QFileInfo::exists(path) ? Project::open(path) : Project::create(path);
    if (!project) {
        console.problem(path, project.error());
        return;
    }
    const Edit edit = additionOf(**project, std::move(additions), QCoreApplication::translate("Cli", "Import"));
    if (const Result<void> written = (*project)->perform(edit); !written) {
        console.problem(path, written.error());
        return;
    }
    console.print(QCoreApplication::translate("Cli", "articles added: %1").arg(count));
    console.print(
        QCoreApplication::translate("Cli", "articles in the project: %1").arg((*project)->snapshot().articles.size()));
}

}
