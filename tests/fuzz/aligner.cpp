// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/alignment.h"
#include "tests/fuzz/invariant.h"
#include "tests/reference/plainalignment.h"

#include <cmath>

using namespace Synoptic;

namespace {

// Each byte is a word of a small vocabulary, some of them near to each other, gaps and editor's words
// among them.
Terms termsOf(QByteArrayView bytes, Vocabulary &vocabulary)
{
    static const QStringList forms{QStringLiteral("the"), QStringLiteral("harbour"), QStringLiteral("harbours"),
        QStringLiteral("engineer"), QStringLiteral("engineers"), QStringLiteral("..."), QStringLiteral("[closed]"),
        QStringLiteral("pier"), QStringLiteral("ferry"), QStringLiteral("of"), QStringLiteral("storm")};
    QStringList words;
    for (const char byte : bytes)
        words.append(forms[static_cast<unsigned char>(byte) % forms.size()]);
    return vocabulary.terms(folded(words.join(u' ')), WordWeights::of(u"en"));
}

}

// Two rows of words, parted by the first zero byte: the fast alignment scores what the plain one does,
// and its paths are true.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(
        reinterpret_cast<const char *>(data), static_cast<qsizetype>(std::min<size_t>(size, 200)));
    const qsizetype middle = std::max<qsizetype>(0, bytes.indexOf('\0'));
    Vocabulary vocabulary;
    const Terms a = termsOf(bytes.first(middle), vocabulary);
    const Terms b = termsOf(bytes.sliced(middle), vocabulary);

    const AlignedStretch best = alignBest(a, b, vocabulary);
    Fuzz::require(std::abs(best.score - Test::plainLocalScore(a, b, vocabulary)) < 1e-2, "both score the same");
    Fuzz::require(Test::isPath(best.words, a, b, vocabulary), "the best stretch is a path");
    Fuzz::require(std::abs(Test::scoreOf(best.words, a, b) - best.score) < 1e-2, "the path is worth its score");

    const AlignedStretch banded = alignBest(a, b, vocabulary, {-2, 3});
    Fuzz::require(Test::isPath(banded.words, a, b, vocabulary), "a path in a band is a path");
    Fuzz::require(banded.score <= best.score + 1e-2, "a band makes nothing better");

    std::vector<bool> used(a.size(), false);
    for (const AlignedStretch &stretch : align(a, b, vocabulary)) {
        Fuzz::require(Test::isPath(stretch.words, a, b, vocabulary), "every stretch is a path");
        for (const AlignedWord &word : stretch.words) {
            if (!word.isMatch())
                continue;
            Fuzz::require(!used[word.a], "a word is matched once");
            used[word.a] = true;
        }
    }
    Fuzz::require(Test::isPath(alignWhole(a, b, vocabulary), a, b, vocabulary), "the whole is a path");
    return 0;
}
