// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/difference.h"

#include "app/quotes/anchors.h"
#include "app/text/segments.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace Synoptic {

namespace {

constexpr int wordWeight = 4;
constexpr int signWeight = 1;
constexpr qsizetype anchorLength = 6; // pieces: shorter runs stand once by chance

constexpr int charge(Grain grain)
{
    return grain == Grain::Fine ? 1 : 5;
}

int weight(const Piece &piece)
{
    return piece.isWord ? wordWeight : signWeight;
}

// One form for the marks and dashes that outlets and their programs exchange for one another.
QString signForm(QStringView sign)
{
    switch (sign[0].unicode()) {
    case u'"':
    case u'\'':
    case u'`':
    case 0x00AB:
    case 0x00BB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
        return QStringLiteral("\"");
    default:
        return sign[0].category() == QChar::Punctuation_Dash ? QStringLiteral("-") : sign.toString();
    }
}

QString wordForm(QStringView word)
{
    QString form = word.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    form.replace(QChar(0x2019), u'\'').replace(QChar(0x2010), u'-').replace(QChar(0x2011), u'-');
    return form;
}

QList<Piece> piecesOf(QStringView text, QHash<QString, quint32> &keys)
{
    QList<Piece> pieces;
    const auto add = [&](TextRange range, const QString &form, bool isWord) {
        const auto known = keys.constFind(form);
        const quint32 key = known != keys.constEnd() ? *known : static_cast<quint32>(keys.size());
        if (known == keys.constEnd())
            keys.insert(form, key);
        pieces.append({range, key, isWord, isWord ? form.size() : 0});
    };
    qsizetype at = 0;
    const auto addSigns = [&](qsizetype end) {
        for (; at < end; ++at) {
            if (text[at].isSpace())
                continue;
            const bool isPair = text[at].isHighSurrogate() && at + 1 < end && text[at + 1].isLowSurrogate();
            const TextRange sign{at, at + (isPair ? 2 : 1)};
            add(sign, signForm(sign.of(text)), false);
            at = sign.end - 1;
        }
    };
    for (const TextRange word : words(text, {0, text.size()})) {
        addSigns(word.begin);
        add(word, wordForm(word.of(text)), true);
        at = word.end;
    }
    addSigns(text.size());
    return pieces;
}

// Lays the pieces of two texts side by side, stretch by stretch.
class Comparer
{
public:
    Comparer(Difference &difference, Grain grain, qsizetype mostCells)
        : m_difference(difference)
        , m_charge(charge(grain))
        , m_mostCells(mostCells)
    {
    }

    // The pieces in these ranges of a and b.
    void compare(TextRange a, TextRange b)
    {
        if (a.isEmpty() || b.isEmpty())
            return;
        if (a.length() <= m_mostCells / b.length())
            return align(a, b);
        const std::vector<UniqueRun> anchors
            = uniqueRuns(termsOf(m_difference.a, a), termsOf(m_difference.b, b), anchorLength);
        if (anchors.empty())
            return keepEnds(a, b);
        const TextRange wholeA = a;
        const TextRange wholeB = b;
        for (const UniqueRun &anchor : anchors) {
            const SameRun run{wholeA.begin + anchor.a, wholeB.begin + anchor.b, anchorLength};
            compare({a.begin, run.a}, {b.begin, run.b});
            add(run);
            a.begin = run.a + run.length;
            b.begin = run.b + run.length;
        }
        compare(a, b);
    }

private:
    static std::vector<Term> termsOf(const QList<Piece> &pieces, TextRange range)
    {
        std::vector<Term> terms(range.length());
        for (qsizetype i = range.begin; i < range.end; ++i)
            terms[i - range.begin].word = pieces[i].key + 1; // 0 is a gap
        return terms;
    }

    bool isSame(qsizetype i, qsizetype j) const { return m_difference.a[i].key == m_difference.b[j].key; }

    void add(SameRun run)
    {
        if (run.length == 0)
            return;
        QList<SameRun> &same = m_difference.same;
        if (!same.isEmpty() && same.last().a + same.last().length == run.a
            && same.last().b + same.last().length == run.b)
            same.last().length += run.length;
        else
            same.append(run);
    }

