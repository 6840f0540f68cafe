// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/newversion.h"

#include "app/project/application.h"
#include "app/project/codings.h"
#include "app/project/project.h"

#include <algorithm>

namespace Synoptic {

namespace {

using Kind = CarriedMark::Kind;

const StoredArticle *articleIn(const Snapshot &snapshot, ArticleId id)
{
    const auto it = std::ranges::find(snapshot.articles, id, &StoredArticle::id);
    return it == snapshot.articles.end() ? nullptr : &*it;
}

template <typename Row>
const Row *rowIn(const QList<Row> &rows, qint64 id)
{
    const auto it = std::ranges::lower_bound(rows, Id<Row>{id}, {}, &Row::id);
    return it != rows.end() && it->id.value == id ? &*it : nullptr;
}

// What the import found for the field that a correction is about.
QString fieldOf(const Article &article, Correction::Field field)
{
    switch (field) {
    case Correction::Field::Headline:
        return article.headline;
    case Correction::Field::Outlet:
        return article.outlet;
    case Correction::Field::Authors:
        return article.authors.join(QStringLiteral("; "));
    case Correction::Field::Published:
        return article.published;
    case Correction::Field::Section:
        return article.section;
    case Correction::Field::Language:
        return article.language;
    case Correction::Field::Role:
        break;
    }
    return {};
}

// A correction of a field holds as long as the import finds no more and nothing else than before.
bool stillHolds(const Correction &correction, const Article &before, const Article &after)
{
    const QString found = fieldOf(after, correction.field);
    return found.isEmpty() || found == fieldOf(before, correction.field);
}

class Reviewer
{
public:
    Reviewer(const Article &older, const Article &newer)
        : m_older(older)
        , m_relocator(older.text, newer.text)
    {
        m_review.older = older.id;
        m_review.newer = newer;
        m_review.likeness = m_relocator.likeness();
    }

    void add(Kind kind, qint64 id, const Anchor &place)
    {
        if (place.article == m_older.id)
            m_review.marks.append({kind, id, place.range, m_relocator.find(place.range)});
    }
    void addWhole(Kind kind, qint64 id, bool holds)
    {
        const Relocation found
            = holds ? Relocation{Relocation::Fate::Exact, Relocation::Reason::None, {}, 1} : Relocation();
        m_review.marks.append({kind, id, {}, found});
    }
    // All that stands in the text.
    void addPlaced(const Snapshot &snapshot)
    {
        for (const Annotation &annotation : snapshot.annotations.value(m_older.id))
            add(Kind::Annotation, annotation.id.value, annotation.place);
        for (const Note &note : snapshot.notes) {
            if (note.about == m_older.id && note.quote.isNull())
                addWhole(Kind::Note, note.id.value, true);
            else
                add(Kind::Note, note.id.value, note.quote);
        }
        for (const Verdict &verdict : snapshot.rulings.verdicts) {
            add(Kind::Verdict, verdict.id.value, verdict.place);
            add(Kind::OtherVerdict, verdict.id.value, verdict.other);
        }
        for (const Correction &correction : snapshot.corrections) {
            if (correction.field == Correction::Field::Role)
                add(Kind::Role, correction.id.value, {correction.article, correction.range, {}});
        }
    }

