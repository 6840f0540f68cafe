// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/wording.h"

#include <algorithm>

namespace Synoptic {

Utterance spoken(const Article &article, const QList<TextRange> &parts, Vocabulary &vocabulary)
{
    const Utterance whole = utteranceOf(article, parts, vocabulary);
    Utterance words;
    for (qsizetype i = 0; i < whole.terms.size(); ++i) {
        if (std::ranges::binary_search(whole.breaks, i))
            words.breaks.append(words.terms.size());
        if (whole.terms[i].isGap())
            continue;
        words.terms.append(whole.terms[i]);
        words.weight += whole.terms[i].weight;
    }
    return words;
}

QList<TextRange> withBrackets(QList<TextRange> parts, QStringView text)
{
    struct Brackets {
        QChar opening;
        QChar closing;
    };
    for (TextRange &part : parts) {
        const QStringView words = part.of(text);
        for (const auto &[opening, closing] : {Brackets{u'[', u']'}, Brackets{u'(', u')'}}) {
            const qsizetype opens = words.indexOf(opening);
            const qsizetype closes = words.indexOf(closing);
            if (part.begin > 0 && text[part.begin - 1] == opening && closes >= 0 && (opens < 0 || closes < opens))
                --part.begin;
            const qsizetype lastOpens = words.lastIndexOf(opening);
            if (part.end < text.size() && text[part.end] == closing && lastOpens > words.lastIndexOf(closing))
                ++part.end;
        }
    }
    return parts;
}

Wording wordingFrom(const QList<AlignedWord> &words)
{
    const auto isMatch = [](const AlignedWord &word) { return word.isMatch(); };
    const auto first = std::ranges::find_if(words, isMatch);
    const auto last = std::find_if(words.rbegin(), words.rend(), isMatch).base();
    bool cut = false;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (word->how == AlignedWord::How::Near || word->how == AlignedWord::How::Other)
            return Wording::Changed;
        if (word->a < 0 && first < word && word < last)
            return Wording::Changed;
        cut = cut || word->b < 0;
    }
    return cut ? Wording::Cut : Wording::Whole;
}

}
