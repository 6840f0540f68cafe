// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/mend.h"

#include "app/project/invariants.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Mending
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
public:
    explicit Mending(Snapshot snapshot)
        : m_was(std::move(snapshot))
    {
    }

    Mended result()
    {
        mendArticles();
        mendTags();
        mendAnnotations();
        mendNotes();
        mendRulings();
        mendReuses();
        std::ranges::sort(m_now.notes, {}, &Note::id);
        return {std::move(m_now), std::move(m_said)};
    }

private:
    void say(const QString &sentence) { m_said.append(sentence); }
    ArticleLookup articles() const
    {
        return [this](ArticleId id) { return m_articleById.value(id); };
    }
    TagLookup tags() const
    {
        return [this](TagId id) { return m_tagById.value(id); };
    }

    void mendArticles();
    void mendTags();
    void mendAnnotations();
    void mendNotes();
    void mendRulings();
    void mendReuses();
    bool findPlace(Anchor &place) const;
    void keepAsNote(const Anchor &place, const QString &text, const Authorship &by);
    void missTag(TagId id);

    const Snapshot m_was;
    Snapshot m_now;
    QStringList m_said;
    QHash<ArticleId, const StoredArticle *> m_articleById;
    QHash<TagId, const Tag *> m_tagById;
};

// An article without blocks is one block of running text.
void Mending::mendArticles()
{
    for (StoredArticle stored : m_was.articles) {
        QList<Block> kept;
        qsizetype end = 0;
        for (const Block &block : std::as_const(stored.found.blocks)) {
            if (block.range.begin < end || block.range.isEmpty() || block.range.end > stored.found.text.size())
                continue;
            kept.append(block);
            end = block.range.end;
        }
        if (kept.size() != stored.found.blocks.size() || kept.isEmpty()) {
            if (kept.isEmpty() && !stored.found.text.isEmpty())
                kept.append({{0, stored.found.text.size()}, BlockRole::Body});
            say(tr("The parts of article %1, “%2”, were not all there: look at its roles.")
                    .arg(stored.id.value)
                    .arg(stored.found.headline));
        }
        stored.found.blocks = kept;
        // Whether there is a newer version is seen when all articles that can be kept are known.
        StoredArticle alone = stored;
        alone.newer = {};
        if (fault(alone, articles()).isEmpty())
            m_now.articles.append(stored);
        else
            say(tr("Article %1, “%2”, cannot be kept.").arg(stored.id.value).arg(stored.found.headline));
    }
    for (StoredArticle &stored : m_now.articles)
        m_articleById.insert(stored.id, &stored);
    for (StoredArticle &stored : m_now.articles) {
        if (fault(stored, articles()).isEmpty())
            continue;
        stored.newer = {};
        say(tr("The newer version of article %1, “%2”, is lost: it stands in the list again.")
                .arg(stored.id.value)
                .arg(stored.found.headline));
    }
}

void Mending::missTag(TagId id)
{
    const QString name = tr("Lost tag %1").arg(id.value);
    m_now.tags.append({.id = id, .name = name, .colour = u"#888888"_s});
    say(tr("Tag %1 is missing; what had it has “%2” now.").arg(id.value).arg(name));
}

void Mending::mendTags()
{
    m_now.tags = m_was.tags;
    QSet<TagId> known;
    for (const Tag &tag : std::as_const(m_now.tags))
        known.insert(tag.id);
    for (const QList<Annotation> &list : m_was.annotations) {
        for (const Annotation &annotation : list) {
            for (const TagId id : annotation.tags) {
                if (!id.isNull() && !known.contains(id)) {
                    known.insert(id);
                    missTag(id);
                }
            }
        }
    }
    std::ranges::sort(m_now.tags, {}, &Tag::id);
    for (Tag &tag : m_now.tags)
        m_tagById.insert(tag.id, &tag);
    for (Tag &tag : m_now.tags) {
        if (fault(tag, tags()).isEmpty())
            continue;
        const QString before = tag.name;
        if (tag.name.isEmpty())
            tag.name = tr("Lost tag %1").arg(tag.id.value);
        if (!fault(tag, tags()).isEmpty())
            tag.parent = {};
        if (!fault(tag, tags()).isEmpty())
            tag.colour = u"#888888"_s;
        say(tr("Tag %1, “%2”, was not whole and is mended.").arg(tag.id.value).arg(before));
    }
}

// Whether the place stands where it says, or can be moved to where its words are.
bool Mending::findPlace(Anchor &place) const
{
    const StoredArticle *stored = m_articleById.value(place.article);
    if (!stored || place.words.isEmpty())
        return false;
    const QString &text = stored->found.text;
    if (holds(place, text))
        return true;
    const qsizetype first = text.indexOf(place.words);
    if (first < 0 || text.indexOf(place.words, first + 1) >= 0)
        return false;
    place.range = {first, first + place.words.size()};
    return holds(place, text);
}

