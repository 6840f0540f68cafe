// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/input.h"
#include "app/cli/interruption.h"
#include "app/cli/verbs.h"
#include "app/cli/workers.h"
#include "app/corpus/corpus.h"
#include "app/project/project.h"
#include "app/quotes/finder.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

namespace {

struct Compared {
    qsizetype quotes = 0; // that are speech
    qsizetype sharedQuotations = 0;
    qsizetype sharedPassages = 0;

    void count(const QList<QuoteGroup> &groups)
    {
        sharedQuotations = std::ranges::count(groups, GroupKind::Quotation, &QuoteGroup::kind);
        sharedPassages = std::ranges::count(groups, GroupKind::Passage, &QuoteGroup::kind);
    }
};

Result<Compared> comparedAsEvent(const Snapshot &snapshot, Progress &progress)
{
    const Result<Findings> findings = find(effectiveArticles(snapshot), Scope::Event, progress, snapshot.rulings);
    if (!findings)
        return std::unexpected(findings.error());
    Compared compared;
    compared.quotes = std::ranges::count_if(findings->quotes, &Quote::isSpeech);
    compared.count(findings->groups);
    return compared;
}

// Of a collection only what articles can be found by is held in memory.
Result<Compared> comparedAsCollection(const Snapshot &snapshot, Progress &progress)
{
    constexpr qsizetype batch = 192;
    const QList<Article> articles = effectiveArticles(snapshot);
    Workers workers;
    std::vector<Preparer> preparers(workers.size());
    Corpus corpus(workers);
    Compared compared;
    Result<void> done = corpus.open();
    for (qsizetype first = 0; done && first < articles.size(); first += batch) {
        const qsizetype count = std::min(batch, articles.size() - first);
        std::vector<Result<Prepared>> prepared(count);
        workers.forEach(count, [&](qsizetype item, qsizetype worker) {
            prepared[item] = preparers[worker].prepare(articles[first + item], progress);
        });
        for (qsizetype i = 0; done && i < count; ++i) {
            if (!prepared[i])
                return std::unexpected(prepared[i].error());
            compared.quotes += std::ranges::count_if(prepared[i]->found.quotes, &Quote::isSpeech);
            done = corpus.add(*std::move(prepared[i]));
        }
        progress.step(first + count, articles.size());
    }
    if (!done)
        return std::unexpected(done.error());
    const Result<Findings> findings = corpus.match(progress);
    if (!findings)
        return std::unexpected(findings.error());
    compared.count(findings->groups);
    return compared;
}

}

// The names of the figures are the same in every language, so that scripts can look for them.
void info(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands.first();
    const auto project = openedToRead(path);
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
    const Interruption interruption(progress);
    const Snapshot &snapshot = (*project)->snapshot();
    const bool isEvent = scopeOf(snapshot.articles.size()) == Scope::Event;
    const Result<Compared> compared
        = isEvent ? comparedAsEvent(snapshot, progress) : comparedAsCollection(snapshot, progress);
    if (!compared) {
        console.problem(path, compared.error());
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
    figure("quotes"_L1, compared->quotes);
    figure("shared quotations"_L1, compared->sharedQuotations);
    figure("shared passages"_L1, compared->sharedPassages);
    console.print(isEvent ? u"compared as: event"_s : u"compared as: corpus"_s);
    console.print(u"integrity: ok"_s);
}

}
