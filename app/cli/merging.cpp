// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/project/merge.h"
#include "app/project/project.h"

#include <QCoreApplication>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView nameOf(MergeConflict::Kind kind)
{
    switch (kind) {
    case MergeConflict::Kind::Annotation:
        return "annotation"_L1;
    case MergeConflict::Kind::TagColour:
        return "tag colour"_L1;
    case MergeConflict::Kind::Description:
        return "tag description"_L1;
    case MergeConflict::Kind::Key:
        return "tag key"_L1;
    case MergeConflict::Kind::KeyTaken:
        return "key of two tags"_L1;
    case MergeConflict::Kind::Speaker:
        return "speaker"_L1;
    case MergeConflict::Kind::Article:
        return "article"_L1;
    case MergeConflict::Kind::Verdict:
        return "verdict"_L1;
    case MergeConflict::Kind::Alias:
        return "alias"_L1;
    case MergeConflict::Kind::Correction:
        return "correction"_L1;
    case MergeConflict::Kind::Note:
        return "note"_L1;
    case MergeConflict::Kind::Version:
        return "version"_L1;
    }
    return {};
}

}

// The names of the figures are the same in every language, so that scripts can look for them.
void merge(const Arguments &arguments, Console &console)
{
    const QString &path = arguments.operands[0];
    const auto project = Project::open(path);
    if (!project) {
        console.problem(path, project.error());
        return;
    }
    const auto other = otherCopy(**project, arguments.operands[1]);
    if (!other) {
        console.problem(arguments.operands[1], other.error());
        return;
    }
    const Merge merge = mergeOf(**project, (*other)->snapshot(), QCoreApplication::translate("Cli", "Merge"));
    if (const Result<void> written = (*project)->perform(merge.edit); !written) {
        console.problem(path, written.error());
        return;
    }
    const auto figure = [&console](QLatin1StringView name, qsizetype number) {
        console.print(name + u": "_s + QString::number(number));
    };
    figure("articles added"_L1, merge.articles);
    figure("tags added"_L1, merge.tags);
    figure("annotations added"_L1, merge.annotations);
    figure("notes added"_L1, merge.notes);
    figure("verdicts added"_L1, merge.verdicts);
    figure("conflicts"_L1, merge.conflicts.size());
    for (const MergeConflict &conflict : merge.conflicts) {
        console.print(u"conflict: %1 “%2”: “%3” | “%4”"_s.arg(nameOf(conflict.kind), conflict.what.simplified(),
            conflict.ours.simplified(), conflict.theirs.simplified()));
    }
    if (merge.isNoted)
        console.print(QCoreApplication::translate("Cli", "What could not stay is kept in a note on the project."));
}

}
