// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainruns.h"

#include "app/quotes/quotemarks.h"
#include "app/text/trimmed.h"

#include <algorithm>

namespace Synoptic::Test {

namespace {

using Side = QuoteMark::Leaning;

constexpr qsizetype deepest = 3;

bool isDouble(const QuoteMark &mark)
{
    return mark.family == QuoteMark::Family::Double;
}
bool opensSingle(const QuoteMark &mark)
{
    return !isDouble(mark) && mark.side() == Side::Opens;
}
bool closesSingle(const QuoteMark &mark)
{
    return !isDouble(mark) && mark.canClose && mark.side() != Side::Opens;
}
bool surelyClosesSingle(const QuoteMark &mark)
{
    return closesSingle(mark) && mark.afterPunctuation;
}

struct Paragraph {
    QStringView text;
    TextRange range;
    qsizetype index = 0;
    QList<QuoteMark> marks;
    QList<QuotedRun> &runs;
    struct Open {
        qsizetype run = 0;
        char16_t sign = 0;
        qsizetype closer = -1; // of single marks: where they will close
    };
    QList<Open> open = {};
    qsizetype firstRun = -1;

    // The first mark behind one that is such; -1 if none.
    qsizetype next(qsizetype i, bool (*isSuch)(const QuoteMark &)) const
    {
        for (++i; i < marks.size(); ++i) {
            if (isSuch(marks[i]))
                return i;
        }
        return -1;
    }

    bool isOpen(bool single) const
    {
        return std::ranges::any_of(open, [&](const Open &it) { return runs[it.run].isSingle == single; });
    }
    bool startsWithMark() const
    {
        return !marks.isEmpty() && marks.first().canOpen
            && text.sliced(range.begin, marks.first().range.begin - range.begin).trimmed().isEmpty();
    }

    bool isAnnounced(const QuoteMark &mark) const
    {
        const QStringView before = text.sliced(range.begin, mark.range.begin - range.begin).trimmed();
        return before.endsWith(u',') || before.endsWith(u':') || before.endsWith(u'.');
    }

    void begin(const QuoteMark &mark, qsizetype closer)
    {
        QuotedRun run{.inner = {mark.range.end, range.end}, .outer = {mark.range.begin, range.end}, .paragraph = index};
        run.parent = open.isEmpty() ? -1 : open.last().run;
        run.isSingle = !isDouble(mark);
        run.isUnclosed = true;
        firstRun = firstRun < 0 ? runs.size() : firstRun;
        open.append({runs.size(), mark.sign, closer});
        runs.append(run);
    }
    // Ends the innermost run with these marks, and what is open in it with it.
    void end(bool single, TextRange marksThere, bool isUnclosed)
    {
        while (runs[open.last().run].isSingle != single)
            open.removeLast();
        QuotedRun &run = runs[open.takeLast().run];
        run.inner.end = std::max(run.inner.begin, marksThere.begin);
        run.outer.end = std::max(run.inner.end, marksThere.end);
        run.isUnclosed = isUnclosed;
    }

    bool closesDouble(const QuoteMark &mark) const
    {
        if (!isOpen(false))
            return mark.side() == Side::Closes;
        char16_t sign = 0;
        for (const Open &it : open)
            sign = runs[it.run].isSingle ? sign : it.sign;
        if (sign == u'„' && mark.sign == u'“' && mark.canClose)
            return true;
        return mark.side() != Side::Opens;
    }

    void takeDouble(qsizetype i, qsizetype pending)
    {
        const QuoteMark &mark = marks[i];
        if (closesDouble(mark)) {
            if (isOpen(false)) {
                end(false, mark.range, false);
            } else if (pending >= 0 && firstRun < 0 && !runs[pending].isSingle) {
                firstRun = runs.size();
                runs[pending].isUnclosed = false;
                runs.append({.inner = {range.begin, mark.range.begin},
                    .outer = {range.begin, mark.range.end},
                    .paragraph = index,
                    .continues = pending});
            }
            return;
        }
        const qsizetype first = next(i, isDouble);
        const qsizetype second = first < 0 ? -1 : next(first, isDouble);
        const bool isNested
            = second >= 0 && marks[first].side() == Side::Closes && marks[second].side() == Side::Closes;
        if (isOpen(false) && !isNested)
            end(false, {mark.range.begin, mark.range.begin}, true);
        if (open.size() < deepest)
            begin(mark, -1);
    }

