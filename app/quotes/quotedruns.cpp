// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/quotedruns.h"

#include "app/quotes/quotemarks.h"
#include "app/quotes/signs.h"

#include <algorithm>

namespace Synoptic {

namespace {

using Family = QuoteMark::Family;
using Leaning = QuoteMark::Leaning;

constexpr qsizetype deepest = 3;

bool isSpaceOnly(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

// For each mark, what comes behind it; read from the back once, so that no look ahead is a search.
struct Ahead {
    qsizetype doubleMark = -1;
    qsizetype singleCloser = -1;
    qsizetype firmCloser = -1; // a single closer behind punctuation
    qsizetype singleOpener = -1;
};

QList<Ahead> lookAhead(const QList<QuoteMark> &marks)
{
    QList<Ahead> ahead(marks.size());
    Ahead next;
    for (qsizetype i = marks.size() - 1; i >= 0; --i) {
        ahead[i] = next;
        const QuoteMark &mark = marks[i];
        if (mark.family == Family::Double) {
            next.doubleMark = i;
            continue;
        }
        if (mark.side() == Leaning::Opens)
            next.singleOpener = i;
        if (mark.canClose && mark.side() != Leaning::Opens) {
            next.singleCloser = i;
            if (mark.afterPunctuation)
                next.firmCloser = i;
        }
    }
    return ahead;
}

// Pairs the marks of one paragraph with a stack of what is open.
class ParagraphPairer
{
public:
    ParagraphPairer(
        QStringView text, TextRange paragraph, qsizetype index, QList<QuotedRun> &runs, const Language &language)
        : m_text(text)
        , m_paragraph(paragraph)
        , m_index(index)
        , m_runs(runs)
        , m_marks(quoteMarksIn(text, paragraph, language))
        , m_ahead(lookAhead(m_marks))
    {
    }

    // Pairs all marks; pending is the run left open by an earlier paragraph, or -1. Gives the run
    // that is open at the end of this one, or -1.
    qsizetype pair(qsizetype pending)
    {
        const bool reopens = pending >= 0 && startsWithMark();
        for (qsizetype i = 0; i < m_marks.size(); ++i) {
            if (m_marks[i].family == Family::Double)
                takeDouble(i, pending);
            else
                takeSingle(i);
        }
        if (reopens && m_firstRun >= 0 && m_runs[m_firstRun].isSingle == m_runs[pending].isSingle)
            join(pending, m_firstRun);
        return closeParagraph();
    }

private:
    struct Open {
        qsizetype run = 0;
        qsizetype mark = 0;
        qsizetype closer = -1; // the mark that will close it, where that is known
    };

    bool startsWithMark() const
    {
        return !m_marks.isEmpty() && m_marks.first().canOpen
            && isSpaceOnly(m_text.sliced(m_paragraph.begin, m_marks.first().range.begin - m_paragraph.begin));
    }

    void join(qsizetype earlier, qsizetype later)
    {
        m_runs[later].continues = earlier;
        m_runs[earlier].isUnclosed = false;
    }

    qsizetype openDouble() const
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (!m_runs[m_open[i].run].isSingle)
                return i;
        }
        return -1;
    }

    void open(qsizetype mark, bool single, qsizetype closer)
    {
        const TextRange range = m_marks[mark].range;
        QuotedRun run{.inner = {range.end, m_paragraph.end}, .outer = {range.begin, m_paragraph.end}};
        run.paragraph = m_index;
        run.parent = m_open.isEmpty() ? -1 : m_open.last().run;
        run.isSingle = single;
        run.isUnclosed = true;
        if (m_firstRun < 0)
            m_firstRun = m_runs.size();
        m_open.append({m_runs.size(), mark, closer});
        m_runs.append(run);
    }

    void close(qsizetype depth, TextRange at, bool unclosed = false)
    {
        QuotedRun &run = m_runs[m_open[depth].run];
        run.inner.end = std::max(run.inner.begin, at.begin);
        run.outer.end = std::max(run.inner.end, at.end);
        run.isUnclosed = unclosed;
        m_open.resize(depth);
    }

    Leaning sideOfDouble(const QuoteMark &mark, qsizetype depth) const
    {
        const bool isOpen = depth >= 0;
        const char16_t opener = isOpen ? m_marks[m_open[depth].mark].sign : u'\0';
        // German closes „ with “; guillemets may point outwards or inwards.
        if (isOpen && opener == u'\u201e' && mark.sign == u'\u201c' && mark.canClose)
            return Leaning::Closes;
        const Leaning side = mark.side();
        if (side != Leaning::None)
            return side;
        return isOpen ? Leaning::Closes : Leaning::Opens;
    }

    void takeDouble(qsizetype i, qsizetype pending)
    {
        const QuoteMark &mark = m_marks[i];
        const qsizetype depth = openDouble();
        if (sideOfDouble(mark, depth) == Leaning::Closes) {
            if (depth >= 0)
                close(depth, mark.range);
            else if (pending >= 0 && m_firstRun < 0 && !m_runs[pending].isSingle)
                closeEarlier(pending, mark.range);
            return;
        }
        if (depth >= 0 && !isNested(i)) // the closing mark before is missing
            close(depth, {mark.range.begin, mark.range.begin}, true);
        if (m_open.size() < deepest)
            open(i, false, -1);
    }

