// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/reported.h"

#include <algorithm>

namespace Synoptic {

namespace {

using Kind = Token::Kind;

constexpr qsizetype fewestWords = 4;
constexpr double confidence = 0.85;

// Tokens [begin, end) of one sentence, its last stop aside.
struct Sentence {
    const QList<Token> &tokens;
    QStringView text;
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isReportingVerb(const Sentence &in, qsizetype i)
{
    const Token &token = in.tokens[i];
    return token.isWord() && !token.isCapital && token.word.tier == CueTier::Speech
        && token.word.forms != VerbForms(VerbForm::Gerund) && isFiniteVerb(in.tokens, i, in.text)
        && !isPassive(in.tokens, i, in.text);
}

// Over "reporters" behind "told", days, adverbs and "that": where the clause begins.
qsizetype clauseBegin(const Sentence &in, qsizetype verb)
{
    qsizetype i = verb + 1;
    if (isOneOf(in.tokens[verb], in.text, {u"told", u"tells"})) {
        if (i < in.end && in.tokens[i].is(WordClass::Object))
            ++i;
        else
            i = std::max(i, phraseFrom(in.tokens, i, in.end, in.text).end);
    }
    while (i < in.end
        && (in.tokens[i].is(WordClass::Calendar) || in.tokens[i].kind == Kind::Number
            || (isAdverb(in.tokens[i], in.text) && !in.tokens[i].is(WordClass::Determiner)
                && !isOneOf(in.tokens[i], in.text, {u"there"}))
            || (i + 1 < in.end && in.tokens[i].is(WordClass::Preposition) && in.tokens[i + 1].is(WordClass::Calendar))))
        ++i;
    if (i < in.end && isOneOf(in.tokens[i], in.text, {u"that"}))
        return i + 1;
    // "did not say who", "asked how": a question is no report.
    if (i < in.end && (in.tokens[i].word.person == Person::Relative || in.tokens[i].is(WordClass::Subordinator)))
        return -1;
    // "said of the plan", "said in a letter": the clause is further off or not there.
    const bool isClause
        = i < in.end && in.tokens[i].isWord() && !in.tokens[i].is(WordClass::Preposition | WordClass::Conjunction);
    return isClause ? i : -1;
}

qsizetype wordsIn(const Sentence &in, qsizetype begin, qsizetype end)
{
    return std::count_if(
        in.tokens.begin() + begin, in.tokens.begin() + end, [](const Token &token) { return token.isWord(); });
}

// A clause says something with a verb of its own; "said the mayor" and "wrote the book" do not.
bool hasVerb(const Sentence &in, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (in.tokens[i].is(WordClass::Auxiliary) || isFiniteVerb(in.tokens, i, in.text))
            return true;
    }
    return false;
}

std::optional<Report> reportIn(const Sentence &in, qsizetype paragraph)
{
    int tried = 0;
    for (qsizetype verb = in.begin; verb < in.end && tried < mostVerbs; ++verb) {
        if (!isReportingVerb(in, verb))
            continue;
        ++tried;
        const Phrase subject = subjectOf(in.tokens, verb, in.begin, in.text);
        const bool denied = isOneOf(in.tokens[std::max(verb - 1, in.begin)], in.text, {u"not", u"never"});
        if (denied || subject.isEmpty() || subject.end > verb || !canSpeak(in.tokens, subject))
            continue;
        // "The dam will hold, Ortiz said on Monday": what stands before is reported.
        const bool closes = subject.begin > in.begin && in.tokens[subject.begin - 1].kind == Kind::Comma
            && wordsIn(in, verb + 1, in.end) < fewestWords;
        qsizetype begin = closes ? in.begin : clauseBegin(in, verb);
        for (qsizetype i = in.begin; closes && i < subject.begin; ++i) { // behind a dateline
            if (in.tokens[i].kind == Kind::Dash)
                begin = i + 1;
        }
        const qsizetype end = closes ? subject.begin - 1 : in.end;
        if (begin < 0 || wordsIn(in, begin, end) < fewestWords || !hasVerb(in, begin, end))
            continue;
        Report report{.words = {in.tokens[begin].range.begin, in.tokens[end - 1].range.end}, .clue = {}};
        report.clue.rule = "reported";
        report.clue.confidence = confidence;
        report.clue.tie = Tie::Sentence;
        report.clue.cue = in.tokens[verb].range;
        report.clue.mention = subject;
        report.clue.paragraph = paragraph;
        return report;
    }
    return {};
}

}

QList<Report> reportsIn(const Frame &frame, const Progress &progress)
{
    QList<Report> reports;
    for (qsizetype p = 0; p < frame.paragraphs.size() && !progress.isCancelled(); ++p) {
        const Frame::Paragraph &paragraph = frame.paragraphs[p];
        if (paragraph.role != BlockRole::Body)
            continue;
        const QList<Token> &tokens = paragraph.tokens;
        for (qsizetype begin = 0; begin < tokens.size() && !progress.isCancelled();) {
            qsizetype end = begin + 1;
            bool quotes = tokens[begin].kind == Kind::Quote;
            for (; end < tokens.size() && !tokens[end].startsSentence; ++end)
                quotes = quotes || tokens[end].kind == Kind::Quote;
            qsizetype last = end;
            while (last > begin && (tokens[last - 1].kind == Kind::Stop || tokens[last - 1].kind == Kind::Question))
                --last;
            if (!quotes) {
                if (const std::optional<Report> report = reportIn({tokens, frame.text, begin, last}, p))
                    reports.append(*report);
            }
            begin = end;
        }
    }
    return reports;
}

}