    qsizetype closerOf(qsizetype i) const
    {
        qsizetype closer = next(i, closesSingle);
        if (closer < 0)
            return -1;
        const qsizetype firm = next(closer, surelyClosesSingle);
        const qsizetype opener = next(closer, opensSingle);
        if (marks[closer].possessive && !marks[closer].afterPunctuation && firm >= 0 && (opener < 0 || firm < opener))
            closer = firm;
        const qsizetype inside = next(i, isDouble);
        const bool holdsDouble = inside >= 0 && inside < closer;
        const bool isDoubtful = marks[i].leaning == Side::None && !marks[closer].afterPunctuation;
        return holdsDouble && (isOpen(false) || isDoubtful) ? -1 : closer;
    }

    void takeSingle(qsizetype i)
    {
        const QuoteMark &mark = marks[i];
        if (!open.isEmpty() && open.last().closer == i)
            return end(true, mark.range, false);
        const bool isInSingle = !open.isEmpty() && runs[open.last().run].isSingle;
        if (isInSingle || open.size() >= deepest || mark.side() == Side::Closes || !mark.canOpen)
            return;
        if (const qsizetype closer = closerOf(i); closer >= 0)
            begin(mark, closer);
        else if (open.isEmpty() && mark.leaning == Side::Opens
            && (isAnnounced(mark) || (firstRun < 0 && startsWithMark())))
            begin(mark, marks.size()); // may go on in the next paragraph
    }

    // The run that is open at the end and may go on; -1 if none.
    qsizetype read(qsizetype pending)
    {
        for (qsizetype i = 0; i < marks.size(); ++i) {
            if (isDouble(marks[i]))
                takeDouble(i, pending);
            else
                takeSingle(i);
        }
        if (pending >= 0 && startsWithMark() && firstRun >= 0 && runs[firstRun].isSingle == runs[pending].isSingle) {
            runs[firstRun].continues = pending;
            runs[pending].isUnclosed = false;
        }
        for (const Open &it : std::as_const(open)) {
            if (!runs[it.run].isSingle || it.closer == marks.size())
                return it.run;
        }
        return -1;
    }
};

}

QList<QuotedRun> plainQuotedRuns(QStringView text, const QList<TextRange> &paragraphs, const Language &language)
{
    QList<QuotedRun> runs;
    qsizetype pending = -1;
    qsizetype left = 0; // paragraphs without a quotation that pending may still outlast
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const qsizetype before = runs.size();
        Paragraph paragraph{text, paragraphs[i], i, quoteMarksIn(text, paragraphs[i], language), runs};
        const qsizetype open = paragraph.read(pending);
        if (open >= 0) {
            pending = open;
            left = 2;
        } else if (runs.size() > before || left-- == 0) {
            pending = -1;
        }
    }
    // What single marks left open was an apostrophe, and nobody's parent.
    const auto isNone = [&](qsizetype run) { return runs[run].isSingle && runs[run].isUnclosed; };
    QList<QuotedRun> kept;
    for (QuotedRun run : std::as_const(runs)) {
        if (run.isSingle && run.isUnclosed)
            continue;
        while (run.parent >= 0 && isNone(run.parent))
            run.parent = runs[run.parent].parent;
        for (qsizetype *other : {&run.parent, &run.continues}) {
            if (*other >= 0)
                *other -= std::count_if(runs.begin(), runs.begin() + *other,
                    [](const QuotedRun &it) { return it.isSingle && it.isUnclosed; });
        }
        const TextRange words = trimmed(text, run.inner);
        run.inner = words.isEmpty() ? TextRange{run.inner.end, run.inner.end} : words;
        kept.append(run);
    }
    return kept;
}

}