    VersionReview finish()
    {
        std::ranges::stable_sort(m_review.marks, {}, &CarriedMark::before);
        return std::move(m_review);
    }

private:
    const Article &m_older;
    Relocator m_relocator;
    VersionReview m_review;
};

// The changes that move marks, one row once: a verdict may have both its places in an article's versions.
class Moves
{
public:
    explicit Moves(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    void move(const CarriedMark &mark, const Anchor &place)
    {
        switch (mark.kind) {
        case Kind::Annotation:
            if (const Annotation *before = annotationIn(m_snapshot, {mark.id})) {
                Annotation after = *before;
                after.place = place;
                m_changes.append(Change<Annotation>{*before, after});
            }
            break;
        case Kind::Note:
            if (const Note *before = rowIn(m_snapshot.notes, mark.id)) {
                Note after = *before;
                after.about = place.article;
                if (!before->quote.isNull())
                    after.quote = place;
                m_changes.append(Change<Note>{*before, after});
            }
            break;
        case Kind::Verdict:
        case Kind::OtherVerdict:
            if (const Verdict *before = rowIn(m_snapshot.rulings.verdicts, mark.id)) {
                Verdict after = *before;
                (mark.kind == Kind::Verdict ? after.place : after.other) = place;
                m_changes.append(Change<Verdict>{*before, after});
            }
            break;
        case Kind::Role:
            if (const Correction *before = rowIn(m_snapshot.corrections, mark.id)) {
                Correction after = *before;
                after.article = place.article;
                after.range = place.range;
                m_changes.append(Change<Correction>{*before, after});
            }
            break;
        case Kind::Field:
            break; // stays with the version it was made for
        }
    }
    const QList<AnyChange> &changes() const { return m_changes; }

private:
    const Snapshot &m_snapshot;
    QList<AnyChange> m_changes;
};

}

qsizetype VersionReview::count(Relocation::Fate fate) const
{
    return std::ranges::count_if(marks, [fate](const CarriedMark &mark) { return mark.found.fate == fate; });
}

VersionReview reviewOf(const Snapshot &snapshot, ArticleId older, const Article &newer)
{
    const StoredArticle *stored = articleIn(snapshot, older);
    Q_ASSERT(stored);
    Reviewer reviewer(stored->found, newer);
    reviewer.addPlaced(snapshot);
    for (const Correction &correction : snapshot.corrections) {
        if (correction.article == older && correction.field != Correction::Field::Role)
            reviewer.addWhole(Kind::Field, correction.id.value, stillHolds(correction, stored->found, newer));
    }
    return reviewer.finish();
}

Places suggestedPlaces(const VersionReview &review)
{
    Places places;
    places.reserve(review.marks.size());
    for (const CarriedMark &mark : review.marks) {
        const bool stays = mark.found.fate == Relocation::Fate::Lost;
        places.append(stays ? std::nullopt : std::optional(mark.found.range));
    }
    return places;
}

Edit newVersionOf(
    Project &project, const VersionReview &review, StoredArticle newer, const Places &places, const QString &words)
{
    const Snapshot &snapshot = project.snapshot();
    const StoredArticle *older = articleIn(snapshot, review.older);
    Q_ASSERT(older && places.size() == review.marks.size());
    newer.id = project.nextArticleId();
    newer.found.id = newer.id;
    newer.position = older->position;
    Edit edit{words, {Change<StoredArticle>{{}, newer}}};
    Moves moves(snapshot);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const CarriedMark &mark = review.marks[i];
        if (!places[i])
            continue;
        if (mark.kind == Kind::Field) {
            Correction copy = *rowIn(snapshot.corrections, mark.id);
            copy.id = project.nextId<Correction>();
            copy.article = newer.id;
            edit.changes.append(Change<Correction>{{}, copy});
        } else {
            moves.move(mark, mark.hasPlace() ? anchorAt(newer.found, *places[i]) : Anchor{newer.id, {}, {}});
        }
    }
    edit.changes += moves.changes();
    StoredArticle replaced = *older;
    replaced.newer = newer.id;
    edit.changes.append(Change<StoredArticle>{*older, replaced});
    return edit;
}

QList<VersionReview> leftBehind(const Snapshot &snapshot, ArticleId article)
{
    QList<VersionReview> reviews;
    const QList<ArticleId> versions = versionsOf(snapshot, article);
    const StoredArticle *newest = articleIn(snapshot, versions.last());
    for (const ArticleId version : versions) {
        const StoredArticle *stored = articleIn(snapshot, version);
        if (!stored || stored == newest)
            continue;
        Reviewer reviewer(stored->found, newest->found);
        reviewer.addPlaced(snapshot);
        if (VersionReview review = reviewer.finish(); !review.marks.isEmpty())
            reviews.append(std::move(review));
    }
    return reviews;
}

Edit placement(const Snapshot &snapshot, const CarriedMark &mark, const Anchor &place, const QString &words)
{
    Moves moves(snapshot);
    moves.move(mark, place);
    return {words, moves.changes()};
}

}
