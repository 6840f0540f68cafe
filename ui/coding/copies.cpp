// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/copies.h"

#include "app/text/segments.h"
#include "ui/synopsis.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype mostWords = 1000; // of a wording that is compared word by word

struct Word {
    TextRange range;
    QString folded;
};

QList<Word> wordsOf(const QString &text, TextRange range)
{
    QList<Word> found;
    for (const TextRange word : words(text, range))
        found.append({word, word.of(text).toString().toCaseFolded()});
    return found;
}

// For each word of a the word of b that stands for it, -1 where none does: a longest common subsequence.
QList<qsizetype> matches(const QList<Word> &a, const QList<Word> &b)
{
    const qsizetype width = b.size() + 1;
    QList<int> longest((a.size() + 1) * width, 0); // of what is left from (i, j) on
    for (qsizetype i = a.size(); i-- > 0;) {
        for (qsizetype j = b.size(); j-- > 0;) {
            longest[i * width + j] = a[i].folded == b[j].folded
                ? longest[(i + 1) * width + j + 1] + 1
                : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        }
    }
    QList<qsizetype> found(a.size(), -1);
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].folded == b[j].folded)
            found[i++] = j++;
        else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return found;
}

const Member *memberHolding(const QuoteGroup &group, qsizetype article, TextRange range)
{
    for (const Member &member : group.members) {
        const TextRange common = member.place.range().intersect(range);
        const qsizetype shorter = std::min(range.length(), member.place.range().length());
        if (member.place.article == article && !common.isEmpty() && 2 * common.length() > shorter)
            return &member;
    }
    return nullptr;
}

bool sameWords(const QList<Word> &a, const QList<Word> &b)
{
    return std::ranges::equal(a, b, {}, &Word::folded, &Word::folded);
}

}

qsizetype groupHolding(const Synopsis &synopsis, qsizetype article, TextRange range)
{
    qsizetype best = -1;
    qsizetype least = 0;
    for (qsizetype group = 0; group < synopsis.quotationCount(); ++group) {
        const Member *const member = memberHolding(synopsis.findings().groups[group], article, range);
        if (member && (best < 0 || member->place.range().length() < least)) {
            best = group;
            least = member->place.range().length();
        }
    }
    return best;
}

QList<Copy> copiesOf(const Synopsis &synopsis, qsizetype article, TextRange range)
{
    QList<Copy> copies;
    const qsizetype group = groupHolding(synopsis, article, range);
    if (group < 0)
        return copies;
    const QuoteGroup &it = synopsis.findings().groups[group];
    const TextRange whole = memberHolding(it, article, range)->place.range();
    const bool isWhole = range.contains(whole);
    const QList<Word> own = wordsOf(synopsis.articles()[article].text, whole);
    const QList<Word> meant = wordsOf(synopsis.articles()[article].text, range.intersect(whole));
    for (const Member &member : it.members) {
        const qsizetype there = member.place.article;
        const auto isThere = [there](const Copy &copy) { return copy.article == there; };
        if (there == article || std::ranges::any_of(copies, isThere))
            continue;
        const QString &text = synopsis.articles()[there].text;
        const QList<Word> others = wordsOf(text, member.place.range());
        if (isWhole || own.size() > mostWords || others.size() > mostWords) {
            copies.append({there, member.place.range(), !sameWords(own, others)});
            continue;
        }
        const QList<qsizetype> found = matches(own, others);
        qsizetype first = -1;
        qsizetype last = -1;
        qsizetype count = 0;
        for (qsizetype i = 0; i < own.size(); ++i) {
            if (found[i] < 0 || !range.overlaps(own[i].range))
                continue;
            first = first < 0 ? found[i] : first;
            last = found[i];
            ++count;
        }
        if (count == 0 || 2 * count < meant.size())
            continue;
        const QList<Word> words = others.sliced(first, last - first + 1);
        copies.append({there, words.first().range.encompass(words.last().range), !sameWords(meant, words)});
    }
    return copies;
}

}
