// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/merge.h"

#include "app/project/counterparts.h"
#include "app/project/project.h"
#include "app/project/tagtree.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace Synoptic {

namespace {

using Kind = MergeConflict::Kind;

// Both texts, each once, the earlier one first whichever copy has it.
QString bothOf(const QString &a, const QString &b)
{
    if (a == b || b.isEmpty() || a.contains(b))
        return a;
    if (a.isEmpty() || b.contains(a))
        return b;
    return std::min(a, b) + QStringLiteral("\n\n---\n\n") + std::max(a, b);
}

bool areContrary(const Verdict &a, const Verdict &b)
{
    using Is = Verdict::Kind;
    const auto are = [&](Is x, Is y) { return (a.kind == x && b.kind == y) || (a.kind == y && b.kind == x); };
    return are(Is::Same, Is::NotSame) || are(Is::Quote, Is::NoQuote)
        || (are(Is::SaidBy, Is::SaidBy) && a.speaker != b.speaker);
}

std::tuple<ArticleId, TextRange> placeOf(const Anchor &anchor)
{
    return {anchor.article, anchor.range};
}

// The places of a verdict; those of a pair in one order.
auto placesOf(const Verdict &verdict)
{
    return std::minmax({placeOf(verdict.place), placeOf(verdict.other)});
}

class Merger
{
public:
    Merger(Project &into, const Snapshot &from)
        : m_project(into)
        , m_into(into.snapshot())
        , m_from(from)
    {
    }

    Merge run(const QString &words)
    {
        m_merge.edit.words = words;
        takeArticles();
        takeVersions();
        takeCorrections();
        takeTags();
        takeAnnotations();
        takeNotes();
        takeVerdicts();
        takeAliases();
        takeReuses();
        return std::move(m_merge);
    }

private:
    template <typename Row>
    void add(const Row &row)
    {
        m_merge.edit.changes.append(Change<Row>{std::nullopt, row});
    }
    template <typename Row>
    void remove(const Row &row)
    {
        m_merge.edit.changes.append(Change<Row>{row, std::nullopt});
    }
    template <typename Row>
    void change(const Row &before, const Row &after)
    {
        m_merge.edit.changes.append(Change<Row>{before, after});
    }
    void conflict(Kind kind, const QString &what, const QString &ours, const QString &theirs, const Anchor &place = {},
        TagId tag = {})
    {
        m_merge.conflicts.append({kind, what, ours, theirs, place, tag});
    }
    static Anchor allOf(ArticleId article) { return {.article = article, .range = {}, .words = {}}; }
    Anchor mapped(Anchor anchor) const
    {
        anchor.article = m_articles.value(anchor.article);
        return anchor;
    }

    void takeArticles()
    {
        m_articles = sameArticles(m_into.articles, m_from.articles);
        qint64 position = m_into.articles.isEmpty() ? 0 : m_into.articles.last().position + 1;
        for (const StoredArticle &theirs : m_from.articles) {
            if (m_articles.contains(theirs.id))
                continue;
            StoredArticle ours = theirs;
            ours.id = m_project.nextArticleId();
            ours.found.id = ours.id;
            ours.newer = {};
            ours.position = position++;
            m_articles.insert(theirs.id, ours.id);
            m_added.insert(ours.id, ours);
            add(ours);
            ++m_merge.articles;
        }
    }

    // An article that has a newer version there gets it here, with all that stands on the older one.
    void takeVersions()
    {
        QHash<ArticleId, ArticleId> newer;
        for (const StoredArticle &stored : m_into.articles)
            newer.insert(stored.id, stored.newer);
        const auto leadsTo = [&newer](ArticleId from, ArticleId to) {
            while (!from.isNull() && from != to)
                from = newer.value(from);
            return from == to;
        };
        for (const StoredArticle &theirs : m_from.articles) {
            const ArticleId id = m_articles.value(theirs.id);
            const ArticleId wanted = m_articles.value(theirs.newer);
            const ArticleId there = newer.value(id);
            if (wanted.isNull() || there == wanted)
                continue;
            if (!there.isNull() || leadsTo(wanted, id)) {
                conflict(Kind::Version, theirs.found.headline, articleOf(there).found.published,
                    articleOf(wanted).found.published, allOf(id));
                continue;
            }
            newer.insert(id, wanted);
            const StoredArticle before = articleOf(id);
            StoredArticle after = before;
            after.newer = wanted;
            if (m_added.contains(id))
                m_added.insert(id, after);
            change(before, after);
        }
    }

    StoredArticle articleOf(ArticleId id) const
    {
        if (const auto added = m_added.constFind(id); added != m_added.constEnd())
            return *added;
        const auto it = std::ranges::find(m_into.articles, id, &StoredArticle::id);
        return it == m_into.articles.end() ? StoredArticle() : *it;
    }

