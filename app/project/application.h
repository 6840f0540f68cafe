// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "app/project/rows.h"

namespace Synoptic {

// The articles that a row stands in: they cannot go, and their texts cannot change, before it does.
QList<ArticleId> articlesOf(const StoredArticle &stored); // as an older version
QList<ArticleId> articlesOf(const Correction &correction);
QList<ArticleId> articlesOf(const Verdict &verdict);
QList<ArticleId> articlesOf(const Annotation &annotation);
QList<ArticleId> articlesOf(const Note &note);
QList<ArticleId> articlesOf(const Reuse &reuse); // each once

// Lays an edit over a snapshot row by row. A step may use what the steps before it have brought. Kinds
// of rows that no step is about are neither gone through nor copied.
class Application
{
public:
    explicit Application(Snapshot &snapshot);

    // Makes the change; false, with nothing changed, where it does not fit.
    bool apply(const AnyChange &any);
    // To be called once after the last change.
    void putInOrder();

private:
    bool isSound(const Change<StoredArticle> &change);
    bool isSound(const Change<Correction> &change);
    bool isSound(const Change<Verdict> &change);
    bool isSound(const Change<Alias> &change) const;
    bool isSound(const Change<Tag> &change);
    bool isSound(const Change<Annotation> &change);
    bool isSound(const Change<Note> &change);
    bool isSound(const Change<Reuse> &change);

    bool put(const Change<StoredArticle> &change) { return putMark(m_articles, change); }
    bool put(const Change<Correction> &change) { return putMark(m_corrections, change); }
    bool put(const Change<Verdict> &change) { return putMark(m_verdicts, change); }
    bool put(const Change<Alias> &change) { return m_aliases.apply(change); }
    bool put(const Change<Tag> &change) { return m_tags.apply(change); }
    bool put(const Change<Annotation> &change);
    bool put(const Change<Note> &change) { return putMark(m_notes, change); }
    bool put(const Change<Reuse> &change) { return putMark(m_reuses, change); }

    template <typename Row>
    bool putMark(Rows<Row> &rows, const Change<Row> &change);
    template <typename Row>
    void count(const QList<Row> &rows);
    bool isMarked(ArticleId article);
    bool isInUse(TagId tag) const;
    ArticleLookup articles();
    TagLookup tags();

    const Snapshot &m_snapshot;
    Rows<StoredArticle> m_articles;
    Rows<Correction> m_corrections;
    Rows<Verdict> m_verdicts;
    Rows<Alias> m_aliases;
    Rows<Tag> m_tags;
    Rows<Note> m_notes;
    Rows<Reuse> m_reuses;
    Annotations &m_annotations;
    bool m_counted = false;                // m_marksIn is made when it is first asked
    QHash<ArticleId, qsizetype> m_marksIn; // but annotations
};

}
