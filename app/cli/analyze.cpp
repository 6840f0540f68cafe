// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/corpusanalysis.h"
#include "app/cli/input.h"
#include "app/cli/interruption.h"
#include "app/cli/verbs.h"
#include "app/export/analysisjson.h"
#include "app/export/analysistext.h"
#include "app/quotes/finder.h"

#include <QCoreApplication>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostThreads = 256;

}

std::optional<QString> wrongForAnalyze(const Arguments &given)
{
    const int threads = given.value("threads"_L1).toInt();
    if (given.isSet("threads"_L1) && (threads < 1 || threads > mostThreads))
        return QCoreApplication::translate("Cli", "--threads takes a number from 1 to %1.").arg(mostThreads);
    return {};
}

void analyze(const Arguments &arguments, Console &console)
{
    const JsonStyle style = arguments.isSet("pretty"_L1) ? JsonStyle::Indented : JsonStyle::OneLine;
    const Scope scope = arguments.value("scope"_L1) == "corpus"_L1 ? Scope::Corpus : Scope::Event;
    const bool isText = arguments.value("format"_L1) == "text"_L1;
    const int threads = arguments.value("threads"_L1).toInt(); // 0: nothing was said
    if (scope == Scope::Corpus && !isText) {
        analyzeCorpus(namesIn(arguments.operands), style, threads, console);
        return;
    }

    AnalysisReport analysis;
    for (Imported &imported : readArticles(arguments.operands, console)) {
        imported.article.id = ArticleId{analysis.articles.size() + 1};
        analysis.files.append(imported.name);
        analysis.articles.append(std::move(imported.article));
    }

    console.phase(QCoreApplication::translate("Cli", "Comparing the articles"));
    Progress progress([&console](qsizetype done, qsizetype total) { console.step(done, total); });
    const Interruption interruption(progress);
    Result<Findings> findings = find(analysis.articles, scope, progress);
    if (!findings) {
        console.problem(findings.error());
        return;
    }
    analysis.findings = *std::move(findings);

    const Result<void> written
        = isText ? writeAnalysisText(analysis, console.out()) : writeAnalysisJson(analysis, style, console.out());
    if (!written)
        console.problem(written.error());
}

}
