// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/mergereport.h"

#include "ui/look/tagcolors.h"

#include <QCoreApplication>
#include <QLocale>

namespace Synoptic {

namespace {

using Kind = MergeConflict::Kind;

QString tr(const char *text, const char *comment = nullptr, qsizetype n = -1)
{
    return QCoreApplication::translate("MergeReport", text, comment, static_cast<int>(n));
}

QString colourInWords(const QString &kept)
{
    const QString name = tagColorName(kept);
    return kept.isEmpty() ? tr("none", "colour of a tag") : name.isEmpty() ? kept : name;
}

QString inWords(const MergeConflict &conflict)
{
    const QString what = conflict.what.simplified();
    const QString ours = conflict.ours.simplified();
    const QString theirs = conflict.theirs.simplified();
    switch (conflict.kind) {
    case Kind::Annotation:
        return tr("A highlight is “%1” here, “%2” there. The later one stays.").arg(ours, theirs);
    case Kind::TagColour:
        return tr("The colour of “%1” is %2 here, %3 there. The one here stays.")
            .arg(what, colourInWords(conflict.ours), colourInWords(conflict.theirs));
    case Kind::Description:
        return tr("When to use “%1”: “%2” here, “%3” there. The words here stay.").arg(what, ours, theirs);
    case Kind::Key:
        return tr("The key of “%1” is %2 here, %3 there. The one here stays.").arg(what, ours, theirs);
    case Kind::KeyTaken:
        return tr("The key %1 belongs to “%2” here; “%3” has it there, and has none now.").arg(what, ours, theirs);
    case Kind::Verdict:
        return tr("“%1”: the verdict here is “%2”, there it is “%3”. Both are kept, the one here counts.")
            .arg(what, ours, theirs);
    case Kind::Speaker:
        return tr("“%1” is said by “%2” here, by “%3” there. Both are kept, the one here counts.")
            .arg(what, ours, theirs);
    case Kind::Note:
        return what.isEmpty()
            ? tr("A note reads “%1” here, “%2” there. Both are kept, one below the other.").arg(ours, theirs)
            : tr("The note on “%1” reads “%2” here, “%3” there. Both are kept, one below the other.")
                  .arg(what, ours, theirs);
    case Kind::Alias:
        return tr("“%1” stands for “%2” here, for “%3” there. The name here stays.").arg(what, ours, theirs);
    case Kind::Correction:
        return tr("“%1” is corrected to “%2” here, to “%3” there. The words here stay.").arg(what, ours, theirs);
    case Kind::Version:
        return tr(
            "The newer version of “%1” is “%2” here, “%3” there. The one here stays, the other is an article of its "
            "own.")
            .arg(what, ours, theirs);
    case Kind::Article:
        return tr("Of “%1” is known: %2 here, %3 there. What is here stays.").arg(what, ours, theirs);
    }
    Q_UNREACHABLE_RETURN({});
}

}

QString mergeInWords(const Merge &merge)
{
    QStringList parts;
    const auto add = [&parts](const char *words, qsizetype count) {
        if (count > 0)
            parts.append(tr(words, nullptr, count));
    };
    add(QT_TRANSLATE_NOOP("MergeReport", "%n articles"), merge.articles);
    add(QT_TRANSLATE_NOOP("MergeReport", "%n tags"), merge.tags);
    add(QT_TRANSLATE_NOOP("MergeReport", "%n highlights"), merge.annotations);
    add(QT_TRANSLATE_NOOP("MergeReport", "%n notes"), merge.notes);
    add(QT_TRANSLATE_NOOP("MergeReport", "%n verdicts"), merge.verdicts);
    QString said = !parts.isEmpty()
        ? tr("Came in: %1.", "what a merge has brought").arg(QLocale().createSeparatedList(parts))
        : merge.edit.changes.isEmpty()
        ? tr("All of it is here already.")
        : tr("Nothing new came in; what was changed in the other copy is changed here too.");
    if (!merge.conflicts.isEmpty())
        said += u' ' + tr("%n things are said otherwise in the other copy.", nullptr, merge.conflicts.size());
    return said;
}

QStringList conflictsInWords(const Merge &merge)
{
    QStringList sentences;
    for (const MergeConflict &conflict : merge.conflicts)
        sentences.append(inWords(conflict));
    return sentences;
}

}