    void takeCorrections()
    {
        for (Correction theirs : m_from.corrections) {
            theirs.article = m_articles.value(theirs.article);
            const auto ours = std::ranges::find_if(m_into.corrections, [&theirs](const Correction &it) {
                return it.article == theirs.article && it.field == theirs.field && it.range == theirs.range;
            });
            if (ours == m_into.corrections.end()) {
                theirs.id = m_project.nextId<Correction>();
                add(theirs);
            } else if (ours->value != theirs.value) {
                conflict(Kind::Correction, articleOf(theirs.article).found.headline, ours->value, theirs.value,
                    allOf(theirs.article));
            }
        }
    }

    void takeTags()
    {
        m_tags = sameTags(m_into.tags, m_from.tags);
        std::set<QString> keys;
        qint64 position = 0;
        for (const Tag &tag : m_into.tags) {
            keys.insert(tag.key);
            position = std::max(position, tag.position + 1);
        }
        // A tag may have a lower number than the one it stands under: in the tree those above come first.
        for (const Tag &tag : tagTree(m_from.tags)) {
            if (const TagId same = m_tags.value(tag.id); !same.isNull()) {
                compare(*std::ranges::find(m_into.tags, same, &Tag::id), tag);
                continue;
            }
            Tag added = tag;
            added.id = m_project.nextId<Tag>();
            added.parent = m_tags.value(tag.parent);
            added.position = position++;
            if (!keys.insert(added.key).second)
                added.key.clear();
            m_tags.insert(tag.id, added.id);
            add(added);
            ++m_merge.tags;
        }
    }

    void compare(const Tag &ours, const Tag &theirs)
    {
        if (ours.colour != theirs.colour)
            conflict(Kind::TagColour, ours.name, ours.colour, theirs.colour, {}, ours.id);
        if (ours.description == theirs.description || theirs.description.isEmpty())
            return;
        if (!ours.description.isEmpty())
            return conflict(Kind::Description, ours.name, ours.description, theirs.description, {}, ours.id);
        Tag described = ours;
        described.description = theirs.description;
        change(ours, described);
    }

    void takeAnnotations()
    {
        QList<Annotation> theirs;
        for (const QList<Annotation> &list : m_from.annotations) {
            for (Annotation annotation : list) {
                annotation.place = mapped(annotation.place);
                for (TagId &tag : annotation.tags)
                    tag = m_tags.value(tag);
                theirs.append(annotation);
            }
        }
        const SameAnnotations same = sameAnnotations(m_into.annotations, theirs);
        QHash<qint64, qint64> sets; // linked sets: their number, ours
        for (const auto &[ours, other] : same.pairs) {
            if (other.linked != 0 && ours.linked != 0)
                sets.insert(other.linked, ours.linked);
        }
        for (const auto &[ours, other] : same.pairs)
            unite(ours, other, sets);
        for (Annotation annotation : same.fresh) {
            annotation.id = m_project.nextId<Annotation>();
            annotation.linked = setOf(annotation.linked, annotation.id, sets);
            add(annotation);
            ++m_merge.annotations;
        }
    }

    // A set gets the number of the first of its annotations that comes in.
    static qint64 setOf(qint64 theirs, AnnotationId first, QHash<qint64, qint64> &sets)
    {
        if (theirs != 0 && !sets.contains(theirs))
            sets.insert(theirs, first.value);
        return theirs == 0 ? 0 : sets.value(theirs);
    }

    void unite(const Annotation &ours, const Annotation &theirs, QHash<qint64, qint64> &sets)
    {
        Annotation united = ours;
        for (const TagId tag : theirs.tags) {
            if (!united.tags.contains(tag))
                united.tags.append(tag);
        }
        united.note = bothOf(ours.note, theirs.note);
        if (united.linked == 0)
            united.linked = setOf(theirs.linked, ours.id, sets);
        united.by.modified = std::max(ours.by.modified, theirs.by.modified);
        if (ours.place.range != theirs.place.range) {
            conflict(Kind::Annotation, ours.place.words, ours.place.words, theirs.place.words, ours.place);
            if (std::tie(theirs.by.modified, theirs.place.range) > std::tie(ours.by.modified, ours.place.range))
                united.place = theirs.place;
        }
        if (united.note != ours.note && united.note != theirs.note)
            conflict(Kind::Note, ours.place.words, ours.note, theirs.note, ours.place);
        if (united != ours)
            change(ours, united);
    }

