// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/reported.h"

#include "app/quotes/scene.h"

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
    qsizetype paragraph = 0;
};

bool isReportingVerb(const Sentence &in, qsizetype i)
{
    const Token &token = in.tokens[i];
    return token.isWord() && !token.isCapital && (token.word.tier == CueTier::Speech || token.word.takesClause)
        && token.word.forms != VerbForms(VerbForm::Gerund) && isFiniteVerb(in.tokens, i, in.text)
        && !isPassive(in.tokens, i, in.text);
}

bool opensClause(const Token &token, QStringView text)
{
    return isOneOf(token, text, {u"that", u"que", u"qu", u"che", u"dass", u"daß", u"أن", u"إن", u"כי"});
}

// "to rebuild the dam": what is promised.
bool opensInfinitive(const Sentence &in, qsizetype i)
{
    if (i + 1 >= in.end || !isOneOf(in.tokens[i], in.text, {u"to"}))
        return false;
    const Token &verb = in.tokens[i + 1];
    return verb.isWord() && !verb.isCapital && (!verb.word.classes || (verb.word.forms & VerbForm::Base));
}

// "warned | the dam would break", not "denied | a report that it would": the words begin with a subject and its verb.
bool beginsWithSubject(const Sentence &in, qsizetype begin)
{
    qsizetype verb = phraseFrom(in.tokens, begin, in.end, in.text).end;
    if (verb == begin)
        return false;
    while (verb < in.end && isAdverb(in.tokens[verb], in.text))
        ++verb;
    return verb < in.end && (in.tokens[verb].is(WordClass::Auxiliary) || isFiniteVerb(in.tokens, verb, in.text))
        && !opensClause(in.tokens[verb], in.text);
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
    if (i + 1 < in.end && in.tokens[i].kind == Kind::Comma && opensClause(in.tokens[i + 1], in.text))
        return i + 2; // "behauptete, dass"
    if (i < in.end && opensClause(in.tokens[i], in.text))
        return i + 1;
    if (in.tokens[verb].word.tier != CueTier::Speech && opensInfinitive(in, i))
        return i;
    // "did not say who", "asked how": a question is no report.
    if (i < in.end && (in.tokens[i].word.person == Person::Relative || in.tokens[i].is(WordClass::Subordinator)))
        return -1;
    // "said of the plan", "said in a letter": the clause is further off or not there.
    const bool isClause
        = i < in.end && in.tokens[i].isWord() && !in.tokens[i].is(WordClass::Preposition | WordClass::Conjunction);
    if (!isClause || (in.tokens[verb].word.tier != CueTier::Speech && !beginsWithSubject(in, i)))
        return -1;
    return i;
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

Report reportOf(const Sentence &in, qsizetype begin, qsizetype end, TextRange cue, Phrase speaker)
{
    Report report{.words = {in.tokens[begin].range.begin, in.tokens[end - 1].range.end}, .clue = {}};
    report.clue.rule = "reported";
    report.clue.confidence = confidence;
    report.clue.tie = Tie::Sentence;
    report.clue.cue = cue;
    report.clue.mention = speaker;
    report.clue.paragraph = in.paragraph;
    return report;
}

bool isNegated(const Sentence &in, qsizetype verb)
{
    return std::any_of(
        in.tokens.begin() + std::max(verb - 2, in.begin), in.tokens.begin() + verb, [&in](const Token &token) {
            return isOneOf(token, in.text, {u"not", u"never", u"pas", u"nicht", u"non", u"no", u"لم", u"לא"});
        });
}

// "According to the council, the dam will hold", "The dam will hold, according to the council".
std::optional<Report> reportOfSource(const Sentence &in)
{
    for (qsizetype i = in.begin; i + 1 < in.end; ++i) {
        const bool closes = i > in.begin && in.tokens[i - 1].kind == Kind::Comma;
        const bool opens = i <= in.begin + 1; // "Nach Angaben"
        const std::optional<Source> source
            = opens || closes ? sourceAt(in.tokens, i, in.text) : std::optional<Source>();
        if (!source || source->mention.end > in.end || !canSpeak(in.tokens, source->mention))
            continue;
        const qsizetype behind = source->mention.end;
        const bool isComma = behind < in.end && in.tokens[behind].kind == Kind::Comma;
        // A source that opens its sentence and has an aside is left alone: where that ends is not known.
        if (opens && isComma
            && std::any_of(in.tokens.begin() + behind + 1, in.tokens.begin() + std::min(in.end, behind + 8),
                [](const Token &token) { return token.kind == Kind::Comma; }))
            return {};
        const qsizetype begin = opens ? behind + (isComma ? 1 : 0) : in.begin;
        const qsizetype end = opens ? in.end : i - 1;
        const bool isWhole = opens ? begin < in.end : behind >= in.end;
        if (!isWhole || wordsIn(in, begin, end) < fewestWords || (!source->cue.isEmpty() && !hasVerb(in, begin, end)))
            return {};
        return reportOf(in, begin, end, source->cue, source->mention);
    }
    return {};
}

std::optional<Report> reportIn(const Sentence &in)
{
    int tried = 0;
    for (qsizetype verb = in.begin; verb < in.end && tried < mostVerbs; ++verb) {
        if (!isReportingVerb(in, verb))
            continue;
        ++tried;
        const Phrase subject = subjectOf(in.tokens, verb, in.begin, in.text);
        if (isNegated(in, verb) || subject.isEmpty() || subject.end > verb || !canSpeak(in.tokens, subject))
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
        if (begin < 0 || wordsIn(in, begin, end) < fewestWords)
            continue;
        // Behind "que" and "dass" and a "to" the verb may be one of no list.
        const bool isMarked = opensInfinitive(in, begin)
            || (begin > in.begin && opensClause(in.tokens[begin - 1], in.text)
                && !isOneOf(in.tokens[begin - 1], in.text, {u"that"}));
        if (!isMarked && !hasVerb(in, begin, end))
            continue;
        return reportOf(in, begin, end, in.tokens[verb].range, subject);
    }
    return reportOfSource(in);
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
                if (const std::optional<Report> report = reportIn({tokens, frame.text, begin, last, p}))
                    reports.append(*report);
            }
            begin = end;
        }
    }
    return reports;
}

}
