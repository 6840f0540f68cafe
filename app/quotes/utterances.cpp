// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/utterances.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr float plainWord = 2; // nats of a word that is more than grammar

// True where a full stop, question or exclamation mark lies between two words and the second is written
// as the first of a sentence is.
bool beginsSentence(QStringView text, const Term &before, const Term &term)
{
    if (!term.isCapital)
        return false;
    const QStringView between = text.sliced(before.range.end, term.range.begin - before.range.end);
    return std::ranges::any_of(between, [](QChar c) { return c == u'.' || c == u'!' || c == u'?'; });
}

}

float tellingWeight(const Term &term)
{
    if (term.isGap() || term.weight < plainWord)
        return 0;
    return term.isCapital ? tellingOfName : term.weight;
}

namespace {

// A headline is no sentence of the story: what stands above it and below does not go on in it.
void markParts(const Article &article, Terms &terms)
{
    const auto isTitle = [](BlockRole role) { return role == BlockRole::Headline || role == BlockRole::Subheading; };
    bool opens = false;
    for (const Block &block : article.blocks) {
        if (!isStory(block.role))
            continue;
        opens = opens || isTitle(block.role);
        const auto term
            = std::ranges::lower_bound(terms, block.range.begin, {}, [](const Term &t) { return t.range.begin; });
        if (term == terms.end() || term->range.begin >= block.range.end)
            continue;
        term->opensPart = opens;
        opens = isTitle(block.role);
    }
}

}

StoryTerms storyTerms(const Article &article, const QList<Quote> &quotes, Vocabulary &vocabulary)
{
    Folded folded;
    for (const Block &block : article.blocks) {
        if (isStory(block.role))
            fold(article.text, block.range, folded);
    }
    StoryTerms story{vocabulary.terms(folded, WordWeights::of(article.language)), {}};
    markParts(article, story.terms);
    story.quoteOf.fill(-1, story.terms.size());
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        if (!quotes[q].isSpeech())
            continue;
        for (const TextRange segment : quotes[q].segments) {
            auto term
                = std::ranges::lower_bound(story.terms, segment.begin, {}, [](const Term &t) { return t.range.begin; });
            for (; term != story.terms.end() && term->range.begin < segment.end; ++term)
                story.quoteOf[term - story.terms.begin()] = q;
        }
    }
    return story;
}

Utterance utteranceOf(const Article &article, const QList<TextRange> &parts, Vocabulary &vocabulary)
{
    Utterance utterance;
    Folded folded;
    for (const TextRange part : parts) {
        if (!folded.words.isEmpty())
            utterance.breaks.append(folded.words.size());
        fold(article.text, part, folded);
    }
    utterance.terms = vocabulary.terms(folded, WordWeights::of(article.language));
    for (qsizetype i = 0; i < utterance.terms.size(); ++i) {
        utterance.weight += utterance.terms[i].weight;
        if (i > 0 && beginsSentence(article.text, utterance.terms[i - 1], utterance.terms[i]))
            utterance.sentences.append(i);
    }
    return utterance;
}

namespace {

// The words [begin, end) of an utterance as one of their own.
Utterance sliced(const Utterance &whole, qsizetype begin, qsizetype end)
{
    const auto within = [&](const QList<qsizetype> &places) {
        QList<qsizetype> some;
        for (const qsizetype place : places) {
            if (place > begin && place < end)
                some.append(place - begin);
        }
        return some;
    };
    Utterance piece = whole;
    piece.terms = whole.terms.sliced(begin, end - begin);
    piece.breaks = within(whole.breaks);
    piece.sentences = within(whole.sentences);
    piece.weight = 0;
    for (const Term &term : std::as_const(piece.terms))
        piece.weight += term.weight;
    return piece;
}

// Adds an utterance, cut where it is longer than mostWordsOfUtterance: behind a sentence or an interruption
// where there is one in the second half of the piece.
void addInPieces(QList<Utterance> &utterances, const Utterance &utterance)
{
    const qsizetype count = utterance.terms.size();
    if (count <= mostWordsOfUtterance) {
        utterances.append(utterance);
        return;
    }
    QList<qsizetype> seams = utterance.breaks + utterance.sentences;
    std::ranges::sort(seams);
    for (qsizetype begin = 0; begin < count;) {
        qsizetype end = std::min(count, begin + mostWordsOfUtterance);
        const auto seam = std::ranges::upper_bound(seams, end);
        if (end < count && seam != seams.begin() && *(seam - 1) > begin + mostWordsOfUtterance / 2)
            end = *(seam - 1);
        utterances.append(sliced(utterance, begin, end));
        begin = end;
    }
}

}

