// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/foreignsteps.h"

#include "app/project/foreignarticles.h"
#include "app/project/foreigntags.h"
#include "app/project/project.h"
#include "app/text/shortened.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLosses = 500; // told one by one
constexpr qsizetype wordsShown = 60;  // characters

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ForeignImport)
};

QString brief(const QString &words)
{
    return shortened(words.simplified(), wordsShown);
}

// By its headline; by its file where it has none.
QString titleOf(const StoredArticle &stored)
{
    return brief(stored.found.headline.isEmpty() ? stored.name : stored.found.headline);
}

// To the second and in UTC, as all moments of a project are; empty where it is none.
QString momentOf(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso.trimmed(), Qt::ISODate);
    return moment.isValid() ? moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString();
}

// Builds the project as the file knows it: our articles and its own, with its tags and marks. That is
// then merged like any other copy.
class Builder
{
public:
    Builder(const Snapshot &ours, const ForeignMarks &marks)
        : m_ours(ours)
        , m_marks(marks)
        , m_articles(ours, marks.articles, m_theirs.articles)
    {
        m_theirs.articles = ours.articles;
    }

    Snapshot theirs() { return std::move(m_theirs); }

    void run(ForeignImport &result)
    {
        m_result = &result;
        for (const QString &remark : m_marks.remarks)
            lose(remark);
        m_articles.recognise();
        m_tags = tagsTaken(m_ours.tags, m_marks.tags, m_theirs.tags);
        for (const ForeignMark &mark : m_marks.marks)
            take(mark);
        partLonely();
        takeVersions();
        takeCorrections();
        for (const ForeignVerdict &verdict : m_marks.verdicts)
            take(verdict);
        for (const ForeignAlias &alias : m_marks.aliases)
            m_theirs.rulings.aliases.append({.spelling = alias.spelling, .name = alias.name});
        for (const ForeignReuse &reuse : m_marks.reuses)
            take(reuse);
        if (m_untold > 0)
            result.losses.append(Words::tr("Further marks that were left out: %1.").arg(QLocale().toString(m_untold)));
    }

private:
    void lose(const QString &sentence)
    {
        if (m_result->losses.size() < mostLosses)
            m_result->losses.append(sentence);
        else
            ++m_untold;
    }

    QString nameOf(const ForeignMark &mark) const
    {
        return brief(!mark.place.exact.isEmpty() ? mark.place.exact
                : !mark.note.isEmpty()           ? mark.note
                                                 : Words::tr("a mark without words"));
    }

    void miss(const QString &why)
    {
        ++m_result->missing;
        lose(why);
    }

    void take(const ForeignMark &mark)
    {
        const Authorship by{mark.author, momentOf(mark.created), momentOf(mark.modified)};
        if (mark.place.article < 0)
            return takeNote({}, {}, mark, by);
        const ForeignArticle &theirs = m_marks.articles[mark.place.article];
        const ArticleId known = m_articles[mark.place.article].id;
        if (known.isNull()) {
            return miss(Words::tr("“%1” was left out: no article here is known to be “%2”.")
                    .arg(nameOf(mark), brief(theirs.address)));
        }
        if (mark.place.isWhole())
            return takeNote(known, {}, mark, by);
        const auto place = m_articles.anchorOf(mark.place);
        if (!place)
            return miss(whyMissing(mark, titleOf(m_articles.article(known)), place.error()));
        if (mark.isNote)
            return takeNote(known, *place, mark, by);
        Annotation annotation{.id = AnnotationId{++m_lastAnnotation},
            .place = *place,
            .note = mark.note,
            .by = by,
            .linked = setOf(mark)};
        for (const qsizetype tag : mark.tags) {
            if (!annotation.tags.contains(m_tags[tag]))
                annotation.tags.append(m_tags[tag]);
        }
        m_theirs.annotations[known].append(annotation);
        ++m_result->found;
    }

