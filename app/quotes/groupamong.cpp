// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/groupamong.h"

#include "app/quotes/alignment.h"
#include "app/quotes/wording.h"

#include <algorithm>

namespace Synoptic {

QuoteGroup groupAmong(const QuoteGroup &group, const QList<qsizetype> &some, const QList<Article> &articles)
{
    QuoteGroup left{.kind = group.kind, .speaker = group.speaker, .members = {}, .fullest = -1};
    for (qsizetype m = 0; m < group.members.size(); ++m) {
        if (!some.contains(group.members[m].place.article))
            continue;
        if (m == group.fullest)
            left.fullest = left.members.size();
        left.members.append(group.members[m]);
    }
    const auto isElsewhere
        = [&left](const Member &it) { return it.place.article != left.members.first().place.article; };
    if (std::ranges::none_of(left.members, isElsewhere)) {
        left.members.clear();
        left.fullest = 0;
    }
    if (left.members.isEmpty() || left.fullest >= 0)
        return left;
    Vocabulary vocabulary;
    QList<Utterance> words;
    for (const Member &member : std::as_const(left.members)) {
        const QList<TextRange> &parts = member.whole.isEmpty() ? member.place.parts : member.whole;
        words.append(spoken(articles[member.place.article], parts, vocabulary));
    }
    const auto length = [](const Utterance &it) { return it.terms.size(); };
    left.fullest = std::ranges::max_element(words, {}, length) - words.begin();
    for (qsizetype m = 0; m < left.members.size(); ++m) {
        Member &member = left.members[m];
        if (m == left.fullest)
            member.wording = Wording::Whole;
        else if (member.wording != Wording::Paraphrased)
            member.wording = wordingFrom(alignWhole(words[left.fullest].terms, words[m].terms, vocabulary));
    }
    return left;
}

}
