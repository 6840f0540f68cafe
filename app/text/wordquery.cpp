// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/wordquery.h"

#include "app/text/searchforms.h"

#include <algorithm>

namespace Synoptic {

namespace {

bool isQuotationMark(QChar c)
{
    return QStringView(u"\"“”„‟«»「」『』").contains(c);
}

void add(QStringView typed, WordQuery &query)
{
    const QStringView trimmed = typed.trimmed();
    SoughtPhrase phrase;
    phrase.isPrefix = trimmed.endsWith(u'*');
    const Folded forms = searchForms(trimmed);
    for (const FoldedWord &word : forms.words)
        phrase.words.append(forms.form(word).toString());
    if (!phrase.words.isEmpty() && !query.phrases.contains(phrase))
        query.phrases.append(phrase);
}

bool standsAt(const SoughtPhrase &phrase, const Folded &words, qsizetype at)
{
    const qsizetype count = phrase.words.size();
    if (at + count > words.words.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const QStringView form = words.form(words.words[at + i]);
        const bool isPrefix = phrase.isPrefix && i + 1 == count;
        if (isPrefix ? !form.startsWith(phrase.words[i]) : form != phrase.words[i])
            return false;
    }
    return true;
}

}

WordQuery wordsTyped(QStringView typed)
{
    WordQuery query;
    qsizetype i = 0;
    while (i < typed.size()) {
        if (typed[i].isSpace()) {
            ++i;
            continue;
        }
        const bool isQuoted = isQuotationMark(typed[i]);
        const qsizetype begin = isQuoted ? i + 1 : i;
        qsizetype end = begin;
        while (end < typed.size() && (isQuoted || !typed[end].isSpace()) && !isQuotationMark(typed[end]))
            ++end;
        i = end;
        if (isQuoted && i < typed.size()) // behind the closing mark, and the star that may stand there
            ++i;
        if (isQuoted && i < typed.size() && typed[i] == u'*') {
            add(typed.sliced(begin, end - begin).toString() + u'*', query);
            ++i;
        } else {
            add(typed.sliced(begin, end - begin), query);
        }
    }
    return query;
}

WordQuery phraseTyped(QStringView typed)
{
    WordQuery query;
    add(typed, query);
    return query;
}

QList<TextRange> placesOf(const WordQuery &query, const Folded &words)
{
    QList<TextRange> all;
    for (const SoughtPhrase &phrase : query.phrases) {
        const qsizetype before = all.size();
        for (qsizetype at = 0; at < words.words.size(); ++at) {
            if (standsAt(phrase, words, at))
                all.append({words.words[at].range.begin, words.words[at + phrase.words.size() - 1].range.end});
        }
        if (all.size() == before)
            return {};
    }
    std::ranges::sort(
        all, [](TextRange a, TextRange b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    QList<TextRange> apart;
    for (const TextRange range : std::as_const(all)) {
        if (apart.isEmpty() || apart.last().end <= range.begin)
            apart.append(range);
    }
    return apart;
}

}
