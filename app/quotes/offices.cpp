// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/offices.h"

#include <algorithm>

namespace Synoptic {

namespace {

QString lowerWords(const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    QStringList words;
    for (qsizetype i = phrase.begin; i < phrase.end; ++i)
        words.append(wordOf(tokens[i], text).toLower());
    return words.join(u' ');
}

// The titles and roles that follow one another up to end: "vice president", "former mayor".
Phrase titlesUpTo(const QList<Token> &tokens, qsizetype end)
{
    qsizetype begin = end;
    while (begin > 0 && (begin == end || !tokens[begin].startsSentence)
        && (isTitled(tokens[begin - 1]) || (begin < end && tokens[begin - 1].is(WordClass::Deputy)))
        && !(begin < end && tokens[begin - 1].isPossessive))
        --begin;
    if (begin < end && begin > 0 && !tokens[begin].startsSentence && tokens[begin - 1].is(WordClass::Former))
        --begin;
    return {begin, end};
}

// "lt. gov." in full, in every way that it may be meant.
QStringList inFull(const QString &office, const Language &language)
{
    QStringList all{QString()};
    for (const QString &word : office.split(u' ')) {
        QStringList meant = language.titlesInFull(word);
        if (meant.isEmpty())
            meant.append(word);
        QStringList longer;
        for (const QString &before : std::as_const(all)) {
            for (const QString &full : std::as_const(meant))
                longer.append(before.isEmpty() ? full : before + u' ' + full);
        }
        all = longer;
    }
    return all;
}

}

void addOffices(Appellation &form, const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    const auto begin = std::reverse_iterator(tokens.begin() + phrase.begin);
    const auto title = std::find_if(std::reverse_iterator(tokens.begin() + phrase.end), begin, isTitled);
    const Phrase titles = titlesUpTo(tokens, title.base() - tokens.begin());
    for (qsizetype first = titles.begin; first < titles.end; ++first) {
        form.offices.append(lowerWords(tokens, {first, titles.end}, text));
        if (tokens[first].is(WordClass::Deputy | WordClass::Former))
            break;
    }
    qsizetype qualified = titles.begin;
    while (qualified > phrase.begin && isNamePart(tokens[qualified - 1], text))
        --qualified;
    form.officeOf = lowerWords(tokens, {qualified, titles.begin}, text);
}

void Offices::note(const QString &office, const QString &name)
{
    const auto known = m_bearers.find(office);
    if (known == m_bearers.end())
        m_bearers.insert(office, name);
    else if (*known != name)
        known->clear();
}

void Offices::add(const Appellation &form, const Language &language, const QString &name)
{
    for (const QString &office : form.offices) {
        for (const QString &full : inFull(office, language))
            note(full, name);
    }
    if (form.officeOf.isEmpty())
        return;
    for (const QString &full : inFull(form.offices.first(), language))
        note(form.officeOf + u' ' + full, name);
}

}