    // An earlier paragraph opened, this one only closes: its words up to here go on from there.
    void closeEarlier(qsizetype pending, TextRange at)
    {
        m_firstRun = m_runs.size();
        QuotedRun run{.inner = {m_paragraph.begin, at.begin}, .outer = {m_paragraph.begin, at.end}};
        run.paragraph = m_index;
        m_runs.append(run);
        join(pending, m_firstRun);
    }

    // A double mark inside double marks is nested if two closers follow it, one for each.
    bool isNested(qsizetype i) const
    {
        const qsizetype first = m_ahead[i].doubleMark;
        const qsizetype second = first < 0 ? -1 : m_ahead[first].doubleMark;
        return second >= 0 && m_marks[first].side() == Leaning::Closes && m_marks[second].side() == Leaning::Closes;
    }

    void takeSingle(qsizetype i)
    {
        const QuoteMark &mark = m_marks[i];
        if (!m_open.isEmpty() && m_open.last().closer == i) {
            close(m_open.size() - 1, mark.range);
            return;
        }
        const bool insideSingle = !m_open.isEmpty() && m_runs[m_open.last().run].isSingle;
        if (insideSingle || m_open.size() >= deepest || mark.side() == Leaning::Closes || !mark.canOpen)
            return;
        const qsizetype closer = closerOf(i);
        if (closer >= 0)
            open(i, true, closer);
        else if (m_open.isEmpty() && mark.leaning == Leaning::Opens && mayGoOn(i))
            open(i, true, m_marks.size()); // may go on in the next paragraph
    }

    // Nothing closes the single mark at i: it opens its paragraph, or words that a colon or comma announces.
    bool mayGoOn(qsizetype i) const
    {
        if (m_firstRun < 0 && startsWithMark())
            return true;
        qsizetype before = m_marks[i].range.begin - 1;
        while (before >= m_paragraph.begin && m_text[before].isSpace())
            --before;
        return before >= m_paragraph.begin && isAmong(m_text[before], u",:.");
    }

    // The mark that closes the single one at i, or -1 where it is no quotation mark after all.
    qsizetype closerOf(qsizetype i) const
    {
        qsizetype closer = m_ahead[i].singleCloser;
        if (closer < 0)
            return -1;
        // "the players’ cars": an apostrophe, if the speech still ends further on.
        const Ahead &beyond = m_ahead[closer];
        if (m_marks[closer].possessive && !m_marks[closer].afterPunctuation && beyond.firmCloser >= 0
            && (beyond.singleOpener < 0 || beyond.firmCloser < beyond.singleOpener))
            closer = beyond.firmCloser;
        const qsizetype nextDouble = m_ahead[i].doubleMark;
        const bool spansDouble = nextDouble >= 0 && nextDouble < closer;
        if (spansDouble && openDouble() >= 0)
            return -1; // the double quotation around it ends first
        if (spansDouble && m_marks[i].leaning == Leaning::None && !m_marks[closer].afterPunctuation)
            return -1;
        return closer;
    }

    qsizetype closeParagraph()
    {
        for (const Open &still : std::as_const(m_open)) {
            if (!m_runs[still.run].isSingle || still.closer == m_marks.size())
                return still.run;
        }
        return -1;
    }

    QStringView m_text;
    TextRange m_paragraph;
    qsizetype m_index = 0;
    QList<QuotedRun> &m_runs;
    QList<QuoteMark> m_marks;
    QList<Ahead> m_ahead;
    QList<Open> m_open;
    qsizetype m_firstRun = -1;
};

// A single mark that nothing closed or continued was an apostrophe.
QList<QuotedRun> withoutApostrophes(const QList<QuotedRun> &runs)
{
    QList<QuotedRun> kept;
    QList<qsizetype> place(runs.size(), -1);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QuotedRun run = runs[i];
        run.parent = run.parent < 0 ? -1 : place[run.parent];
        run.continues = run.continues < 0 ? -1 : place[run.continues];
        if (run.isSingle && run.isUnclosed) {
            place[i] = run.parent;
            continue;
        }
        place[i] = kept.size();
        kept.append(run);
    }
    return kept;
}

// French marks have spaces on their inner side; those are no words.
void dropSpaces(QStringView text, TextRange &range)
{
    while (!range.isEmpty() && text[range.begin].isSpace())
        ++range.begin;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
}

}

QList<QuotedRun> quotedRuns(
    QStringView text, const QList<TextRange> &paragraphs, const Language &language, const Progress &progress)
{
    QList<QuotedRun> runs;
    qsizetype pending = -1;
    qsizetype age = 0; // paragraphs since the pending run
    for (qsizetype i = 0; i < paragraphs.size() && !progress.isCancelled(); ++i) {
        const qsizetype before = runs.size();
        const qsizetype open = ParagraphPairer(text, paragraphs[i], i, runs, language).pair(pending);
        const bool continued = pending >= 0 && runs.size() > before && runs[before].continues == pending;
        if (open >= 0) {
            pending = open;
            age = 0;
        } else if (continued || runs.size() > before || ++age > 2) {
            pending = -1;
        }
    }
    runs = withoutApostrophes(runs);
    for (QuotedRun &run : runs)
        dropSpaces(text, run.inner);
    return runs;
}

}
