// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/search.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Synoptic {

namespace {

// Sentences for a reader, and their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

constexpr qsizetype articlesAStep = 64;

// Goes through everything once, in the order of the articles.
class Searcher
{
public:
    Searcher(const Searched &searched, const Pattern &pattern, qsizetype wanted)
        : m_searched(searched)
        , m_pattern(pattern)
        , m_wanted(wanted)
    {
        for (qsizetype i = 0; i < searched.findings.quotes.size(); ++i)
            m_quotesOf[searched.findings.quotes[i].article].append(i);
        for (const Note &note : searched.notes)
            m_notesOn[note.about].append(&note);
    }

    Result<void> lookIn(qsizetype index)
    {
        const Article &article = m_searched.articles[index];
        // The name of a speaker may be nowhere in the article as a reader types it.
        if (const Result<void> quotes = lookInQuotes(index); !quotes)
            return quotes;
        if (!m_searched.possible || m_searched.possible->contains(article.id)) {
            if (const Result<void> words = lookInText(index); !words)
                return words;
        }
        if (const Result<void> notes = lookInNotesOn(article.id, index, false); !notes)
            return notes;
        for (const ArticleId older : m_searched.older.value(article.id)) {
            if (const Result<void> notes = lookInNotesOn(older, index, true); !notes)
                return notes;
        }
        return {};
    }

    Result<void> lookInProjectNotes() { return lookInNotes({}, -1); }

    Found takeFound() { return std::move(m_found); }

private:
    bool mayStandIn(qsizetype index) const
    {
        return !m_searched.possible || m_searched.possible->contains(m_searched.articles[index].id);
    }

    bool takesMore(const QList<Hit> &hits, bool &isCut) const
    {
        if (hits.size() < m_wanted)
            return true;
        isCut = true;
        return false;
    }

    qsizetype quoteAt(qsizetype article, TextRange range) const
    {
        const auto quotes = m_quotesOf.constFind(article);
        if (quotes == m_quotesOf.constEnd())
            return -1;
        for (const qsizetype quote : *quotes) {
            for (const TextRange segment : m_searched.findings.quotes[quote].segments) {
                if (segment.overlaps(range))
                    return quote;
            }
        }
        return -1;
    }

    Result<void> lookInText(qsizetype index)
    {
        if (!takesMore(m_found.articles, m_found.areArticlesCut))
            return {};
        const Result<QList<TextRange>> places = m_pattern.placesIn(m_searched.articles[index].text);
        if (!places)
            return std::unexpected(places.error());
        for (const TextRange place : *places)
            m_found.articles.append({.article = index, .range = place, .quote = quoteAt(index, place)});
        return {};
    }

    Result<void> lookInQuotes(qsizetype index)
    {
        const auto quotes = m_quotesOf.constFind(index);
        if (quotes == m_quotesOf.constEnd() || !takesMore(m_found.quotes, m_found.areQuotesCut))
            return {};
        for (const qsizetype number : *quotes) {
            const Quote &quote = m_searched.findings.quotes[number];
            if (mayStandIn(index)) {
                const Result<QList<TextRange>> places
                    = m_pattern.placesIn(m_searched.articles[index].text, quote.segments);
                if (!places)
                    return std::unexpected(places.error());
                for (const TextRange place : *places)
                    m_found.quotes.append({.article = index, .range = place, .quote = number});
                if (!places->isEmpty())
                    continue;
            }
            const Result<bool> isMeant = quote.speaker ? names(quote.speaker->name) : false;
            if (!isMeant)
                return std::unexpected(isMeant.error());
            if (*isMeant)
                m_found.quotes.append({.article = index, .range = quote.range(), .quote = number});
        }
        return {};
    }

    // Whether the pattern stands in a name; asked once for each.
    Result<bool> names(const QString &name)
    {
        const auto known = m_names.constFind(name);
        if (known != m_names.constEnd())
            return *known;
        const Result<QList<TextRange>> places = m_pattern.placesIn(name);
        if (!places)
            return std::unexpected(places.error());
        m_names.insert(name, !places->isEmpty());
        return !places->isEmpty();
    }