void Mending::keepAsNote(const Anchor &place, const QString &text, const Authorship &by)
{
    qint64 last = m_now.notes.isEmpty() ? 0 : std::ranges::max(m_now.notes, {}, &Note::id).id.value;
    if (!m_was.notes.isEmpty())
        last = std::max(last, m_was.notes.last().id.value);
    const QString words = place.words.isEmpty() ? QString() : u"> "_s + QString(place.words).replace(u'\n', u' ');
    const QStringList parts = {tr("Recovered from article %1:").arg(place.article.value), words, text};
    QStringList said;
    std::ranges::copy_if(parts, std::back_inserter(said), [](const QString &part) { return !part.isEmpty(); });
    m_now.notes.append({.id = NoteId{last + 1}, .text = said.join(u"\n\n"_s), .by = by});
    say(tr("A mark on “%1” has lost its place; it is a note on the project now.").arg(place.words.left(60)));
}

void Mending::mendAnnotations()
{
    for (const QList<Annotation> &list : m_was.annotations) {
        for (Annotation annotation : list) {
            QList<TagId> kept;
            QStringList names;
            for (const TagId id : std::as_const(annotation.tags)) {
                const Tag *tag = m_tagById.value(id);
                if (!tag || kept.contains(id))
                    continue;
                names.append(tag->name);
                if (!tag->isGroup)
                    kept.append(id);
            }
            if (kept != annotation.tags)
                say(tr("A tag was taken off annotation %1.").arg(annotation.id.value));
            annotation.tags = kept;
            annotation.linked = std::max<qint64>(annotation.linked, 0);
            if (findPlace(annotation.place))
                m_now.annotations[annotation.place.article].append(annotation);
            else
                keepAsNote(annotation.place,
                    names.isEmpty() ? annotation.note : names.join(u", "_s) + u"\n\n"_s + annotation.note,
                    annotation.by);
        }
    }
}

void Mending::mendNotes()
{
    for (Note note : m_was.notes) {
        const bool isOnWords = !note.quote.isNull();
        if (isOnWords && (note.quote.article != note.about || !findPlace(note.quote))) {
            keepAsNote(note.quote, note.text, note.by);
            continue;
        }
        if (!note.about.isNull() && !m_articleById.contains(note.about)) {
            keepAsNote({note.about, {}, {}}, note.text, note.by);
            continue;
        }
        m_now.notes.append(note);
    }
}

void Mending::mendRulings()
{
    for (const Correction &correction : m_was.corrections) {
        if (fault(correction, articles()).isEmpty())
            m_now.corrections.append(correction);
        else
            say(tr("A correction to article %1 cannot be kept: “%2”.")
                    .arg(correction.article.value)
                    .arg(correction.value));
    }
    for (Verdict verdict : m_was.rulings.verdicts) {
        for (Anchor *place : {&verdict.place, &verdict.other})
            (void)(place->isNull() || findPlace(*place)); // else the verdict is faulty
        if (fault(verdict, articles()).isEmpty())
            m_now.rulings.verdicts.append(verdict);
        else
            say(tr("A verdict on “%1” cannot be kept.").arg(verdict.place.words.left(60)));
    }
    QSet<QString> spellings;
    for (const Alias &alias : m_was.rulings.aliases) {
        if (!fault(alias).isEmpty() || spellings.contains(alias.spelling)) {
            say(tr("The spelling “%1” of the name “%2” cannot be kept.").arg(alias.spelling, alias.name));
            continue;
        }
        spellings.insert(alias.spelling);
        m_now.rulings.aliases.append(alias);
    }
}

// What another program found it can find again: a place that is lost is left out, and what stands in
// fewer than two with it.
void Mending::mendReuses()
{
    for (Reuse reuse : m_was.reuses) {
        QList<ReusePlace> left;
        for (ReusePlace &it : reuse.places) {
            if (findPlace(it.place))
                left.append(it);
        }
        const qsizetype before = std::exchange(reuse.places, left).size();
        std::ranges::sort(reuse.places, standsBefore);
        const auto isSame = [](const ReusePlace &a, const ReusePlace &b) { return a.place == b.place; };
        const auto again = std::ranges::unique(reuse.places, isSame);
        reuse.places.erase(again.begin(), again.end());
        if (!fault(reuse, articles()).isEmpty()) {
            say(tr("What “%1” found under number %2 cannot be kept.").arg(reuse.source).arg(reuse.number));
            continue;
        }
        if (reuse.places.size() < before)
            say(tr("Of what “%1” found under number %2 not all places are left.").arg(reuse.source).arg(reuse.number));
        m_now.reuses.append(reuse);
    }
}

}

Mended mended(Snapshot snapshot)
{
    return Mending(std::move(snapshot)).result();
}

}
