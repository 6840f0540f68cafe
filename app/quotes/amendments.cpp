// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/amendments.h"

#include "app/quotes/relocation.h"
#include "app/quotes/scanner.h"
#include "app/text/segments.h"

#include <algorithm>

namespace Synoptic {

namespace {

// Pieces [begin, end) of each text between two runs that are the same.
struct Gap {
    qsizetype beginA = 0;
    qsizetype endA = 0;
    qsizetype beginB = 0;
    qsizetype endB = 0;
};

QList<Gap> gapsOf(const Difference &difference)
{
    QList<Gap> gaps;
    Gap gap;
    for (const SameRun &run : difference.same) {
        gap.endA = run.a;
        gap.endB = run.b;
        gaps.append(gap);
        gap = {run.a + run.length, 0, run.b + run.length, 0};
    }
    gap.endA = difference.a.size();
    gap.endB = difference.b.size();
    gaps.append(gap);
    return gaps;
}

// Counts the paragraphs of which hardly anything is the same: a new one, too, has "the" and commas.
template <typename IsSame>
qsizetype strangeParagraphs(QStringView text, const QList<Piece> &pieces, IsSame isSame)
{
    qsizetype count = 0;
    qsizetype next = 0;
    for (const TextRange paragraph : paragraphs(text)) {
        qsizetype same = 0;
        const qsizetype first = next;
        for (; next < pieces.size() && pieces[next].range.begin < paragraph.end; ++next)
            same += isSame(next) ? 1 : 0;
        count += 3 * same < next - first ? 1 : 0;
    }
    return count;
}

bool hasDigit(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

// A name, by its first and its last piece.
struct NameRun {
    qsizetype first = 0;
    qsizetype last = 0;

    bool operator==(const NameRun &) const = default;
};

// "I" and "I'm" are written large and name nobody.
bool isPronounLike(QStringView word)
{
    return word.size() > 1 && (word[1] == u'\'' || word[1] == u'’') && (word.size() == 2 || word[2].isLower());
}

// One side of the comparison, as names and figures are looked for in it.
class Side
{
public:
    Side(QStringView text, const QList<Piece> &pieces)
        : m_text(text)
        , m_pieces(pieces)
        , m_startsSentence(pieces.size(), false)
    {
        qsizetype next = 0;
        for (const TextRange paragraph : paragraphs(text)) {
            for (const TextRange sentence : sentences(text, paragraph)) {
                while (next < pieces.size() && (pieces[next].range.begin < sentence.begin || !pieces[next].isWord))
                    ++next;
                if (next < pieces.size())
                    m_startsSentence[next] = true;
            }
        }
    }

    QList<TextRange> figures(qsizetype begin, qsizetype end) const
    {
        QList<TextRange> found;
        for (qsizetype i = begin; i < end; ++i) {
            if (m_pieces[i].isWord && hasDigit(m_pieces[i].range.of(m_text)))
                found.append(m_pieces[i].range);
        }
        return found;
    }

    // The names that these pieces are of, each with its words outside of them.
    QList<NameRun> names(qsizetype begin, qsizetype end) const
    {
        QList<NameRun> found;
        for (qsizetype i = begin; i < end; ++i) {
            if (!isName(i))
                continue;
            const NameRun run = nameAround(i);
            if (range(run).length() > 1) // a letter alone is "I", or of a list
                found.append(run);
            i = run.last;
        }
        return found;
    }

    bool isName(qsizetype i) const { return isCapital(i) && !m_startsSentence[i] && !startsQuotation(i); }
    NameRun nameAround(qsizetype i) const
    {
        NameRun run{i, i};
        while (const qsizetype before = wordBefore(run.first))
            run.first = before - 1;
        while (const qsizetype next = wordAfter(run.last))
            run.last = next - 1;
        return run;
    }
    TextRange range(NameRun run) const { return m_pieces[run.first].range.encompass(m_pieces[run.last].range); }
    QStringView words(NameRun run) const { return range(run).of(m_text); }
    // Whether the words of a name of another text stand here, too.
    bool has(const Side &other, NameRun run) const
    {
        const auto first = other.m_pieces.begin() + run.first;
        const auto last = other.m_pieces.begin() + run.last + 1;
        return std::search(m_pieces.begin(), m_pieces.end(), first, last, [](const Piece &a, const Piece &b) {
            return a.key == b.key;
        }) != m_pieces.end();
    }

private:
    bool isCapital(qsizetype i) const
    {
        const Piece &piece = m_pieces[i];
        const QStringView word = piece.range.of(m_text);
        return piece.isWord && word.front().isUpper() && !hasDigit(word) && !isPronounLike(word);
    }
    // An opening mark stands at the word and has a blank before it.
    bool startsQuotation(qsizetype i) const
    {
        if (i == 0 || m_pieces[i - 1].isWord || m_pieces[i - 1].range.end != m_pieces[i].range.begin)
            return false;
        const qsizetype mark = m_pieces[i - 1].range.begin;
        static const QString opening = QStringLiteral("“„«‹\"‘'”»");
        return opening.contains(m_text[mark]) && (mark == 0 || m_text[mark - 1].isSpace());
    }
    bool isInitial(qsizetype i) const { return isCapital(i) && m_pieces[i].range.length() == 1; }
    // Whether a blank stands between a piece and the next one, or the point of an initial and a blank.
    bool belong(qsizetype i, qsizetype next) const
    {
        const QStringView between = TextRange{m_pieces[i].range.end, m_pieces[next].range.begin}.of(m_text);
        return between == u" " || (isInitial(i) && (between == u". " || between == u"."));
    }
    // The word of the same name before and after, counted from 1; 0: none.
    qsizetype wordBefore(qsizetype i) const
    {
        for (qsizetype at = i - 1; at >= 0 && at >= i - 2; --at) {
            if (m_pieces[at].isWord)
                return isName(at) && belong(at, i) ? at + 1 : 0;
        }
        return 0;
    }
    qsizetype wordAfter(qsizetype i) const
    {
        for (qsizetype at = i + 1; at < m_pieces.size() && at <= i + 2; ++at) {
            if (m_pieces[at].isWord)
                return isName(at) && belong(i, at) ? at + 1 : 0;
        }
        return 0;
    }

    QStringView m_text;
    const QList<Piece> &m_pieces;
    QList<bool> m_startsSentence;
};

// Those that stand for each other in one gap, in order; what is left over is put in or taken out.
void pairUp(
    Amendment::Kind kind, const QList<TextRange> &before, const QList<TextRange> &after, QList<Amendment> &found)
{
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i)
        found.append({kind, before.value(i), after.value(i)});
}

// A name of which words stay has the one that they are in now over against it.
void addCounterparts(
    const QList<NameRun> &names, const QList<qsizetype> &there, const Side &other, QList<NameRun> &others)
{
    for (const NameRun &name : names) {
        for (qsizetype i = name.first; i <= name.last; ++i) {
            if (there[i] < 0 || !other.isName(there[i]))
                continue;
            const NameRun run = other.nameAround(there[i]);
            if (!others.contains(run))
                others.append(run);
        }
    }
    std::ranges::sort(others, {}, &NameRun::first);
}

// Names that were changed; the same name on both sides of one gap has only moved in it.
QList<Amendment> namesAmended(const Side &old, const Side &now, const Difference &difference)
{
    QList<qsizetype> inA(difference.b.size(), -1);
    for (qsizetype i = 0; i < difference.inB.size(); ++i) {
        if (difference.inB[i] >= 0)
            inA[difference.inB[i]] = i;
    }
    QList<Amendment> found;
    qsizetype doneA = -1; // a name that more than one gap is in comes once
    qsizetype doneB = -1;
    for (const Gap &gap : gapsOf(difference)) {
        QList<NameRun> before = old.names(gap.beginA, gap.endA);
        QList<NameRun> after = now.names(gap.beginB, gap.endB);
        const QList<NameRun> own = before;
        addCounterparts(after, inA, old, before);
        addCounterparts(own, difference.inB, now, after);
        before.removeIf([doneA](const NameRun &run) { return run.first <= doneA; });
        after.removeIf([doneB](const NameRun &run) { return run.first <= doneB; });
        doneA = before.isEmpty() ? doneA : before.last().last;
        doneB = after.isEmpty() ? doneB : after.last().last;
        before.removeIf([&](const NameRun &run) {
            const auto same
                = std::ranges::find_if(after, [&](const NameRun &other) { return old.words(run) == now.words(other); });
            const bool hasMoved = same != after.end();
            if (hasMoved)
                after.erase(same);
            return hasMoved;
        });
        const qsizetype pairs = std::min(before.size(), after.size());
        for (qsizetype i = 0; i < pairs; ++i)
            found.append({Amendment::Kind::Name, old.range(before[i]), now.range(after[i])});
        // Gone is one that is nowhere else, and so is new.
        for (const NameRun &run : before.sliced(pairs)) {
            if (!now.has(old, run))
                found.append({Amendment::Kind::Name, old.range(run), {}});
        }
        for (const NameRun &run : after.sliced(pairs)) {
            if (!old.has(now, run))
                found.append({Amendment::Kind::Name, {}, now.range(run)});
        }
    }
    return found;
}

QList<Quote> quotesOf(const Article &article)
{
    const Progress progress;
    const Result<ArticleQuotes> found = scan(article, progress);
    QList<Quote> speech = found ? found->quotes : QList<Quote>();
    speech.removeIf([](const Quote &quote) { return !quote.isSpeech() || quote.flags.testFlag(QuoteFlag::Nested); });
    return speech;
}

QList<Amendment> quotationsAmended(const Article &before, const Article &after)
{
    QList<Amendment> found;
    Relocator relocator(before.text, after.text);
    const QList<Quote> news = quotesOf(after);
    QList<bool> known(news.size(), false);
    for (const Quote &quote : quotesOf(before)) {
        const Relocation there = relocator.find(quote.range());
        const auto it
            = std::ranges::find_if(news, [&there](const Quote &other) { return other.range().overlaps(there.range); });
        if (there.fate == Relocation::Fate::Lost || it == news.end()) {
            found.append({Amendment::Kind::Quotation, quote.range(), {}});
            continue;
        }
        known[it - news.begin()] = true;
        const bool isOther = there.fate == Relocation::Fate::Changed && there.reason == Relocation::Reason::Reworded;
        if (isOther || it->range().of(after.text).size() != there.range.length())
            found.append({Amendment::Kind::Quotation, quote.range(), it->range()});
    }
    for (qsizetype i = 0; i < news.size(); ++i) {
        if (!known[i])
            found.append({Amendment::Kind::Quotation, {}, news[i].range()});
    }
    return found;
}

}

Tally tallyOf(QStringView before, QStringView after)
{
    const Difference difference = differenceOf(before, after);
    QList<bool> isOld(difference.b.size(), false);
    for (const qsizetype place : difference.inB) {
        if (place >= 0)
            isOld[place] = true;
    }
    Tally tally;
    for (qsizetype i = 0; i < difference.a.size(); ++i) {
        if (difference.inB[i] < 0)
            ++(difference.a[i].isWord ? tally.wordsOut : tally.signsOut);
    }
    for (qsizetype j = 0; j < difference.b.size(); ++j) {
        if (!isOld[j])
            ++(difference.b[j].isWord ? tally.wordsIn : tally.signsIn);
    }
    tally.paragraphsOut = strangeParagraphs(before, difference.a, [&](qsizetype i) { return difference.inB[i] >= 0; });
    tally.paragraphsIn = strangeParagraphs(after, difference.b, [&](qsizetype j) { return isOld[j]; });
    return tally;
}

QList<Amendment> amendmentsOf(const Article &before, const Article &after)
{
    const Difference difference = differenceOf(before.text, after.text);
    const Side old(before.text, difference.a);
    const Side now(after.text, difference.b);
    QList<Amendment> figures;
    for (const Gap &gap : gapsOf(difference))
        pairUp(Amendment::Kind::Number, old.figures(gap.beginA, gap.endA), now.figures(gap.beginB, gap.endB), figures);
    return quotationsAmended(before, after) + namesAmended(old, now, difference) + figures;
}

}
