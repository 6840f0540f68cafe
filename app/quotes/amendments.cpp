// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/amendments.h"

#include "app/quotes/relocation.h"
#include "app/quotes/scanner.h"
#include "app/text/segments.h"

#include <QSet>

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

// One side of the comparison, as names and figures are looked for in it.
class Side
{
public:
    Side(QStringView text, const QList<Piece> &pieces, const QList<Piece> &others)
        : m_text(text)
        , m_pieces(pieces)
    {
        for (const Piece &piece : others)
            m_others.insert(piece.key);
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

    QList<TextRange> names(qsizetype begin, qsizetype end) const
    {
        QList<TextRange> found;
        for (qsizetype i = begin; i < end; ++i) {
            if (!isName(i) || m_others.contains(m_pieces[i].key))
                continue;
            // With the words of the name that were not changed.
            qsizetype first = i;
            qsizetype last = i;
            while (first > 0 && isName(first - 1) && touches(first - 1))
                --first;
            while (last + 1 < m_pieces.size() && isName(last + 1) && touches(last))
                ++last;
            found.append(m_pieces[first].range.encompass(m_pieces[last].range));
            i = last;
        }
        return found;
    }

private:
    bool isName(qsizetype i) const
    {
        const Piece &piece = m_pieces[i];
        return piece.isWord && m_text[piece.range.begin].isUpper() && !hasDigit(piece.range.of(m_text))
            && !startsSentence(i);
    }
    bool startsSentence(qsizetype i) const
    {
        if (i == 0 || m_text.sliced(m_pieces[i - 1].range.end).startsWith(u'\n'))
            return true;
        const Piece &before = m_pieces[i - 1];
        const QChar sign = m_text[before.range.begin];
        return !before.isWord && sign != u',' && sign != u'-' && sign != u'(';
    }
    // Only a blank stands between the piece and the next one.
    bool touches(qsizetype i) const { return m_pieces[i + 1].range.begin == m_pieces[i].range.end + 1; }

    QStringView m_text;
    const QList<Piece> &m_pieces;
    QSet<quint32> m_others;
};

// Those that stand for each other in one gap, in order; what is left over is put in or taken out.
void pairUp(
    Amendment::Kind kind, const QList<TextRange> &before, const QList<TextRange> &after, QList<Amendment> &found)
{
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i)
        found.append({kind, before.value(i), after.value(i)});
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
    const Side old(before.text, difference.a, difference.b);
    const Side now(after.text, difference.b, difference.a);
    QList<Amendment> names;
    QList<Amendment> figures;
    for (const Gap &gap : gapsOf(difference)) {
        pairUp(Amendment::Kind::Name, old.names(gap.beginA, gap.endA), now.names(gap.beginB, gap.endB), names);
        pairUp(Amendment::Kind::Number, old.figures(gap.beginA, gap.endA), now.figures(gap.beginB, gap.endB), figures);
    }
    return quotationsAmended(before, after) + names + figures;
}

}
