// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"
#include "app/cli/interruption.h"
#include "app/cli/verbs.h"
#include "app/export/exporters.h"
#include "app/export/naming.h"
#include "app/import/jsonl.h"
#include "app/project/project.h"
#include "app/quotes/finder.h"
#include "app/quotes/scanner.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const QLatin1StringView projectEnding(".synoptic");

Result<ExportReport> exportProject(const Exporter &exporter, const Project &project, const ExportChoices &choices,
    const QString &target, Progress &progress, Console &console)
{
    console.phase(Words::tr("Comparing the articles"));
    Exportable work{.snapshot = project.snapshot(), .articles = {}, .findings = {}, .title = project.title()};
    work.articles = effectiveArticles(work.snapshot);
    Result<Findings> findings = find(work.articles, scopeOf(work.articles.size()), progress, work.snapshot.rulings);
    if (!findings)
        return std::unexpected(findings.error());
    work.findings = *std::move(findings);
    console.phase(Words::tr("Writing"));
    return exporter.write(work, choices, target, progress);
}

// Articles on their way from files to an export, one by one.
class Stream
{
public:
    Stream(ArticleExport &out, Progress &progress, Console &console)
        : m_out(out)
        , m_progress(progress)
        , m_console(console)
    {
    }

    Result<void> pass(const QString &name)
    {
        QFile file(name);
        if (!jsonLinesImporter.recognises({}, name) || !file.open(QIODevice::ReadOnly)) {
            const ImportResult result = importFiles({name}, m_progress);
            for (const Error &problem : result.problems)
                m_console.problem(fileOf(problem, name), problem);
            for (const Imported &imported : result.articles) {
                if (const Result<void> added = add(imported); !added)
                    return added;
            }
            return {};
        }
        JsonLines lines(file, name);
        while (const std::optional<JsonLines::Line> line = lines.next()) {
            const Result<Imported> imported = importJsonLine(*line, name);
            if (!imported)
                m_console.problem(name, imported.error());
            else if (const Result<void> added = add(*imported); !added)
                return added;
        }
        if (const std::optional<Error> problem = lines.problem())
            m_console.problem(name, *problem);
        return {};
    }

private:
    Result<void> add(const Imported &imported)
    {
        if (m_progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        const Result<ArticleQuotes> found = scan(imported.article, m_progress);
        if (!found)
            return std::unexpected(found.error());
        m_console.step(++m_articles);
        return m_out.add(idFor(imported.name), imported.article, found->quotes);
    }

    // The name, or, where an article before has it, the name and a number that makes it another.
    QString idFor(const QString &name)
    {
        QString id = name;
        if (qsizetype times = m_times.value(name); times > 0) {
            while (m_times.contains(id))
                id = name + u'#' + QString::number(++times);
            m_times[name] = times;
        }
        m_times.insert(id, 1);
        return id;
    }

    ArticleExport &m_out;
    Progress &m_progress;
    Console &m_console;
    QHash<QString, qsizetype> m_times; // of every id given: how often a name came that asked for it
    qsizetype m_articles = 0;
};

Result<ExportReport> exportFiles(ArticleExport &out, const QStringList &names, Progress &progress, Console &console)
{
    console.phase(Words::tr("Reading the articles"));
    Stream stream(out, progress, console);
    for (const QString &name : names) {
        if (const Result<void> passed = stream.pass(name); !passed)
            return std::unexpected(passed.error());
    }
    return out.finish();
}

bool isProject(const QStringList &names)
{
    return names.size() == 1 && names.first().endsWith(projectEnding, Qt::CaseInsensitive);
}

// Letters after --articles that no article has, "Q, R"; null where each is one.
QString unknownLetters(const QString &letters, qsizetype articles)
{
    QStringList unknown = letters.toUpper().split(u',', Qt::SkipEmptyParts);
    for (QString &letter : unknown)
        letter = letter.trimmed();
    for (qsizetype i = 0; i < articles; ++i)
        unknown.removeAll(letterOf(i));
    unknown.removeAll(QString());
    return unknown.isEmpty() ? QString() : unknown.join(u", "_s);
}

QString projectWanted(const Exporter &exporter)
{
    return Words::tr("The format %1 takes one project, a file that ends in %2.").arg(exporter.id, projectEnding);
}

}

// --to, -o, and whatever the formats can be told.
QList<Option> exportOptions()
{
    Option to{"to"_L1, "FORMAT"_L1, {}, QT_TRANSLATE_NOOP("Cli", "the format"), 0, true};
    QList<Option> options{{"output"_L1, "OUT"_L1, {}, QT_TRANSLATE_NOOP("Cli", "where it goes"), 'o', true}};
    for (const Exporter &exporter : exporters()) {
        to.values.append(exporter.id);
        for (const ExportOption &option : exporter.options) {
            if (std::ranges::none_of(options, [&option](const Option &there) { return there.name == option.name; }))
                options.append({option.name, "WHAT"_L1, option.values, option.words});
        }
    }
    options.prepend(to);
    return options;
}

// An option of another format, articles where a project is wanted.
std::optional<QString> wrongForExport(const Arguments &given)
{
    const Exporter *const exporter = exporterNamed(given.value("to"_L1));
    Q_ASSERT(exporter); // the options allow no other
    for (const Exporter &other : exporters()) {
        for (const ExportOption &option : other.options) {
            const auto isSame = [&option](const ExportOption &own) { return own.name == option.name; };
            if (given.isSet(option.name) && std::ranges::none_of(exporter->options, isSame))
                return Words::tr("--%1 says nothing to the format %2.").arg(option.name, exporter->id);
        }
    }
    const bool isList = given.operands.contains("-"_L1); // of names, which are not read yet
    if (!exporter->begin && !isList && !isProject(given.operands))
        return projectWanted(*exporter);
    return {};
}

void exportProject(const Arguments &arguments, Console &console)
{
    const Exporter *exporter = exporterNamed(arguments.value("to"_L1));
    const QString target = arguments.value("output"_L1);
    Q_ASSERT(exporter); // the options allow no other
    ExportChoices choices;
    for (const ExportOption &option : exporter->options)
        choices.insert(option.name, arguments.value(option.name));

    Progress progress([&console](qsizetype done, qsizetype total) { console.step(done, total); });
    const Interruption interruption(progress);
    const QStringList names = namesIn(arguments.operands);
    const bool ofProject = isProject(names);
    if (!ofProject && !exporter->begin) {
        console.misuse(names.value(0), projectWanted(*exporter));
        return;
    }
    std::unique_ptr<Project> project;
    if (ofProject) {
        auto opened = openedToRead(names.first());
        if (!opened) {
            console.problem(names.first(), opened.error());
            return;
        }
        project = *std::move(opened);
        const qsizetype articles = effectiveArticles(project->snapshot()).size();
        const QString unknown = unknownLetters(choices.value(u"articles"_s), articles);
        if (!unknown.isEmpty()) {
            console.misuse(names.first(),
                Words::tr("--articles names what is not there: %1; there are A to %2.")
                    .arg(unknown, letterOf(std::max<qsizetype>(articles, 1) - 1)));
            return;
        }
    }
    const Result<ExportReport> report = project
        ? exportProject(*exporter, *project, choices, target, progress, console)
        : exportFiles(*exporter->begin(choices, target), names, progress, console);
    if (!report) {
        console.problem(
            ofProject && report.error().kind != Error::Kind::CannotWrite ? names.first() : target, report.error());
        return;
    }
    for (const QString &remark : report->remarks)
        console.remark(remark);
    console.print(Words::tr("articles written: %1").arg(report->articles));
}

}