    // Versions are of one another in ours too, where both texts are there.
    void takeVersions()
    {
        for (qsizetype i = 0; i < m_marks.articles.size(); ++i) {
            const qsizetype newer = m_marks.articles[i].newer;
            if (newer < 0 || !m_articles[i].isSameText || !m_articles[newer].isSameText
                || m_articles[i].id == m_articles[newer].id)
                continue;
            StoredArticle &older = *std::ranges::find(m_theirs.articles, m_articles[i].id, &StoredArticle::id);
            if (older.newer.isNull())
                older.newer = m_articles[newer].id;
        }
    }

    void takeCorrections()
    {
        for (qsizetype i = 0; i < m_marks.articles.size(); ++i) {
            const ForeignArticle &theirs = m_marks.articles[i];
            if (theirs.corrections.isEmpty() || m_articles[i].id.isNull())
                continue;
            if (!m_articles[i].isSameText) {
                lose(Words::tr("Corrections of “%1” were left out: it has another text here.")
                        .arg(brief(theirs.article.headline.isEmpty() ? theirs.name : theirs.article.headline)));
                continue;
            }
            for (Correction correction : theirs.corrections) {
                correction.id = CorrectionId{m_theirs.corrections.size() + 1};
                correction.article = m_articles[i].id;
                m_theirs.corrections.append(correction);
            }
        }
    }

    void take(const ForeignVerdict &it)
    {
        const auto kind = std::ranges::find(verdictNames, it.kind);
        Verdict verdict{.id = VerdictId{m_theirs.rulings.verdicts.size() + 1},
            .kind = static_cast<Verdict::Kind>(kind - verdictNames.begin()),
            .place = m_articles.anchorOrNone(it.place),
            .other = it.other ? m_articles.anchorOrNone(*it.other) : Anchor(),
            .speaker = it.speaker};
        const bool isOfTwo = verdict.kind == Verdict::Kind::Same || verdict.kind == Verdict::Kind::NotSame;
        const bool stands = kind != verdictNames.end() && !verdict.place.isNull() && verdict.other.isNull() != isOfTwo
            && verdict.place.article != verdict.other.article
            && (verdict.speaker.isEmpty() || verdict.kind == Verdict::Kind::SaidBy);
        if (!stands)
            return lose(Words::tr("A verdict on “%1” was left out: it has no place here.").arg(brief(it.place.exact)));
        m_theirs.rulings.verdicts.append(verdict);
    }

    void take(const ForeignReuse &it)
    {
        Reuse reuse{.id = ReuseId{m_theirs.reuses.size() + 1},
            .source = it.source,
            .kind = it.kind,
            .number = it.number,
            .matches = it.matches};
        for (const ForeignReuse::Where &where : it.places)
            reuse.places.append({m_articles.anchorOrNone(where.place), where.isBoilerplate});
        std::ranges::sort(reuse.places, standsBefore);
        const auto isSamePlace
            = [](const ReusePlace &a, const ReusePlace &b) { return !standsBefore(a, b) && !standsBefore(b, a); };
        const bool stands = std::ranges::none_of(reuse.places, [](const ReusePlace &one) { return one.place.isNull(); })
            && std::ranges::adjacent_find(reuse.places, isSamePlace) == reuse.places.end();
        if (!stands) {
            return lose(Words::tr("What %1 found at “%2” was left out: it has no place here.")
                    .arg(it.source, brief(it.places.first().place.exact)));
        }
        m_theirs.reuses.append(reuse);
    }

    void takeNote(ArticleId about, const Anchor &quote, const ForeignMark &mark, const Authorship &by)
    {
        if (mark.note.isEmpty()) {
            return miss(Words::tr("A tag on “%1” as a whole was left out: tags are put on words here.")
                    .arg(about.isNull() ? Words::tr("the project") : titleOf(m_articles.article(about))));
        }
        if (!mark.tags.isEmpty()) {
            m_result->remarks.append(
                Words::tr("The note “%1” has lost its tags: tags are put on words here.").arg(brief(mark.note)));
        }
        m_theirs.notes.append(
            {.id = NoteId{m_theirs.notes.size() + 1}, .about = about, .quote = quote, .text = mark.note, .by = by});
        ++m_result->found;
    }

