// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/project/snapshot.h"
#include "app/quotes/findings.h"

#include <QHash>
#include <QLatin1StringView>
#include <QList>

#include <memory>

namespace Synoptic {

class Book;

// What goes out: a project, its articles as they read now, and what was found in them.
struct Exportable {
    Snapshot snapshot;
    QList<Article> articles; // effectiveArticles(snapshot)
    Findings findings;       // of these articles
    QString title = {};      // of the project; empty where nobody has named it
};

// What was chosen for a format, by name; what is not in it has its default.
using ExportChoices = QHash<QString, QString>;

// What came of it.
struct ExportReport {
    qsizetype articles = 0;
    QStringList remarks; // sentences: what the format could not carry, what its reader should know
    QString file = {};   // what was written where that is not the target; else empty
};

// Articles that go out one after the other, for a collection too large to be held at once. Nothing
// stands at the target before finish() has come to its end.
class ArticleExport
{
public:
    virtual ~ArticleExport() = default;

    // id is the article's own, unlike those before it; quotes are its quotations (see ArticleQuotes).
    virtual Result<void> add(const QString &id, const Article &article, const QList<Quote> &quotes) = 0;
    virtual Result<ExportReport> finish() = 0;
};

// Something that can be chosen for a format: an option of the command line, a box in the dialog.
struct ExportOption {
    QLatin1StringView name;
    QList<QLatin1StringView> values; // the default first; none: anything, and nothing is the default
    const char *words;               // one line; tr() context "Export"
};

// An export format: a row of the table in exporters.cpp. The dialog, its filters and the command line's
// help are made from these rows.
struct Exporter {
    QLatin1StringView id;      // "csv-quotes": after --to
    const char *words;         // what it is, for a list; tr() context "Export"
    QLatin1StringView pattern; // of file names, for dialogs: "*.csv"
    QList<ExportOption> options;
    // Writes a project. A file is written beside its place and put there in one step.
    Result<ExportReport> (*write)(
        const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress);
    // Where articles may also come one by one, without a project; else null.
    std::unique_ptr<ArticleExport> (*begin)(const ExportChoices &choices, const QString &target) = nullptr;
    // The very pages that write() would write, for a preview; work must live as long. Null where the format
    // has no pages. Fails when cancelled, and where there is nothing to be set.
    Result<std::unique_ptr<Book>> (*book)(const Exportable &work, const ExportChoices &choices, Progress &progress)
        = nullptr;
    // What files it writes on this computer end in, where that depends on what is installed; else null.
    QLatin1StringView (*patternHere)() = nullptr;
};

// What files of the format end in, here and now: "*.odt" for Word files that nothing here can make.
QLatin1StringView patternHere(const Exporter &exporter);

// The chosen value, or the default.
QString choice(const ExportChoices &choices, const ExportOption &option);

}
