// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/project/project.h"
#include "app/quotes/finder.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

// The names of the figures are the same in every language, so that scripts can look for them.
void info(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands.first();
    const auto project = Project::open(path);
    if (!project) {
        console.problem(path, project.error());
        return;
    }

    console.phase(QCoreApplication::translate("Cli", "Checking the file"));
    if (const Result<void> sound = (*project)->check(); !sound) {
        console.problem(path, sound.error());
        return;
    }
    console.phase(QCoreApplication::translate("Cli", "Comparing the articles"));
    Progress progress([&console](qsizetype done, qsizetype total) { console.step(done, total); });
    const Snapshot &snapshot = (*project)->snapshot();
    const Result<Findings> findings = find(effectiveArticles(snapshot), Scope::Event, progress, snapshot.rulings);
    if (!findings) {
        console.problem(path, findings.error());
        return;
    }

    const auto figure = [&console](QLatin1StringView name, qsizetype number) {
        console.print(name + u": "_s + QString::number(number));
    };
    figure("articles"_L1, snapshot.articles.size());
    figure("corrections"_L1, snapshot.corrections.size());
    figure("verdicts"_L1, snapshot.rulings.verdicts.size());
    figure("aliases"_L1, snapshot.rulings.aliases.size());
    qsizetype annotations = 0;
    for (const QList<Annotation> &list : snapshot.annotations)
        annotations += list.size();
    figure("tags"_L1, snapshot.tags.size());
    figure("annotations"_L1, annotations);
    figure("notes"_L1, snapshot.notes.size());
    figure("passages found by passim"_L1, std::ranges::count(snapshot.reuses, passimSource, &Reuse::source));
    figure("quotes"_L1, std::ranges::count_if(findings->quotes, &Quote::isSpeech));
    const auto groups = [&](GroupKind kind) { return std::ranges::count(findings->groups, kind, &QuoteGroup::kind); };
    figure("shared quotations"_L1, groups(GroupKind::Quotation));
    figure("shared passages"_L1, groups(GroupKind::Passage));
    console.print(u"integrity: ok"_s);
}

}
