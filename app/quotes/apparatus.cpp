// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/apparatus.h"

#include "app/quotes/summary.h"
#include "app/quotes/wording.h"

#include <algorithm>
#include <optional>

namespace Synoptic {

namespace {

using State = WordingRun::State;

// What a hyphen joins is one word to a reader: "longer-term".
qsizetype wordsIn(const Terms &terms)
{
    return std::ranges::count_if(terms, [](const Term &term) { return !term.isJoined; });
}

// Puts runs together word by word; neighbours in one state become one run.
class Runs
{
public:
    Runs(const Article &article, const Utterance &words)
        : m_article(article)
        , m_words(words)
    {
    }

    void add(State state, qsizetype word)
    {
        const TextRange range = m_words.terms[word].range;
        if (word > 0 && std::ranges::binary_search(m_words.breaks, word))
            m_runs.append({State::Gap, {}, {}});
        if (m_runs.isEmpty() || m_runs.last().state != state)
            m_runs.append({state, range, {}});
        m_runs.last().range.end = range.end;
    }
    // Words of another article that are missing here.
    void addDropped(const QString &text) { m_runs.append({State::Dropped, {}, text}); }
    QList<WordingRun> finished()
    {
        for (WordingRun &run : m_runs) {
            if (!run.range.isEmpty())
                run.text = run.range.of(m_article.text).toString();
        }
        return m_runs;
    }

private:
    const Article &m_article;
    const Utterance &m_words;
    QList<WordingRun> m_runs;
};

State stateOf(AlignedWord::How how)
{
    switch (how) {
    case AlignedWord::How::Same:
        return State::Kept;
    case AlignedWord::How::Near:
    case AlignedWord::How::Other:
        return State::Changed;
    case AlignedWord::How::Left:
        break;
    }
    return State::Dropped;
}

// For each term of the fullest: what has become of it.
QList<State> fates(const QList<AlignedWord> &words, qsizetype count)
{
    QList<State> states(count, State::Dropped);
    for (const AlignedWord &word : words) {
        if (word.a >= 0)
            states[word.a] = stateOf(word.how);
    }
    return states;
}

QList<State> barOf(const Terms &terms, const QList<State> &states)
{
    QList<State> bar;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        if (!terms[i].isJoined)
            bar.append(states[i]);
        else if (bar.last() != states[i])
            bar.last() = State::Changed;
    }
    return bar;
}

// One member and its words.
struct Side {
    Article article;
    Utterance words;
    bool isElided = false; // has points for words it leaves out
};

MemberWording wordingOf(const Side &fullest, const Side &side, const QList<AlignedWord> &words)
{
    MemberWording it;
    it.words = wordsIn(side.words.terms);
    it.bar = barOf(fullest.words.terms, fates(words, fullest.words.terms.size()));
    it.ofWords = it.bar.size();
    it.keptWords = it.bar.count(State::Kept);
    it.changedWords = it.bar.count(State::Changed);
    Runs runs(side.article, side.words);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].b >= 0) {
            runs.add(words[i].a < 0 ? State::OnlyHere : stateOf(words[i].how), words[i].b);
            continue;
        }
        qsizetype end = i + 1;
        while (end < words.size() && words[end].b < 0)
            ++end;
        runs.addDropped(textOf(fullest.article, fullest.words, words[i].a, words[end - 1].a + 1));
        i = end - 1;
    }
    it.runs = runs.finished();
    it.summary = summaryOf(fullest.article, fullest.words, side.article, side.words, words, side.isElided);
    return it;
}

MemberWording fullestWording(const Side &fullest, const QList<bool> &isShared)
{
    MemberWording it;
    it.words = wordsIn(fullest.words.terms);
    it.bar.fill(State::Kept, it.words);
    it.ofWords = it.words;
    it.keptWords = it.words;
    Runs runs(fullest.article, fullest.words);
    for (qsizetype i = 0; i < fullest.words.terms.size(); ++i)
        runs.add(isShared[i] ? State::Kept : State::OnlyHere, i);
    it.runs = runs.finished();
    return it;
}

}

QList<MemberWording> apparatus(const QuoteGroup &group, const QList<Article> &articles)
{
    Vocabulary vocabulary;
    QList<Side> sides;
    for (const Member &member : group.members) {
        const Article &article = articles[member.place.article];
        const QList<TextRange> &parts = member.whole.isEmpty() ? member.place.parts : member.whole;
        const Utterance printed = utteranceOf(article, parts, vocabulary);
        sides.append({article, spoken(article, parts, vocabulary), std::ranges::any_of(printed.terms, &Term::isGap)});
    }
    QList<MemberWording> wordings(group.members.size());
    if (wordings.isEmpty())
        return wordings;
    const Side &fullest = sides[group.fullest];
    QList<bool> isShared(fullest.words.terms.size(), false);
    for (qsizetype m = 0; m < sides.size(); ++m) {
        if (m == group.fullest)
            continue;
        const QList<AlignedWord> words = alignWhole(fullest.words.terms, sides[m].words.terms, vocabulary);
        for (const AlignedWord &word : words) {
            if (word.a >= 0 && word.b >= 0)
                isShared[word.a] = true;
        }
        wordings[m] = wordingOf(fullest, sides[m], words);
    }
    wordings[group.fullest] = fullestWording(fullest, isShared);
    for (qsizetype m = 0; m < sides.size(); ++m) {
        wordings[m].member = m;
        wordings[m].wording = group.members[m].wording;
        wordings[m].measure = measureOf(wordings[m], m == group.fullest);
    }
    return wordings;
}

}
