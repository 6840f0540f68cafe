// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/remarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

qsizetype earlierMarks(const Snapshot &snapshot)
{
    qsizetype marks = 0;
    for (const StoredArticle &article : snapshot.articles) {
        if (article.newer.isNull())
            continue;
        marks += snapshot.annotations.value(article.id).size();
        marks += std::ranges::count(snapshot.notes, article.id, &Note::about);
    }
    return marks;
}

qsizetype highlights(const Snapshot &snapshot, auto isMeant)
{
    qsizetype all = 0;
    for (const QList<Annotation> &here : snapshot.annotations)
        all += std::ranges::count_if(here, isMeant);
    return all;
}

qsizetype countOf(const Exportable &work, Part part)
{
    const Snapshot &snapshot = work.snapshot;
    switch (part) {
    case Part::Findings:
        return work.findings.quotes.size();
    case Part::Verdicts:
        return snapshot.rulings.verdicts.size() + snapshot.rulings.aliases.size();
    case Part::Corrections:
        return std::ranges::count(snapshot.corrections, Correction::Field::Role, &Correction::field);
    case Part::Reuses:
        return snapshot.reuses.size();
    case Part::Pages:
        return std::ranges::count_if(
            snapshot.articles, [](const StoredArticle &it) { return it.raw != it.found.text.toUtf8(); });
    case Part::Versions:
    case Part::Older:
        return std::ranges::count_if(snapshot.articles, [](const StoredArticle &it) { return !it.newer.isNull(); });
    case Part::TagKeys:
        return std::ranges::count_if(snapshot.tags, [](const Tag &tag) { return !tag.key.isEmpty(); });
    case Part::Marks:
        return highlights(snapshot, [](const Annotation &) { return true; });
    case Part::Notes:
        return snapshot.notes.size() + highlights(snapshot, [](const Annotation &it) { return !it.note.isEmpty(); });
    case Part::Tags:
        return snapshot.tags.size();
    case Part::EarlierMarks:
        return earlierMarks(snapshot);
    }
    Q_UNREACHABLE_RETURN(0);
}

QString sentenceOn(Part part)
{
    switch (part) {
    case Part::Findings:
        return Words::tr("The format has no place for quotations that were found; left out: %1.");
    case Part::Verdicts:
        return Words::tr("The format has no place for verdicts and names of speakers; left out: %1.");
    case Part::Corrections:
        return Words::tr("The format has no place for roles of parts of an article; corrections left out: %1.");
    case Part::Reuses:
        return Words::tr("The format has no place for what other programs found; left out: %1.");
    case Part::Pages:
        return Words::tr("Articles go out as plain text; left behind as they came in: %1.");
    case Part::Versions:
        return Words::tr("The format has no place for versions of an article; older ones go out as articles if "
                         "something stands on them, of: %1.");
    case Part::Older:
        return Words::tr("Only the newest version of an article goes out; older ones stay behind: %1.");
    case Part::TagKeys:
        return Words::tr("The format has no place for the keys of tags; left out: %1.");
    case Part::Marks:
        return Words::tr("The format has no place for highlights; left out: %1.");
    case Part::Notes:
        return Words::tr("The format has no place for notes; left out: %1.");
    case Part::Tags:
        return Words::tr("The format has no place for tags; left out: %1.");
    case Part::EarlierMarks:
        return Words::tr("Only the newest version of an article goes out; highlights and notes on older ones stay "
                         "behind: %1.");
    }
    Q_UNREACHABLE_RETURN({});
}

}

QStringList remarksOnParts(const Exportable &work, const QList<Part> &leftOut)
{
    QStringList remarks;
    for (const Part part : leftOut) {
        if (const qsizetype count = countOf(work, part); count > 0)
            remarks.append(sentenceOn(part).arg(count));
    }
    return remarks;
}

QStringList remarksOnText(const XmlText &text)
{
    if (text.dropped() == 0)
        return {};
    return {Words::tr("Control characters that the format cannot hold were left out: %1.").arg(text.dropped())};
}

}