    void takeNotes()
    {
        const auto keyOf = [](const Note &note) {
            return std::make_tuple(note.about, placeOf(note.quote), note.by.author, note.by.created);
        };
        std::map<decltype(keyOf(Note())), QList<Note>> free;
        for (const Note &note : m_into.notes)
            free[keyOf(note)].append(note);
        for (Note theirs : m_from.notes) {
            theirs.about = m_articles.value(theirs.about);
            theirs.quote = mapped(theirs.quote);
            QList<Note> &same = free[keyOf(theirs)];
            if (same.isEmpty()) {
                theirs.id = m_project.nextId<Note>();
                add(theirs);
                ++m_merge.notes;
                continue;
            }
            const auto equal = std::ranges::find(same, theirs.text, &Note::text);
            const Note ours = same.takeAt(equal == same.end() ? 0 : equal - same.begin());
            Note united = ours;
            united.text = bothOf(ours.text, theirs.text);
            united.by.modified = std::max(ours.by.modified, theirs.by.modified);
            if (united.text != ours.text && united.text != theirs.text)
                conflict(Kind::Note, ours.quote.words, ours.text, theirs.text,
                    ours.quote.isNull() ? allOf(ours.about) : ours.quote);
            if (united != ours)
                change(ours, united);
        }
    }

    // Of two that disagree the later one counts: where theirs comes in, ours is said again after it.
    void takeVerdicts()
    {
        QList<Verdict> repeated;
        for (Verdict theirs : m_from.rulings.verdicts) {
            theirs.place = mapped(theirs.place);
            theirs.other = mapped(theirs.other);
            const auto isOfThese = [&](const Verdict &it) { return placesOf(it) == placesOf(theirs); };
            const QList<Verdict> &all = m_into.rulings.verdicts;
            if (std::ranges::any_of(all, [&](const Verdict &it) {
                    return isOfThese(it) && it.kind == theirs.kind && it.speaker == theirs.speaker;
                }))
                continue;
            theirs.id = m_project.nextId<Verdict>();
            add(theirs);
            ++m_merge.verdicts;
            for (const Verdict &ours : all) {
                if (!isOfThese(ours) || !areContrary(ours, theirs))
                    continue;
                conflict(Kind::Verdict, ours.place.words, ours.speaker, theirs.speaker, ours.place);
                if (!std::ranges::contains(repeated, ours.id, &Verdict::id))
                    repeated.append(ours);
            }
        }
        for (const Verdict &ours : std::as_const(repeated)) {
            Verdict again = ours;
            again.id = m_project.nextId<Verdict>();
            remove(ours);
            add(again);
        }
    }

    void takeAliases()
    {
        for (Alias theirs : m_from.rulings.aliases) {
            const auto ours = std::ranges::find(m_into.rulings.aliases, theirs.spelling, &Alias::spelling);
            if (ours == m_into.rulings.aliases.end()) {
                theirs.id = m_project.nextId<Alias>();
                add(theirs);
            } else if (ours->name != theirs.name) {
                conflict(Kind::Alias, theirs.spelling, ours->name, theirs.name);
            }
        }
    }

    // What other programs found: the same where all of it is.
    void takeReuses()
    {
        for (Reuse theirs : m_from.reuses) {
            for (ReusePlace &it : theirs.places)
                it.place = mapped(it.place);
            std::ranges::sort(theirs.places, standsBefore);
            const bool isHere = std::ranges::any_of(m_into.reuses, [&theirs](const Reuse &ours) {
                theirs.id = ours.id;
                return ours == theirs;
            });
            if (isHere)
                continue;
            theirs.id = m_project.nextId<Reuse>();
            add(theirs);
        }
    }

    Project &m_project;
    const Snapshot &m_into;
    const Snapshot &m_from;
    Merge m_merge;
    QHash<ArticleId, ArticleId> m_articles; // theirs, ours
    QHash<ArticleId, StoredArticle> m_added;
    QHash<TagId, TagId> m_tags;
};

}

static Result<std::unique_ptr<Project>> opened(const QString &into, const QString &path, Progress &progress)
{
    if (QFileInfo(path) == QFileInfo(into)) {
        return std::unexpected(Error{Error::Kind::BadFormat,
            QCoreApplication::translate("Project", "“%1” is this project itself; choose another copy of it.")
                .arg(QFileInfo(path).fileName()),
            path});
    }
    return Project::openToRead(path, {}, progress);
}

Result<std::unique_ptr<Project>> otherCopy(const Project &into, const QString &path)
{
    Progress alone;
    return opened(into.path(), path, alone);
}

Result<Snapshot> otherCopy(const QString &into, const QString &path, Progress &progress)
{
    return opened(into, path, progress).transform([](const std::unique_ptr<Project> &copy) {
        return copy->snapshot();
    });
}

Merge mergeOf(Project &into, const Snapshot &from, const QString &words)
{
    return Merger(into, from).run(words);
}

}
