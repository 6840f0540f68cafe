// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/foreignsteps.h"

#include "app/project/foreigntags.h"
#include "app/project/project.h"
#include "app/project/recognition.h"
#include "app/quotes/relocation.h"
#include "app/text/canonical.h"
#include "app/text/passagefinder.h"
#include "app/text/shortened.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <map>
#include <memory>

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

QByteArray sha256Of(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

// To the second and in UTC, as all moments of a project are; empty where it is none.
QString momentOf(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso.trimmed(), Qt::ISODate);
    return moment.isValid() ? moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString();
}

// Which article of ours one of the file is.
struct Known {
    ArticleId id = {}; // none: nobody knows
    bool isSameText = false;
};

// A text, and how places of the file come to stand in it.
class Ground
{
public:
    // theirs is empty where the file does not hold the text, or has the same.
    Ground(const QString &ours, const QString &theirs)
        : m_finder(ours)
    {
        if (theirs.isEmpty() || theirs == ours)
            return;
        m_theirs.emplace(theirs);
        m_relocator.emplace(theirs, ours);
    }

    std::expected<TextRange, PassageFinder::Missing> find(const ForeignPlace &place, bool isSameText)
    {
        if (!m_relocator)
            return m_finder.find(place, isSameText);
        // The file holds another version: what stands there is followed into ours.
        const auto there = m_theirs->find(place, true);
        if (!there)
            return there;
        const Relocation moved = m_relocator->find(*there);
        if (moved.fate == Relocation::Fate::Lost)
            return std::unexpected(PassageFinder::Missing::Gone);
        return moved.range;
    }

private:
    PassageFinder m_finder;
    std::optional<PassageFinder> m_theirs;
    std::optional<Relocator> m_relocator;
};

// Builds the project as the file knows it: our articles and its own, with its tags and marks. That is
// then merged like any other copy.
class Builder
{
public:
    Builder(const Snapshot &ours, const ForeignMarks &marks)
        : m_ours(ours)
        , m_marks(marks)
    {
        m_theirs.articles = ours.articles;
        for (const StoredArticle &stored : ours.articles)
            m_lastArticle = std::max(m_lastArticle, stored.id.value);
    }

    Snapshot theirs() { return std::move(m_theirs); }

