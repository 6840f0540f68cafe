// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/record.h"

#include "app/corpus/bytes.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

enum Part : quint8 { Quotes, Forms, Utterances, Story, Parts };

enum TermBit : quint8 { Bracketed = 1, Capital = 2, Joined = 4, OpensPart = 8 };

void write(ByteWriter &out, TextRange range)
{
    out.number(range.begin);
    out.number(range.length());
}

TextRange rangeIn(ByteReader &in)
{
    const qsizetype begin = static_cast<qint32>(in.number()); // of whatever a damaged record says
    return {begin, begin + static_cast<qint32>(in.number())};
}

void write(ByteWriter &out, const Quote &quote)
{
    out.number(quint64(quote.kind));
    out.number(quote.flags.toInt());
    out.number(quote.segments.size());
    for (const TextRange segment : quote.segments)
        write(out, segment);
    out.number(quote.cue ? 1 : 0);
    if (quote.cue)
        write(out, *quote.cue);
    out.number(quote.speaker ? 1 : 0);
    if (quote.speaker) {
        out.string(quote.speaker->name);
        write(out, quote.speaker->mention);
        out.number(quint64(quote.speaker->kind));
        out.real(quote.speaker->confidence);
        out.string(quote.speaker->rule);
    }
}

Quote quoteIn(ByteReader &in)
{
    Quote quote;
    quote.kind = QuoteKind(in.number());
    quote.flags = QuoteFlags::fromInt(QuoteFlags::Int(in.number()));
    for (qsizetype count = in.count(); count > 0; --count)
        quote.segments.append(rangeIn(in));
    if (in.number() == 1)
        quote.cue = rangeIn(in);
    if (in.number() == 1) {
        Attribution speaker;
        speaker.name = in.string();
        speaker.mention = rangeIn(in);
        speaker.kind = SpeakerKind(in.number());
        speaker.confidence = in.real();
        speaker.rule = in.string();
        quote.speaker = speaker;
    }
    return quote;
}

constexpr qsizetype usualForms = 1024; // in an article

// The words of an article, each under the place of its form in the list of forms; 0 is the gap.
class TermWriter
{
public:
    explicit TermWriter(const Vocabulary &vocabulary)
        : m_vocabulary(vocabulary)
    {
        m_places.reserve(usualForms);
    }

    void write(ByteWriter &out, const Terms &terms)
    {
        out.number(terms.size());
        qsizetype end = 0; // of the term before; utterances may be made of parts in another order
        for (const Term &term : terms) {
            out.number(placeOf(term));
            out.number((term.isBracketed ? Bracketed : 0) | (term.isCapital ? Capital : 0)
                | (term.isJoined ? Joined : 0) | (term.opensPart ? OpensPart : 0));
            const qsizetype gap = term.range.begin - end;
            out.number(gap >= 0 ? 2 * gap : -2 * gap - 1);
            out.number(term.range.length());
            end = term.range.end;
        }
    }

    QByteArray forms(const QString &language)
    {
        ByteWriter out;
        out.string(language);
        out.number(m_forms.size());
        for (const quint32 word : std::as_const(m_forms))
            out.string(m_vocabulary.form(word));
        return out.bytes();
    }

private:
    quint64 placeOf(const Term &term)
    {
        if (term.isGap())
            return 0;
        const auto known = m_places.constFind(term.word);
        if (known != m_places.cend())
            return *known;
        m_forms.append(term.word);
        m_places.insert(term.word, m_forms.size());
        return m_forms.size();
    }

    const Vocabulary &m_vocabulary;
    QHash<quint32, qsizetype> m_places;
    QList<quint32> m_forms;
};

class TermReader
{
public:
    TermReader(QByteArrayView forms, Vocabulary &vocabulary)
    {
        ByteReader in(forms);
        const WordWeights &weights = WordWeights::of(in.string());
        m_forms.append(Term());
        for (qsizetype count = in.count(); count > 0; --count) {
            const QByteArrayView form = in.utf8();
            const quint32 word = numberOf(form, vocabulary);
            m_forms.append(Term{.word = word, .weight = vocabulary.weight(word, weights), .range = {}});
        }
        m_isDamaged = in.isDamaged();
    }

    Terms terms(ByteReader &in)
    {
        Terms terms;
        qsizetype count = in.count();
        terms.reserve(count);
        qsizetype end = 0;
        for (; count > 0; --count) {
            const quint64 form = in.number();
            m_isDamaged = m_isDamaged || form >= quint64(m_forms.size());
            Term term = m_isDamaged ? Term{} : m_forms[qsizetype(form)];
            const quint64 bits = in.number();
            term.isBracketed = bits & Bracketed;
            term.isCapital = bits & Capital;
            term.isJoined = bits & Joined;
            term.opensPart = bits & OpensPart;
            const quint64 gap = in.number();
            const qsizetype begin = end + (gap % 2 == 0 ? qint32(gap / 2) : -qint32(gap / 2) - 1);
            end = begin + qint32(in.number());
            term.range = {begin, end};
            terms.append(term);
        }
        return terms;
    }
    bool isDamaged() const { return m_isDamaged; }

private:
    // Nearly all words are known already, and nearly all are ASCII: those need no string.
    static quint32 numberOf(QByteArrayView form, Vocabulary &vocabulary)
    {
        if (std::ranges::all_of(form, [](char byte) { return static_cast<quint8>(byte) < 0x80; })) {
            if (const quint32 known = vocabulary.numberOfKey(Vocabulary::keyOf(form)))
                return known;
        }
        return vocabulary.number(QString::fromUtf8(form));
    }