    qint64 setOf(const ForeignMark &mark)
    {
        if (mark.set.isEmpty())
            return 0;
        const auto there = m_sets.constFind(mark.set);
        return there == m_sets.constEnd() ? *m_sets.insert(mark.set, m_sets.size() + 1) : *there;
    }

    // A copy whose others have no place here stands alone.
    void partLonely()
    {
        QHash<qint64, qsizetype> members;
        for (const QList<Annotation> &list : std::as_const(m_theirs.annotations)) {
            for (const Annotation &annotation : list)
                ++members[annotation.linked];
        }
        for (QList<Annotation> &list : m_theirs.annotations) {
            for (Annotation &annotation : list) {
                if (members.value(annotation.linked) == 1)
                    annotation.linked = 0;
            }
        }
    }

    QString whyMissing(const ForeignMark &mark, const QString &article, PassageFinder::Missing why) const
    {
        const QString words = nameOf(mark);
        switch (why) {
        case PassageFinder::Missing::Gone:
            return Words::tr("“%1” was left out: the words are not in “%2”.").arg(words, article);
        case PassageFinder::Missing::Repeated:
            return Words::tr(
                "“%1” was left out: the words are in “%2” more than once, and nothing says which are meant.")
                .arg(words, article);
        case PassageFinder::Missing::Strange:
            return Words::tr("“%1” was left out: the words are in “%2”, but not between those the file says.")
                .arg(words, article);
        case PassageFinder::Missing::Wordless:
            return Words::tr("“%1” was left out: the file says where it stands in “%2”, but not on which words.")
                .arg(words, article);
        }
        Q_UNREACHABLE_RETURN({});
    }

    const Snapshot &m_ours;
    const ForeignMarks &m_marks;
    Snapshot m_theirs;
    ForeignArticles m_articles;
    ForeignImport *m_result = nullptr;
    QList<TagId> m_tags;
    QHash<QString, qint64> m_sets;
    qint64 m_lastAnnotation = 0;
    qsizetype m_untold = 0;
};

QString conflictIn(const MergeConflict &conflict)
{
    switch (conflict.kind) {
    case MergeConflict::Kind::TagColour:
        return Words::tr("The tag “%1” keeps its colour.").arg(conflict.what);
    case MergeConflict::Kind::Description:
        return Words::tr("The tag “%1” keeps its description.").arg(conflict.what);
    case MergeConflict::Kind::Annotation:
        return Words::tr("“%1” was changed here and there; the notes of both are kept, and the later place.")
            .arg(brief(conflict.what));
    case MergeConflict::Kind::Key:
        return Words::tr("The tag “%1” keeps its key.").arg(conflict.what);
    case MergeConflict::Kind::KeyTaken:
        return Words::tr("The tag “%1” came in without a key: “%2” has it.").arg(conflict.theirs, conflict.ours);
    case MergeConflict::Kind::Article:
        return Words::tr("“%1” stays as it is here.").arg(brief(conflict.what));
    default:
        return Words::tr("A note was changed here and there; both texts are kept.");
    }
}

// Its words for the menu.
QString stepOf(const Merge &merge, const QString &file)
{
    const auto marks = static_cast<int>(merge.annotations + merge.notes);
    if (marks > 0)
        return Words::tr("Import %n annotations from “%1”", nullptr, marks).arg(file);
    if (merge.articles > 0)
        return Words::tr("Import %n articles from “%1”", nullptr, static_cast<int>(merge.articles)).arg(file);
    if (merge.tags > 0)
        return Words::tr("Import %n tags from “%1”", nullptr, static_cast<int>(merge.tags)).arg(file);
    return Words::tr("Import “%1”").arg(file);
}

}

ForeignImport importOf(Project &project, const ForeignMarks &marks, const QString &file)
{
    ForeignImport result;
    Builder builder(project.snapshot(), marks);
    builder.run(result);
    result.merge = mergeOf(project, builder.theirs(), {}, GivesWay::Told);
    result.merge.edit.words = stepOf(result.merge, file);
    for (const MergeConflict &conflict : std::as_const(result.merge.conflicts))
        result.remarks.append(conflictIn(conflict));
    return result;
}

}
