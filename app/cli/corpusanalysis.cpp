// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/corpusanalysis.h"

#include "app/cli/input.h"
#include "app/cli/interruption.h"
#include "app/cli/workers.h"
#include "app/corpus/corpus.h"
#include "app/export/analysisjson.h"
#include "app/import/importers.h"
#include "app/import/jsonl.h"

#include <QCoreApplication>
#include <QFile>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Synoptic::Cli {

namespace {

constexpr qsizetype batchSize = 192; // lines or files

// Something that articles come from: a line of a .jsonl file, or another file.
struct Source {
    QString name;
    std::optional<JsonLines::Line> line;
    std::optional<Error> problem; // of a file as a whole, known at its end
};

// What was made of it.
struct Outcome {
    QString name; // of the source
    QList<Imported> articles;
    std::vector<Prepared> prepared; // parallel to them
    QList<Error> problems;
};

// The sources, in the order of the command line.
class Sources
{
public:
    explicit Sources(const QStringList &names)
        : m_names(names)
    {
    }

    std::vector<Source> nextBatch()
    {
        std::vector<Source> batch;
        while (static_cast<qsizetype>(batch.size()) < batchSize) {
            if (m_lines) {
                if (std::optional<JsonLines::Line> line = m_lines->next()) {
                    batch.push_back({m_lines->name(), std::move(line), {}});
                    continue;
                }
                if (const std::optional<Error> problem = m_lines->problem())
                    batch.push_back({m_lines->name(), {}, problem});
                m_lines.reset();
            }
            if (m_names.isEmpty())
                break;
            const QString name = m_names.takeFirst();
            m_file = std::make_unique<QFile>(name);
            if (jsonLinesImporter.recognises({}, name) && m_file->open(QIODevice::ReadOnly))
                m_lines = std::make_unique<JsonLines>(*m_file, name);
            else
                batch.push_back({name, {}, {}}); // the importers say what is wrong with it
        }
        return batch;
    }

private:
    QStringList m_names;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<JsonLines> m_lines;
};

Outcome outcomeOf(const Source &source, Preparer &preparer, Progress &progress)
{
    Outcome outcome{.name = source.name, .articles = {}, .prepared = {}, .problems = {}};
    if (source.problem) {
        outcome.problems.append(*source.problem);
    } else if (source.line) {
        if (Result<Imported> imported = importJsonLine(*source.line, source.name))
            outcome.articles.append(*std::move(imported));
        else
            outcome.problems.append(imported.error());
    } else {
        Progress ofFile;
        ImportResult result = importFiles({source.name}, ofFile);
        outcome.articles = std::move(result.articles);
        outcome.problems = std::move(result.problems);
    }
    for (const Imported &imported : std::as_const(outcome.articles)) {
        Result<Prepared> prepared = preparer.prepare(imported.article, progress);
        if (!prepared)
            return {}; // cancelled
        outcome.prepared.push_back(*std::move(prepared));
    }
    return outcome;
}

class CorpusAnalysis
{
public:
    CorpusAnalysis(const QStringList &names, JsonStyle style, qsizetype threads, Console &console)
        : m_console(console)
        , m_progress([&console](qsizetype done, qsizetype total) { console.step(done, total); })
        , m_interruption(m_progress)
        , m_workers(threads)
        , m_sources(names)
        , m_corpus(m_workers)
        , m_json(style, console.out())
    {
    }

    Result<void> run()
    {
        m_console.phase(QCoreApplication::translate("Cli", "Reading the articles"));
        Result<void> done = m_corpus.open();
        if (done)
            done = read();
        if (done)
            done = m_corpus.eachQuote([this](const Quote &quote) { m_json.quote(quote); });
        if (!done)
            return done;
        m_console.phase(QCoreApplication::translate("Cli", "Comparing the articles"));
        const Result<Findings> findings = m_corpus.match(m_progress);
        if (!findings)
            return std::unexpected(findings.error());
        for (const Speaker &speaker : findings->speakers)
            m_json.speaker(speaker);
        for (const Link &link : findings->links)
            m_json.link(link);
        for (const QuoteGroup &group : findings->groups)
            m_json.group(group);
        return m_json.finish();
    }

private:
    // While one batch is worked on, the one before is written and the one behind it is read.
    Result<void> read()
    {
        std::vector<Preparer> preparers(m_workers.size());
        std::vector<Source> next = m_sources.nextBatch();
        std::vector<Outcome> done;
        Result<void> delivered;
        while ((!next.empty() || !done.empty()) && delivered && !m_progress.isCancelled() && !m_json.hasFailed()) {
            const std::vector<Source> now = std::exchange(next, {});
            std::vector<Outcome> outcomes(now.size());
            constexpr qsizetype errands = 2;
            m_workers.forEach(errands + qsizetype(now.size()), [&](qsizetype item, qsizetype worker) {
                if (item == 0)
                    delivered = deliver(done);
                else if (item == 1)
                    next = m_sources.nextBatch();
                else if (!m_progress.isCancelled())
                    outcomes[item - errands] = outcomeOf(now[item - errands], preparers[worker], m_progress);
            });
            done = std::move(outcomes);
        }
        if (m_progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        return delivered;
    }

    Result<void> deliver(std::vector<Outcome> &outcomes)
    {
        for (Outcome &outcome : outcomes) {
            for (const Error &problem : std::as_const(outcome.problems))
                m_console.problem(fileOf(problem, outcome.name), problem);
            for (qsizetype i = 0; i < outcome.articles.size(); ++i) {
                const Imported &imported = outcome.articles[i];
                m_json.article(imported.name, imported.article);
                if (const Result<void> added = m_corpus.add(std::move(outcome.prepared[i])); !added)
                    return added;
                m_console.step(++m_articles);
            }
        }
        return {};
    }

    Console &m_console;
    Progress m_progress;
    Interruption m_interruption;
    Workers m_workers;
    Sources m_sources;
    Corpus m_corpus;
    AnalysisJson m_json;
    qsizetype m_articles = 0;
};

}

void analyzeCorpus(const QStringList &names, JsonStyle style, qsizetype threads, Console &console)
{
    if (const Result<void> done = CorpusAnalysis(names, style, threads, console).run(); !done)
        console.problem(done.error());
}

}
