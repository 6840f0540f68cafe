// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/alignment.h"
#include "app/quotes/anchors.h"
#include "app/quotes/likeness.h"

#include <algorithm>
#include <array>
#include <vector>

namespace Synoptic {

namespace {

using How = AlignedWord::How;

enum class Step : quint8 { Stop, Both, OnlyA, OnlyB };

// Between anchors so many pairs of words are compared: a page against a page.
constexpr qsizetype pieceCells = 250'000;
constexpr qsizetype pieceWords = 500;
// Lengths of the runs that are looked for in turn, and how often a piece is divided by such.
constexpr std::array<qsizetype, 2> runLengths = {3, 1};
constexpr int mostDivisions = 8;

class WholeAlignment
{
public:
    WholeAlignment(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Effort &effort)
        : m_a(a)
        , m_b(b)
        , m_vocabulary(vocabulary)
        , m_effort(effort)
    {
    }

    QList<AlignedWord> aligned()
    {
        const TextRange a{0, std::ssize(m_a)};
        const TextRange b{0, std::ssize(m_b)};
        m_words.reserve(std::max(a.end, b.end));
        if (a.length() * b.length() <= m_effort.exactCells)
            exact(a, b);
        else
            between(a, b, 0);
        return m_words;
    }

private:
    bool isSame(qsizetype i, qsizetype j) const { return m_a[i].word == m_b[j].word && !m_a[i].isGap(); }

    void same(qsizetype i, qsizetype j, qsizetype count)
    {
        for (qsizetype k = 0; k < count; ++k)
            m_words.append({i + k, j + k, How::Same});
    }
    void onlyA(TextRange a)
    {
        for (qsizetype i = a.begin; i < a.end; ++i)
            m_words.append({i, -1, How::Left});
    }
    void onlyB(TextRange b)
    {
        for (qsizetype j = b.begin; j < b.end; ++j)
            m_words.append({-1, j, How::Left});
    }

    // What begins and ends alike belongs together; so does what stands once in both.
    void between(TextRange a, TextRange b, int division)
    {
        qsizetype head = 0;
        const qsizetype shorter = std::min(a.length(), b.length());
        while (head < shorter && isSame(a.begin + head, b.begin + head))
            ++head;
        qsizetype tail = 0;
        while (head + tail < shorter && isSame(a.end - tail - 1, b.end - tail - 1))
            ++tail;
        same(a.begin, b.begin, head);
        inner({a.begin + head, a.end - tail}, {b.begin + head, b.end - tail}, division);
        same(a.end - tail, b.end - tail, tail);
    }

    void inner(TextRange a, TextRange b, int division)
    {
        if (a.isEmpty() || b.isEmpty() || m_effort.isCancelled()) {
            onlyA(a);
            onlyB(b);
            return;
        }
        if (a.length() * b.length() <= std::min(pieceCells, m_effort.exactCells)) {
            exact(a, b);
            return;
        }
        if (division < mostDivisions) {
            for (const qsizetype length : runLengths) {
                const std::vector<UniqueRun> anchors
                    = uniqueRuns(m_a.subspan(a.begin, a.length()), m_b.subspan(b.begin, b.length()), length);
                if (anchors.empty())
                    continue;
                TextRange restA = a;
                TextRange restB = b;
                for (const UniqueRun &anchor : anchors) {
                    between({restA.begin, a.begin + anchor.a}, {restB.begin, b.begin + anchor.b}, division + 1);
                    same(a.begin + anchor.a, b.begin + anchor.b, length);
                    restA.begin = a.begin + anchor.a + length;
                    restB.begin = b.begin + anchor.b + length;
                }
                between(restA, restB, division + 1);
                return;
            }
        }
        inPieces(a, b);
    }

    // Nothing to hold on to: pieces of equal shares, each by itself.
    void inPieces(TextRange a, TextRange b)
    {
        const qsizetype pieces = std::max(a.length(), b.length()) / pieceWords + 1;
        for (qsizetype p = 0; p < pieces; ++p) {
            const TextRange partA{a.begin + a.length() * p / pieces, a.begin + a.length() * (p + 1) / pieces};
            const TextRange partB{b.begin + b.length() * p / pieces, b.begin + b.length() * (p + 1) / pieces};
            if (m_effort.isCancelled()) {
                onlyA(partA);
                onlyB(partB);
            } else {
                exact(partA, partB);
            }
        }
    }

