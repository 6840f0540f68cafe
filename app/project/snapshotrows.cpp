// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/snapshotrows.h"

#include "app/project/annotationrows.h"
#include "app/project/articleindex.h"
#include "app/project/articlerows.h"
#include "app/project/correctionrows.h"
#include "app/project/reuserows.h"
#include "app/project/tagrows.h"
#include "app/project/verdictrows.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

namespace {

// Writes the changes of an edit one after the other, each kind to its table.
class Writer
{
public:
    Writer(Database &database, const Edit &edit, const Snapshot &after)
        : m_after(after)
        , m_articles(database)
        , m_index(database)
        , m_corrections(database)
        , m_verdicts(database)
        , m_aliases(database)
        , m_tags(database)
        , m_annotations(database)
        , m_notes(database)
        , m_reuses(database)
    {
        for (const AnyChange &any : edit.changes) {
            const auto *change = std::get_if<Change<StoredArticle>>(&any);
            if (change && change->before && !m_now.contains(change->before->id))
                m_now.insert(change->before->id, *change->before);
        }
    }

    Result<void> write(const Change<StoredArticle> &change)
    {
        if (change.after)
            m_now.insert(change.after->id, *change.after);
        const Result<void> written = m_articles.write(change);
        return written ? m_index.write(change) : written;
    }
    Result<void> write(const Change<Correction> &change) { return m_corrections.write(change, lookup()); }
    Result<void> write(const Change<Verdict> &change) { return m_verdicts.write(change, lookup()); }
    Result<void> write(const Change<Alias> &change) { return m_aliases.write(change); }
    Result<void> write(const Change<Tag> &change) { return m_tags.write(change); }
    Result<void> write(const Change<Annotation> &change) { return m_annotations.write(change, lookup()); }
    Result<void> write(const Change<Note> &change) { return m_notes.write(change, lookup()); }
    Result<void> write(const Change<Reuse> &change) { return m_reuses.write(change, lookup()); }

private:
    // An article as it is by now: one that this edit changes as far as it has come, others as they stay.
    ArticleLookup lookup()
    {
        return [this](ArticleId id) -> const StoredArticle * {
            if (const auto touched = m_now.constFind(id); touched != m_now.constEnd())
                return &*touched;
            const StoredArticle *&known = m_known[id];
            if (known)
                return known;
            const auto there = std::ranges::find(m_after.articles, id, &StoredArticle::id);
            return known = there == m_after.articles.end() ? nullptr : &*there;
        };
    }

    const Snapshot &m_after;
    QHash<ArticleId, StoredArticle> m_now;           // those that this edit changes
    QHash<ArticleId, const StoredArticle *> m_known; // of the others, what was asked for
    ArticleWriter m_articles;
    ArticleIndexWriter m_index;
    CorrectionWriter m_corrections;
    VerdictWriter m_verdicts;
    AliasWriter m_aliases;
    TagWriter m_tags;
    AnnotationWriter m_annotations;
    NoteWriter m_notes;
    ReuseWriter m_reuses;
};

}

Result<Snapshot> loadSnapshot(Database &database, Progress &progress)
{
    Result<QList<StoredArticle>> articles = loadArticles(database, progress);
    if (!articles)
        return std::unexpected(articles.error());
    QHash<ArticleId, const StoredArticle *> byId;
    for (const StoredArticle &stored : std::as_const(*articles))
        byId.insert(stored.id, &stored);
    const ArticleLookup lookup = [&byId](ArticleId id) { return byId.value(id); };
    Result<QList<Correction>> corrections = loadCorrections(database, lookup);
    if (!corrections)
        return std::unexpected(corrections.error());
    Result<QList<Verdict>> verdicts = loadVerdicts(database, lookup);
    if (!verdicts)
        return std::unexpected(verdicts.error());
    Result<QList<Alias>> aliases = loadAliases(database);
    if (!aliases)
        return std::unexpected(aliases.error());
    Result<QList<Tag>> tags = loadTags(database);
    if (!tags)
        return std::unexpected(tags.error());
    Result<Annotations> annotations = loadAnnotations(database, lookup);
    if (!annotations)
        return std::unexpected(annotations.error());
    Result<QList<Note>> notes = loadNotes(database, lookup);
    if (!notes)
        return std::unexpected(notes.error());
    Result<QList<Reuse>> reuses = loadReuses(database, lookup);
    if (!reuses)
        return std::unexpected(reuses.error());
    return Snapshot{*std::move(articles), *std::move(corrections), {*std::move(verdicts), *std::move(aliases)},
        *std::move(tags), *std::move(annotations), *std::move(notes), *std::move(reuses)};
}

Result<void> writeChanges(Database &database, const Edit &edit, const Snapshot &after)
{
    Writer writer(database, edit, after);
    for (const AnyChange &any : edit.changes) {
        const Result<void> written = std::visit([&](const auto &change) { return writer.write(change); }, any);
        if (!written)
            return written;
    }
    return {};
}

}