    Result<void> lookInNotesOn(ArticleId version, qsizetype index, bool isOlder)
    {
        if (const Result<void> marks = lookInAnnotations(version, index, isOlder); !marks)
            return marks;
        return lookInNotes(version, index, isOlder);
    }

    Result<void> lookInAnnotations(ArticleId version, qsizetype index, bool isOlder)
    {
        const auto marks = m_searched.annotations.constFind(version);
        if (marks == m_searched.annotations.constEnd())
            return {};
        QList<const Annotation *> inOrder;
        for (const Annotation &mark : *marks) {
            if (!mark.note.isEmpty())
                inOrder.append(&mark);
        }
        std::ranges::stable_sort(inOrder, {}, [](const Annotation *mark) { return mark->place.range; });
        for (const Annotation *mark : std::as_const(inOrder)) {
            const Hit hit{.article = index,
                .range = isOlder ? TextRange() : mark->place.range,
                .annotation = mark->id,
                .isOnOlder = isOlder};
            if (const Result<void> looked = lookInNote(mark->note, hit); !looked)
                return looked;
        }
        return {};
    }

    Result<void> lookInNotes(ArticleId about, qsizetype index, bool isOlder = false)
    {
        for (const Note *note : m_notesOn.value(about)) {
            const Hit hit{.article = index,
                .range = isOlder ? TextRange() : note->quote.range,
                .note = note->id,
                .isOnOlder = isOlder};
            if (const Result<void> looked = lookInNote(note->text, hit); !looked)
                return looked;
        }
        return {};
    }

    Result<void> lookInNote(const QString &note, Hit hit)
    {
        if (!takesMore(m_found.notes, m_found.areNotesCut))
            return {};
        const Result<QList<TextRange>> places = m_pattern.placesIn(note);
        if (!places)
            return std::unexpected(places.error());
        for (const TextRange place : *places) {
            hit.inNote = place;
            m_found.notes.append(hit);
        }
        return {};
    }

    const Searched &m_searched;
    const Pattern &m_pattern;
    qsizetype m_wanted;
    QHash<qsizetype, QList<qsizetype>> m_quotesOf;
    QHash<ArticleId, QList<const Note *>> m_notesOn;
    QHash<QString, bool> m_names;
    Found m_found;
};

}

Result<Found> search(const Searched &searched, const Pattern &pattern, Progress &progress, qsizetype wanted)
{
    if (pattern.isEmpty())
        return Found();
    Searcher searcher(searched, pattern, wanted);
    const qsizetype count = searched.articles.size();
    for (qsizetype article = 0; article < count; ++article) {
        if (article % articlesAStep == 0) {
            progress.step(article, count);
            if (progress.isCancelled())
                return std::unexpected(Error{Error::Kind::Cancelled, Words::tr("The search was cancelled."), {}});
        }
        if (const Result<void> looked = searcher.lookIn(article); !looked)
            return std::unexpected(looked.error());
    }
    if (const Result<void> looked = searcher.lookInProjectNotes(); !looked)
        return std::unexpected(looked.error());
    progress.step(count, count);
    return searcher.takeFound();
}

TextRange contextOf(QStringView text, TextRange place, qsizetype characters)
{
    qsizetype begin = place.begin;
    while (begin > 0 && place.begin - begin < characters && text[begin - 1] != u'\n')
        --begin;
    // Forward again to where a word begins, unless this is the beginning of the paragraph.
    if (begin > 0 && text[begin - 1] != u'\n') {
        while (begin < place.begin && !text[begin - 1].isSpace())
            ++begin;
    }
    qsizetype end = place.end;
    while (end < text.size() && end - place.end < characters && text[end] != u'\n')
        ++end;
    if (end < text.size() && text[end] != u'\n') {
        while (end > place.end && !text[end].isSpace())
            --end;
    }
    while (begin < place.begin && text[begin].isSpace())
        ++begin;
    while (end > place.end && text[end - 1].isSpace())
        --end;
    return {begin, end};
}

}
