// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainsearch.h"

#include "tests/reference/plainfolded.h"

#include <algorithm>

namespace Synoptic::Test {

QList<TextRange> plainPlaces(const WordQuery &query, QStringView text)
{
    const QList<PlainWord> words = plainSearchForms(text);
    const auto fits = [](const SoughtPhrase &phrase, qsizetype i, const QString &form) {
        const bool mayGoOn = phrase.isPrefix && i == phrase.words.size() - 1;
        return mayGoOn ? form.startsWith(phrase.words[i]) : form == phrase.words[i];
    };
    QList<TextRange> all;
    for (const SoughtPhrase &phrase : query.phrases) {
        bool isThere = false;
        for (qsizetype at = 0; at + phrase.words.size() <= words.size(); ++at) {
            bool isHere = true;
            for (qsizetype i = 0; i < phrase.words.size(); ++i)
                isHere = isHere && fits(phrase, i, words[at + i].form);
            if (isHere)
                all.append({words[at].range.begin, words[at + phrase.words.size() - 1].range.end});
            isThere = isThere || isHere;
        }
        if (!isThere)
            return {};
    }
    QList<TextRange> kept;
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        for (qsizetype end = text.size(); end > begin; --end) {
            if (all.contains(TextRange{begin, end}) && (kept.isEmpty() || kept.last().end <= begin))
                kept.append({begin, end});
        }
    }
    return kept;
}

}