    void run(ForeignImport &result)
    {
        m_result = &result;
        for (const QString &remark : m_marks.remarks)
            lose(remark);
        for (const ForeignArticle &article : m_marks.articles)
            m_known.append(known(article));
        m_tags = tagsTaken(m_ours.tags, m_marks.tags, m_theirs.tags);
        for (const ForeignMark &mark : m_marks.marks)
            take(mark);
        partLonely();
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

    // Of several articles with this text that of the same outlet and headline, then the next that the
    // file has not spoken of yet.
    std::optional<Known> withText(const ForeignArticle &it)
    {
        const QByteArray hash = it.article.text.isEmpty() ? it.sha256 : sha256Of(it.article.text);
        if (hash.isEmpty())
            return {};
        const StoredArticle *best = nullptr;
        int bestScore = -1;
        for (const StoredArticle &stored : m_ours.articles) {
            if (m_hashes.value(stored.id).isEmpty())
                m_hashes.insert(stored.id, sha256Of(stored.found.text));
            if (m_hashes.value(stored.id) != hash)
                continue;
            const int score = (m_spokenOf.contains(stored.id) ? 0 : 4) + (isOfOutlet(stored, it.article) ? 8 : 0)
                + (stored.found.headline == it.article.headline ? 2 : 0) + (stored.newer.isNull() ? 1 : 0);
            if (score > bestScore) {
                best = &stored;
                bestScore = score;
            }
        }
        if (!best)
            return {};
        m_spokenOf.insert(best->id);
        return Known{best->id, true};
    }

    // As it came in, or as a person has corrected it.
    bool isOfOutlet(const StoredArticle &stored, const Article &article)
    {
        if (m_outlets.isEmpty()) {
            for (const Article &effective : effectiveArticles(m_ours))
                m_outlets.insert(effective.id, effective.outlet);
        }
        return stored.found.outlet == article.outlet || m_outlets.value(stored.id) == article.outlet;
    }

    std::optional<ArticleId> withAddress(const ForeignArticle &it)
    {
        const QString link = plainLink(it.article.link.isEmpty() ? it.address : it.article.link);
        QList<ArticleId> byLink;
        QList<ArticleId> byName;
        for (const StoredArticle &stored : m_ours.articles) {
            if (!stored.newer.isNull())
                continue;
            if (!link.isEmpty() && plainLink(stored.found.link) == link)
                byLink.append(stored.id);
            if (stored.name == it.address || (!it.name.isEmpty() && stored.name == it.name))
                byName.append(stored.id);
        }
        if (byLink.size() == 1)
            return byLink.first();
        return byLink.isEmpty() && byName.size() == 1 ? std::optional(byName.first()) : std::nullopt;
    }

    Known known(const ForeignArticle &it)
    {
        if (const std::optional<Known> same = withText(it))
            return *same;
        if (it.article.text.isEmpty())
            return {withAddress(it).value_or(ArticleId()), false};
        if (const std::optional<Recognition> version = recognised(m_ours, it.article))
            return {version->article, false};
        StoredArticle added{.id = ArticleId{++m_lastArticle},
            .position = m_theirs.articles.isEmpty() ? 0 : m_theirs.articles.last().position + 1,
            .name = it.name,
            .raw = it.article.text.toUtf8(),
            .found = it.article};
        added.found.id = added.id;
        m_theirs.articles.append(added);
        return {added.id, true};
    }

    const StoredArticle &articleOf(ArticleId id) const
    {
        return *std::ranges::find(m_theirs.articles, id, &StoredArticle::id);
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
        const Known known = m_known[mark.place.article];
        if (known.id.isNull()) {
            return miss(Words::tr("“%1” was left out: no article here is known to be “%2”.")
                    .arg(nameOf(mark), brief(theirs.address)));
        }
        if (mark.place.isWhole())
            return takeNote(known.id, {}, mark, by);
        const StoredArticle &stored = articleOf(known.id);
        std::unique_ptr<Ground> &ground = m_grounds[{known.id, known.isSameText ? -1 : mark.place.article}];
        if (!ground)
            ground = std::make_unique<Ground>(stored.found.text, theirs.article.text);
        const auto range = ground->find(mark.place, known.isSameText);
        if (!range)
            return miss(whyMissing(mark, titleOf(stored), range.error()));
        const Anchor place = anchorAt(stored.found, *range);
        if (mark.isNote)
            return takeNote(known.id, place, mark, by);
        Annotation annotation{
            .id = AnnotationId{++m_lastAnnotation}, .place = place, .note = mark.note, .by = by, .linked = setOf(mark)};
        for (const qsizetype tag : mark.tags) {
            if (!annotation.tags.contains(m_tags[tag]))
                annotation.tags.append(m_tags[tag]);
        }
        m_theirs.annotations[known.id].append(annotation);
        ++m_result->found;
    }

    void takeNote(ArticleId about, const Anchor &quote, const ForeignMark &mark, const Authorship &by)
    {
        if (mark.note.isEmpty()) {
            return miss(Words::tr("A tag on “%1” as a whole was left out: tags are put on words here.")
                    .arg(about.isNull() ? Words::tr("the project") : titleOf(articleOf(about))));
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
    ForeignImport *m_result = nullptr;
    QList<Known> m_known;
    QList<TagId> m_tags;
    QHash<ArticleId, QByteArray> m_hashes;
    QHash<ArticleId, QString> m_outlets; // as they read now
    QSet<ArticleId> m_spokenOf;
    QHash<QString, qint64> m_sets;
    std::map<std::pair<ArticleId, qsizetype>, std::unique_ptr<Ground>> m_grounds;
    qint64 m_lastArticle = 0;
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
    return Words::tr("Import %n tags from “%1”", nullptr, static_cast<int>(merge.tags)).arg(file);
}

}

ForeignImport importOf(Project &project, const ForeignMarks &marks, const QString &file)
{
    ForeignImport result;
    Builder builder(project.snapshot(), marks);
    builder.run(result);
    result.merge = mergeOf(project, builder.theirs(), {});
    result.merge.edit.words = stepOf(result.merge, file);
    for (const MergeConflict &conflict : std::as_const(result.merge.conflicts))
        result.remarks.append(conflictIn(conflict));
    return result;
}

}
