// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"
#include "app/cli/verbs.h"
#include "app/export/analysisjson.h"
#include "app/export/analysistext.h"
#include "app/quotes/finder.h"

#include <QCoreApplication>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

void analyze(const Arguments &arguments, Console &console)
{
    Analysis analysis;
    for (Imported &imported : readArticles(arguments.operands, console)) {
        imported.article.id = ArticleId{analysis.articles.size() + 1};
        analysis.files.append(imported.name);
        analysis.articles.append(std::move(imported.article));
    }

    console.phase(QCoreApplication::translate("Cli", "Comparing the articles"));
    Progress progress([&console](qsizetype done, qsizetype total) { console.step(done, total); });
    const Scope scope = arguments.value("scope"_L1) == "corpus"_L1 ? Scope::Corpus : Scope::Event;
    Result<Findings> findings = find(analysis.articles, scope, progress);
    if (!findings) {
        console.problem(findings.error());
        return;
    }
    analysis.findings = *std::move(findings);

    const JsonStyle style = arguments.isSet("pretty"_L1) ? JsonStyle::Indented : JsonStyle::OneLine;
    const Result<void> written = arguments.value("format"_L1) == "text"_L1
        ? writeAnalysisText(analysis, console.out())
        : writeAnalysisJson(analysis, style, console.out());
    if (!written)
        console.problem(written.error());
}

}
