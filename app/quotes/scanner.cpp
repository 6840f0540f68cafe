// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"

#include "app/quotes/attribution.h"
#include "app/quotes/frame.h"
#include "app/quotes/relays.h"
#include "app/quotes/reported.h"
#include "app/quotes/speakers.h"
#include "app/quotes/speech.h"

#include <QMap>

#include <algorithm>

namespace Synoptic {

namespace {

// Nobody is named as the speaker on less: a wrong name is worse than none.
constexpr double leastConfidence = 0.6;

bool namesSpeaker(const Clue &clue)
{
    return clue.hasMention() && clue.confidence >= leastConfidence;
}

Attribution attributionOf(const Frame &frame, const SpeakerResolver &speakers, const Clue &clue)
{
    const Identity identity = speakers.identify(clue.paragraph, clue.mention);
    return {.name = identity.name,
        .mention = clue.mention.range(frame.paragraphs[clue.paragraph].tokens),
        .kind = identity.kind,
        .confidence = clue.confidence,
        .rule = QString::fromLatin1(clue.rule)};
}

// True where paragraphs with their marks open wait for who speaks; a single one right behind whom it would be taken
// from has lost its mark as easily.
bool isLeftOpen(const Quote &quote, const QuotedRun &first, const Clue &carried)
{
    return quote.segments.size() > 1 || carried.paragraph + 1 < first.paragraph;
}

// The speakers by name, with the other forms they were called by; pronouns are no names.
QList<Speaker> speakersIn(const QList<Quote> &quotes, QStringView text, const Language &language)
{
    QMap<QString, Speaker> byName;
    for (const Quote &quote : quotes) {
        if (!quote.isSpeech() || !quote.speaker || quote.speaker->name.isEmpty())
            continue;
        Speaker &speaker = byName[quote.speaker->name];
        speaker.name = quote.speaker->name;
        speaker.kind = quote.speaker->kind;
        const QString printed = quote.speaker->mention.of(text).toString();
        const Word word = language.word(printed.toLower());
        const bool isPronoun = word.is(WordClass::Pronoun | WordClass::Possessive | WordClass::Object);
        if (!isPronoun && printed != speaker.name && !speaker.aliases.contains(printed))
            speaker.aliases.append(printed);
    }
    QList<Speaker> speakers = byName.values();
    for (Speaker &speaker : speakers)
        speaker.aliases.sort();
    return speakers;
}

}

Result<ArticleQuotes> scan(const Article &article, const Progress &progress)
{
    const Language &language = Language::of(article.language);
    const Frame frame = frameOf(article, language, progress);
    const QList<Clue> clues = attribute(frame, progress);
    const SpeakerResolver speakers(frame, progress);

    ArticleQuotes found;
    QList<qsizetype> quoteOf(frame.runs.size(), -1);
    QList<qsizetype> carriedRun; // of each quotation: its first run, if who speaks is only taken from words before it
    for (qsizetype run = 0; run < frame.runs.size() && !progress.isCancelled(); ++run) {
        const QuotedRun &marked = frame.runs[run];
        const std::optional<QuoteKind> kind = kindOf(frame, run, clues[run]);
        if (!kind)
            continue;
        const qsizetype earlier = marked.continues >= 0 ? marked.continues : clues[run].goesOnFrom;
        const qsizetype begun = earlier >= 0 ? quoteOf[earlier] : -1;
        // "“One thing.\n“Another,” said Ortiz": who is named where the last paragraph ends says all of them, but
        // for paragraphs that have an attribution of their own.
        const bool isOpen = begun >= 0 && marked.continues >= 0 && carriedRun[begun] >= 0
            && isLeftOpen(found.quotes[begun], frame.runs[carriedRun[begun]], clues[carriedRun[begun]]);
        const bool isNamed = begun >= 0 && found.quotes[begun].speaker && !isOpen;
        if (begun >= 0 && found.quotes[begun].isSpeech() && !(clues[run].tie == Tie::Beside && isNamed)) {
            Quote &quote = found.quotes[begun];
            quote.segments.append(marked.inner);
            quote.kind = std::min(quote.kind, *kind);
            quote.flags.setFlag(QuoteFlag::Unclosed, marked.isUnclosed);
            if ((!quote.speaker || clues[run].tie == Tie::Beside) && namesSpeaker(clues[run])) {
                quote.speaker = attributionOf(frame, speakers, clues[run]);
                carriedRun[begun] = -1;
            }
            quoteOf[run] = begun;
            continue;
        }
        Quote quote;
        quote.kind = *kind;
        quote.segments = {marked.inner};
        quote.flags.setFlag(QuoteFlag::Unclosed, marked.isUnclosed);
        quote.flags.setFlag(QuoteFlag::Nested, marked.parent >= 0);
        const TextRange relay = clues[run].relay;
        quote.flags.setFlag(QuoteFlag::Relayed, !relay.isEmpty() && !isCalled(article.outlet, relay.of(frame.text)));
        const Clue &clue = clues[run];
        if (quote.kind != QuoteKind::Term && marked.parent < 0) {
            if (!clue.cue.isEmpty())
                quote.cue = clue.cue;
            if (namesSpeaker(clue))
                quote.speaker = attributionOf(frame, speakers, clue);
        }
        quoteOf[run] = found.quotes.size();
        found.quotes.append(quote);
        carriedRun.append(clue.tie == Tie::Carried ? run : -1);
    }
    for (const Report &report : reportsIn(frame, progress)) {
        Quote quote;
        quote.kind = QuoteKind::Reported;
        quote.segments = {report.words};
        quote.cue = report.clue.cue;
        quote.speaker = attributionOf(frame, speakers, report.clue);
        found.quotes.append(quote);
    }
    std::ranges::stable_sort(found.quotes, {}, [](const Quote &quote) { return quote.segments.first().begin; });
    if (progress.isCancelled())
        return std::unexpected(Error{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}});
    found.speakers = speakersIn(found.quotes, article.text, language);
    return found;
}

}
