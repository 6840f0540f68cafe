// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include <QCoreApplication>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

const QList<Verb> &verbs()
{
    static const QList<Verb> table = {
        {"analyze"_L1, "FILE..."_L1, 1, 0,
            QT_TRANSLATE_NOOP("Cli", "Finds blocks, quotations, speakers and shared quotations in articles"),
            QT_TRANSLATE_NOOP("Cli",
                "FILE is an article or a .jsonl file with one article a line; - reads a list of file "
                "names, one a line, from standard input."),
            {{"format"_L1, "FORMAT"_L1, {"json"_L1, "text"_L1},
                 QT_TRANSLATE_NOOP("Cli", "json for programs (the default), text for people")},
                {"scope"_L1, "SCOPE"_L1, {"event"_L1, "corpus"_L1},
                    QT_TRANSLATE_NOOP("Cli", "event: coverage of one event (the default); corpus: a mixed collection")},
                {"threads"_L1, "N"_L1, {},
                    QT_TRANSLATE_NOOP("Cli", "how many work at a time on a corpus (one for each processor)")},
                {"pretty"_L1, {}, {}, QT_TRANSLATE_NOOP("Cli", "break the JSON into indented lines")}},
            analyze, wrongForAnalyze},
        {"import"_L1, "PROJECT FILE..."_L1, 2, 0,
            QT_TRANSLATE_NOOP("Cli", "Adds articles to a project file, which it makes if it is missing"),
            QT_TRANSLATE_NOOP("Cli",
                "FILE is an article, a .jsonl file with one article a line, annotations (.jsonld), a project or a "
                "codebook of REFI-QDA (.qdpx, .qdc), or the folder of a result of passim; - reads a list of file "
                "names, one a line, from standard input."),
            {{"passim-clusters"_L1, "OUT"_L1, {},
                QT_TRANSLATE_NOOP("Cli", "the folder passim wrote to; takes the place of its earlier result"), 0, false,
                true}},
            importArticles},
        {"export"_L1, "PROJECT"_L1, 1, 0, QT_TRANSLATE_NOOP("Cli", "Writes a project in another format"),
            QT_TRANSLATE_NOOP("Cli",
                "PROJECT ends in .synoptic. The format passim also takes articles as they are, read and written "
                "one by one: .jsonl files of any size, and whatever “import” reads. An option that is not given "
                "has the first of its values; what was chosen in the window plays no part here."),
            exportOptions(), exportProject, wrongForExport},
        {"info"_L1, "PROJECT"_L1, 1, 1,
            QT_TRANSLATE_NOOP("Cli", "Tells what a project file holds, and checks that it is sound"), nullptr, {},
            info},
        {"merge"_L1, "INTO FROM"_L1, 2, 2,
            QT_TRANSLATE_NOOP("Cli", "Brings all that another copy of a project has into this one"),
            QT_TRANSLATE_NOOP("Cli",
                "FROM stays as it is. Articles are the same that have the same text, tags those of the same name. "
                "Where both copies changed one thing, a line tells what was kept."),
            {}, merge},
    };
    return table;
}

}