QList<Utterance> utterancesOf(const Article &article, const QList<Quote> &quotes, Vocabulary &vocabulary)
{
    QList<Utterance> utterances;
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        if (!quotes[q].isSpeech() || quotes[q].flags.testFlag(QuoteFlag::Nested))
            continue;
        Utterance utterance = utteranceOf(article, quotes[q].segments, vocabulary);
        utterance.quote = q;
        if (utterance.terms.size() >= fewestWordsOfUtterance)
            addInPieces(utterances, utterance);
    }
    return utterances;
}

QList<Utterance> possibleSpeech(const Article &article, const QList<Quote> &quotes, Vocabulary &vocabulary)
{
    const auto isPlain = [](const Term &term) { return !term.isCapital && term.weight >= plainWord; };
    QList<Utterance> utterances;
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        if (quotes[q].kind != QuoteKind::Term || quotes[q].flags.testFlag(QuoteFlag::Nested))
            continue;
        Utterance utterance = utteranceOf(article, quotes[q].segments, vocabulary);
        utterance.quote = q;
        if (utterance.terms.size() > fewestWordsOfUtterance && std::ranges::any_of(utterance.terms, isPlain))
            addInPieces(utterances, utterance);
    }
    return utterances;
}

QList<Utterance> reportsOf(const StoryTerms &story, const QList<Quote> &quotes)
{
    QList<Utterance> reports;
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        if (quotes[q].kind != QuoteKind::Reported)
            continue;
        Utterance report;
        report.quote = q;
        for (const TextRange segment : quotes[q].segments) {
            const auto beginOf = [](const Term &term) { return term.range.begin; };
            const auto begin = std::ranges::lower_bound(story.terms, segment.begin, {}, beginOf);
            const auto end = std::ranges::lower_bound(story.terms, segment.end, {}, beginOf);
            report.terms += story.terms.sliced(begin - story.terms.begin(), end - begin);
        }
        for (const Term &term : std::as_const(report.terms))
            report.weight += term.weight;
        if (report.terms.size() >= fewestWordsOfUtterance)
            addInPieces(reports, report);
    }
    return reports;
}

TextRange partsAround(const Utterance &utterance, const QList<TextRange> &words)
{
    TextRange around{0, utterance.terms.size()};
    const auto before = std::ranges::upper_bound(utterance.breaks, words.first().begin);
    if (before != utterance.breaks.begin())
        around.begin = *(before - 1);
    const auto behind = std::ranges::lower_bound(utterance.breaks, words.last().end);
    if (behind != utterance.breaks.end())
        around.end = *behind;
    return around;
}

TextRange rangeOf(const Utterance &utterance, TextRange words)
{
    return utterance.terms[words.begin].range.encompass(utterance.terms[words.end - 1].range);
}

Place placeOf(const Utterance &utterance, const QList<TextRange> &words)
{
    Place place{.article = utterance.article, .quote = utterance.quote, .parts = {}};
    for (const TextRange range : words)
        place.parts += partsOf(utterance, range.begin, range.end);
    return place;
}

QList<TextRange> partsOf(const Utterance &utterance, qsizetype begin, qsizetype end)
{
    QList<TextRange> parts;
    for (qsizetype i = begin; i < end;) {
        const auto nextBreak = std::ranges::upper_bound(utterance.breaks, i);
        const qsizetype last = nextBreak == utterance.breaks.end() ? end : std::min(end, *nextBreak);
        parts.append(utterance.terms[i].range.encompass(utterance.terms[last - 1].range));
        i = last;
    }
    return parts;
}

}