    // The table of the best scores, row by row; only the steps are kept whole.
    void exact(TextRange rangeA, TextRange rangeB)
    {
        const std::span<const Term> a = m_a.subspan(rangeA.begin, rangeA.length());
        const std::span<const Term> b = m_b.subspan(rangeB.begin, rangeB.length());
        const Likeness likeness(a, b, m_vocabulary);
        const qsizetype n = std::ssize(a);
        const qsizetype m = std::ssize(b);
        m_effort.cells += n * m;
        std::vector<float> above(m + 1, 0);
        std::vector<float> row(m + 1, 0);
        std::vector<Step> steps((n + 1) * (m + 1), Step::Stop);
        const auto step = [&](qsizetype i, qsizetype j) -> Step & { return steps[i * (m + 1) + j]; };
        const auto cost = [](const Term &skipped, bool besideGap) {
            return skipped.isGap() || besideGap ? 0.0F : AlignmentCosts::skipped(skipped);
        };
        std::vector<How> hows(m, How::Other); // of the words of this row
        for (qsizetype i = 0; i <= n; ++i) {
            if (i > 0) {
                std::ranges::fill(hows, How::Other);
                for (const Likeness::Match &match : likeness.matches(i - 1))
                    hows[match.column] = match.how;
            }
            for (qsizetype j = 0; j <= m; ++j) {
                float score = std::numeric_limits<float>::lowest();
                const auto offer = [&](float value, Step way) {
                    if (value > score) {
                        score = value;
                        step(i, j) = way;
                    }
                };
                if (i == 0 && j == 0)
                    score = 0;
                if (i > 0 && j > 0 && !a[i - 1].isGap() && !b[j - 1].isGap())
                    offer(above[j - 1] + AlignmentCosts::paired(a[i - 1], b[j - 1], hows[j - 1]), Step::Both);
                if (j > 0)
                    offer(row[j - 1] + cost(b[j - 1], i > 0 && a[i - 1].isGap()), Step::OnlyB);
                if (i > 0)
                    offer(above[j] + cost(a[i - 1], j > 0 && b[j - 1].isGap()), Step::OnlyA);
                row[j] = score;
            }
            std::swap(above, row);
        }
        const qsizetype known = m_words.size();
        for (qsizetype i = n, j = m; i > 0 || j > 0;) {
            const Step taken = step(i, j);
            if (taken == Step::Both)
                m_words.append({rangeA.begin + i - 1, rangeB.begin + j - 1, likeness.how(i - 1, j - 1)});
            else if (taken == Step::OnlyA)
                m_words.append({rangeA.begin + i - 1, -1, How::Left});
            else
                m_words.append({-1, rangeB.begin + j - 1, How::Left});
            i -= taken != Step::OnlyB ? 1 : 0;
            j -= taken != Step::OnlyA ? 1 : 0;
        }
        std::reverse(m_words.begin() + known, m_words.end());
        leftFirst(known);
    }

    // Both orders cost the same, but for what is rounded off: words that are left come before words that are
    // put in. Not around gaps, where they cost nothing only on one side.
    void leftFirst(qsizetype from)
    {
        const auto isLeft = [](const AlignedWord &word) { return word.how == How::Left; };
        const auto isGap
            = [this](const AlignedWord &word) { return word.a >= 0 ? m_a[word.a].isGap() : m_b[word.b].isGap(); };
        for (auto begin = m_words.begin() + from; begin != m_words.end();) {
            begin = std::find_if(begin, m_words.end(), isLeft);
            const auto end = std::find_if_not(begin, m_words.end(), isLeft);
            if (std::none_of(begin, end, isGap))
                std::stable_partition(begin, end, [](const AlignedWord &word) { return word.b < 0; });
            begin = end;
        }
    }

    std::span<const Term> m_a;
    std::span<const Term> m_b;
    const Vocabulary &m_vocabulary;
    Effort &m_effort;
    QList<AlignedWord> m_words;
};

}

QList<AlignedWord> alignWhole(
    std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Effort *effort)
{
    Effort own;
    return WholeAlignment(a, b, vocabulary, effort ? *effort : own).aligned();
}

}