    void keepEnds(TextRange a, TextRange b)
    {
        SameRun first{a.begin, b.begin, 0};
        while (a.begin < a.end && b.begin < b.end && isSame(a.begin, b.begin)) {
            ++a.begin;
            ++b.begin;
            ++first.length;
        }
        add(first);
        SameRun last{a.end, b.end, 0};
        while (a.begin < last.a && b.begin < last.b && isSame(last.a - 1, last.b - 1)) {
            --last.a;
            --last.b;
            ++last.length;
        }
        add(last);
    }

    // Of each cell: which neighbour its best way comes from, and whether a run that ends in it goes on.
    enum Step : quint8 { FromAbove = 1, FromLeft = 2, FromRun = 3, RunGoesOn = 4 };

    void align(TextRange a, TextRange b)
    {
        const qsizetype columns = b.length() + 1;
        std::vector<quint8> steps((a.length() + 1) * columns, 0);
        constexpr int none = std::numeric_limits<int>::min() / 2;
        std::vector<int> best(columns, 0);     // of the row above, then of this one
        std::vector<int> ended(columns, none); // with a run that ends in the cell
        for (qsizetype i = 1; i <= a.length(); ++i) {
            int diagonalBest = 0; // of the row above, one column to the left
            int diagonalEnded = none;
            int left = 0;
            for (qsizetype j = 1; j < columns; ++j) {
                quint8 step = 0;
                int run = none;
                const Piece &piece = m_difference.a[a.begin + i - 1];
                if (isSame(a.begin + i - 1, b.begin + j - 1)) {
                    const int begun = diagonalBest - m_charge;
                    run = std::max(begun, diagonalEnded) + weight(piece);
                    if (diagonalEnded >= begun)
                        step = RunGoesOn;
                }
                diagonalBest = std::exchange(best[j], std::max({best[j], left, run}));
                diagonalEnded = std::exchange(ended[j], run);
                if (best[j] == run)
                    step |= FromRun;
                else
                    step |= best[j] == left ? FromLeft : FromAbove;
                left = best[j];
                steps[i * columns + j] = step;
            }
        }
        trace(steps, a, b);
    }

    void trace(const std::vector<quint8> &steps, TextRange a, TextRange b)
    {
        const qsizetype columns = b.length() + 1;
        std::vector<SameRun> runs;
        qsizetype i = a.length();
        qsizetype j = b.length();
        while (i > 0 && j > 0) {
            const quint8 way = steps[i * columns + j] & 3;
            if (way == FromAbove) {
                --i;
            } else if (way == FromLeft) {
                --j;
            } else {
                SameRun run{a.begin + i, b.begin + j, 0};
                for (bool goesOn = true; goesOn; --i, --j, --run.a, --run.b, ++run.length)
                    goesOn = steps[i * columns + j] & RunGoesOn;
                runs.push_back(run);
            }
        }
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            add(*run);
    }

    Difference &m_difference;
    int m_charge;
    qsizetype m_mostCells;
};

}

Difference differenceOf(QStringView a, QStringView b, Grain grain, qsizetype mostCells)
{
    QHash<QString, quint32> keys;
    Difference difference;
    difference.a = piecesOf(a, keys);
    difference.b = piecesOf(b, keys);
    difference.keys = static_cast<quint32>(keys.size());
    Comparer(difference, grain, mostCells).compare({0, difference.a.size()}, {0, difference.b.size()});
    difference.inB.fill(-1, difference.a.size());
    for (const SameRun &run : difference.same) {
        for (qsizetype i = 0; i < run.length; ++i)
            difference.inB[run.a + i] = run.b + i;
    }
    return difference;
}

qsizetype weightOf(const Difference &difference, Grain grain)
{
    qsizetype total = 0;
    for (const SameRun &run : difference.same) {
        total -= charge(grain);
        for (qsizetype i = run.a; i < run.a + run.length; ++i)
            total += weight(difference.a[i]);
    }
    return total;
}

}
