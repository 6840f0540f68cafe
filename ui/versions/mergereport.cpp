// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/mergereport.h"

#include "app/text/shortened.h"
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

// A few of the words: a sentence that names three texts has little room for each.
QString brief(const QString &words)
{
    return shortened(words.simplified(), 80);
}

QString colourInWords(const QString &kept)
{
    const QString name = tagColorName(kept);
    return kept.isEmpty() ? tr("none", "colour of a tag") : name.isEmpty() ? kept : name;
}

QString inWords(const MergeConflict &conflict)
{
    const QString what = brief(conflict.what);
    const QString ours = brief(conflict.ours);
    const QString theirs = brief(conflict.theirs);
    switch (conflict.kind) {
    case Kind::Annotation:
        return tr("A highlight is “%1” here, “%2” there. The later one stays.").arg(ours, theirs);
    case Kind::TagColour:
        return tr("The colour of “%1” is %2 here, %3 there. The one here stays.")
            .arg(what, colourInWords(conflict.ours), colourInWords(conflict.theirs));
    case Kind::Description:
        return tr("When to use “%1”: “%2” here, “%3” there. The words here stay.").arg(what, ours, theirs);
    case Kind::Verdict:
        if (!ours.isEmpty() || !theirs.isEmpty())
            return tr("“%1” is said by “%2” here, by “%3” there. Both are kept, the one here counts.")
                .arg(what, ours, theirs);
        return tr("“%1”: the verdict here is not the one there. Both are kept, the one here counts.").arg(what);
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
        return tr("“%1” has another newer version there. The one here stays.").arg(what);
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
