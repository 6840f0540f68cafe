// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/remarks.h"

#include "app/quotes/quotewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

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

bool isKnown(const Authorship &by)
{
    return !by.author.isEmpty() || !by.created.isEmpty();
}

qsizetype unusedTags(const Snapshot &snapshot)
{
    QSet<TagId> used;
    for (const QList<Annotation> &here : snapshot.annotations) {
        for (const Annotation &it : here)
            used.unite({it.tags.begin(), it.tags.end()});
    }
    return std::ranges::count_if(
        snapshot.tags, [&used](const Tag &tag) { return !tag.isGroup && !used.contains(tag.id); });
}

qsizetype countOf(const Exportable &work, Part part)
{
    const Snapshot &snapshot = work.snapshot;
    switch (part) {
    case Part::Findings:
        return std::ranges::count_if(work.findings.quotes, &Quote::isSpeech);
    case Part::Passages:
        return std::ranges::count(work.findings.groups, GroupKind::Passage, &QuoteGroup::kind);
    case Part::Verdicts:
        return snapshot.rulings.verdicts.size() + snapshot.rulings.aliases.size();
    case Part::Corrections:
        return std::ranges::count(snapshot.corrections, Correction::Field::Role, &Correction::field);
    case Part::Reuses:
        return snapshot.reuses.size();
    case Part::Pages:
        return std::ranges::count_if(snapshot.articles,
            [](const StoredArticle &it) { return !it.raw.isEmpty() && it.raw != it.found.text.toUtf8(); });
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
    case Part::Texts:
        return work.articles.size();
    case Part::Unshared:
        return unsharedQuotes(work.findings).size();
    case Part::Untagged:
        return highlights(snapshot, [](const Annotation &it) { return it.tags.isEmpty(); });
    case Part::StandingNotes:
        return snapshot.notes.size();
    case Part::Unused:
        return unusedTags(snapshot);
    case Part::Colours:
        return std::ranges::count_if(snapshot.tags, [](const Tag &tag) { return !tag.colour.isEmpty(); });
    case Part::Descriptions:
        return std::ranges::count_if(snapshot.tags, [](const Tag &tag) { return !tag.description.isEmpty(); });
    case Part::Makers:
        return highlights(snapshot, [](const Annotation &it) { return isKnown(it.by); })
            + std::ranges::count_if(snapshot.notes, [](const Note &it) { return isKnown(it.by); });
    case Part::Copies:
        return highlights(snapshot, [](const Annotation &it) { return it.linked != 0; });
    }
    Q_UNREACHABLE_RETURN(0);
}

//: parts of a project, in "Not in the file: tags (5), notes (2)."
QString nameOf(Part part)
{
    switch (part) {
    case Part::Findings:
        return Words::tr("quotations that were found");
    case Part::Passages:
        return Words::tr("passages that outlets share without quotation marks");
    case Part::Verdicts:
        return Words::tr("verdicts and names of speakers");
    case Part::Corrections:
        return Words::tr("corrected roles of parts of articles");
    case Part::Reuses:
        return Words::tr("what other programs found");
    case Part::Pages:
        return Words::tr("articles as they came in");
    case Part::Versions:
        return Words::tr("which articles are versions of one another");
    case Part::Older:
        return Words::tr("older versions of articles");
    case Part::TagKeys:
        return Words::tr("keys of tags");
    case Part::Marks:
        return Words::tr("highlights");
    case Part::Notes:
        return Words::tr("notes");
    case Part::Tags:
        return Words::tr("tags");
    case Part::EarlierMarks:
        return Words::tr("highlights and notes on older versions");
    case Part::Texts:
        return Words::tr("texts of articles");
    case Part::Unshared:
        return Words::tr("quotations that one article alone prints");
    case Part::Untagged:
        return Words::tr("highlights without a tag");
    case Part::StandingNotes:
        return Words::tr("notes on the project, articles and quotations");
    case Part::Unused:
        return Words::tr("tags that are put on nothing");
    case Part::Colours:
        return Words::tr("colours of tags");
    case Part::Descriptions:
        return Words::tr("descriptions of tags");
    case Part::Makers:
        return Words::tr("who made highlights and notes, and when");
    case Part::Copies:
        return Words::tr("which highlights are copies of one");
    }
    Q_UNREACHABLE_RETURN({});
}

// Of a part that is said in a sentence of its own.
QString sentenceOn(Part part)
{
    switch (part) {
    case Part::Findings:
        return Words::tr("The format has no place for quotations that were found; left out: %1.");
    case Part::Passages:
        return Words::tr("Passages that outlets share without quotation marks stay behind: %1.");
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
    default:
        return Words::tr("Not in the file: %1.").arg(nameOf(part) + u" (%1)"_s);
    }
}

}

QString namesAndCounts(const Exportable &work, const QList<Part> &parts)
{
    QStringList names;
    for (const Part part : parts) {
        if (const qsizetype count = countOf(work, part); count > 0)
            names.append(u"%1 (%2)"_s.arg(nameOf(part)).arg(count));
    }
    return names.join(u", "_s);
}

QStringList remarkOnRest(const Exportable &work, const QList<Part> &parts)
{
    const QString names = namesAndCounts(work, parts);
    return names.isEmpty() ? QStringList() : QStringList{Words::tr("Not in the file: %1.").arg(names)};
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