    Terms m_forms;
    bool m_isDamaged = false;
};

// The parts of a record, behind the sizes of all; nothing where they do not add up.
std::optional<std::array<QByteArrayView, Parts>> partsOf(QByteArrayView record)
{
    ByteReader in(record);
    std::array<qsizetype, Parts> sizes = {};
    qsizetype sum = 0;
    for (qsizetype &size : sizes)
        sum += size = in.count();
    if (in.isDamaged() || sum > record.size())
        return {};
    std::array<QByteArrayView, Parts> parts;
    qsizetype begin = record.size() - sum;
    for (size_t part = 0; part < Parts; ++part) {
        parts[part] = record.sliced(begin, sizes[part]);
        begin += sizes[part];
    }
    return parts;
}

}

QByteArray recordOf(const ArticleQuotes &found, const StoryTerms &story, const QList<Utterance> &utterances,
    const QString &language, const Vocabulary &vocabulary)
{
    std::array<ByteWriter, Parts> parts;
    parts[Quotes].number(found.quotes.size());
    for (const Quote &quote : found.quotes)
        write(parts[Quotes], quote);
    parts[Quotes].number(found.speakers.size());
    for (const Speaker &speaker : found.speakers) {
        parts[Quotes].string(speaker.name);
        parts[Quotes].number(speaker.aliases.size());
        for (const QString &alias : speaker.aliases)
            parts[Quotes].string(alias);
        parts[Quotes].number(quint64(speaker.kind));
    }

    TermWriter terms(vocabulary);
    parts[Utterances].number(utterances.size());
    for (const Utterance &utterance : utterances) {
        parts[Utterances].number(utterance.quote);
        terms.write(parts[Utterances], utterance.terms);
        for (const QList<qsizetype> *positions : {&utterance.breaks, &utterance.sentences}) {
            parts[Utterances].number(positions->size());
            for (const qsizetype position : *positions)
                parts[Utterances].number(position);
        }
    }

    terms.write(parts[Story], story.terms);
    // Runs of words of one quotation.
    for (qsizetype begin = 0; begin < story.quoteOf.size();) {
        qsizetype end = begin;
        while (end < story.quoteOf.size() && story.quoteOf[end] == story.quoteOf[begin])
            ++end;
        parts[Story].number(story.quoteOf[begin] + 1);
        parts[Story].number(end - begin);
        begin = end;
    }
    parts[Forms].bytes() = terms.forms(language);

    ByteWriter record;
    for (ByteWriter &part : parts)
        record.number(part.bytes().size());
    for (ByteWriter &part : parts)
        record.bytes().append(part.bytes());
    return record.bytes();
}

std::optional<ArticleQuotes> quotesIn(QByteArrayView record)
{
    const auto parts = partsOf(record);
    if (!parts)
        return {};
    ByteReader in((*parts)[Quotes]);
    ArticleQuotes found;
    for (qsizetype count = in.count(); count > 0; --count)
        found.quotes.append(quoteIn(in));
    for (qsizetype count = in.count(); count > 0; --count) {
        Speaker speaker{.name = in.string(), .aliases = {}};
        for (qsizetype aliases = in.count(); aliases > 0; --aliases)
            speaker.aliases.append(in.string());
        speaker.kind = SpeakerKind(in.number());
        found.speakers.append(speaker);
    }
    if (in.isDamaged())
        return {};
    return found;
}

std::optional<QList<Utterance>> utterancesIn(QByteArrayView record, Vocabulary &vocabulary)
{
    const auto parts = partsOf(record);
    if (!parts)
        return {};
    TermReader reader((*parts)[Forms], vocabulary);
    ByteReader in((*parts)[Utterances]);
    QList<Utterance> utterances;
    for (qsizetype count = in.count(); count > 0; --count) {
        Utterance utterance;
        utterance.quote = qsizetype(in.number());
        utterance.terms = reader.terms(in);
        for (const Term &term : std::as_const(utterance.terms))
            utterance.weight += term.weight;
        for (QList<qsizetype> *positions : {&utterance.breaks, &utterance.sentences}) {
            for (qsizetype left = in.count(); left > 0; --left)
                positions->append(qsizetype(in.number()));
        }
        utterances.append(utterance);
    }
    if (in.isDamaged() || reader.isDamaged())
        return {};
    return utterances;
}

std::optional<StoryTerms> storyIn(QByteArrayView record, Vocabulary &vocabulary)
{
    const auto parts = partsOf(record);
    if (!parts)
        return {};
    TermReader reader((*parts)[Forms], vocabulary);
    ByteReader in((*parts)[Story]);
    StoryTerms story{reader.terms(in), {}};
    story.quoteOf.reserve(story.terms.size());
    while (story.quoteOf.size() < story.terms.size() && !in.isDamaged()) {
        const auto quote = qsizetype(in.number()) - 1;
        const quint64 words = in.number();
        if (words == 0 || words > quint64(story.terms.size() - story.quoteOf.size()))
            return {};
        story.quoteOf.insert(story.quoteOf.size(), qsizetype(words), quote);
    }
    if (in.isDamaged() || reader.isDamaged())
        return {};
    return story;
}

}
