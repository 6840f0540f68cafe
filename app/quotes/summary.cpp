// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/summary.h"

#include "app/quotes/apparatus.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <span>

namespace Synoptic {

namespace {

constexpr qsizetype fewWords = 4;    // so many are quoted, more are counted
constexpr qsizetype mostItems = 3;   // of one sort, before they are summed up
constexpr qsizetype fewestMoved = 3; // words that are moved; fewer are dropped here and put in there by chance

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Apparatus", text, comment, n);
}

QString inMarks(const QString &text)
{
    return tr("“%1”", "words quoted in a summary").arg(text);
}

QString listed(const QStringList &items)
{
    if (items.size() < 2)
        return items.value(0);
    return tr("%1 and %2", "the end of a list")
        .arg(items.sliced(0, items.size() - 1).join(tr(", ", "between items of a list")), items.last());
}

qsizetype wordsIn(const Utterance &it, qsizetype begin, qsizetype end)
{
    qsizetype count = 0;
    for (qsizetype i = begin; i < end; ++i)
        count += it.terms[i].isJoined && i > begin ? 0 : 1;
    return count;
}

// Neighbouring words of one sort: dropped, put in, or changed.
struct Stretch {
    enum class Sort : quint8 { Same, Dropped, Added, Changed, Moved, MovedHere };

    Sort sort = Sort::Same;
    TextRange a; // words
    TextRange b;
};

Stretch::Sort sortOf(const AlignedWord &word)
{
    if (word.how == AlignedWord::How::Same)
        return Stretch::Sort::Same;
    if (word.how == AlignedWord::How::Left)
        return word.b < 0 ? Stretch::Sort::Dropped : Stretch::Sort::Added;
    return Stretch::Sort::Changed;
}

QList<Stretch> stretchesOf(const QList<AlignedWord> &words)
{
    QList<Stretch> stretches;
    qsizetype a = 0;
    qsizetype b = 0;
    for (const AlignedWord &word : words) {
        if (stretches.isEmpty() || stretches.last().sort != sortOf(word))
            stretches.append({sortOf(word), {a, a}, {b, b}});
        a += word.a >= 0 ? 1 : 0;
        b += word.b >= 0 ? 1 : 0;
        stretches.last().a.end = a;
        stretches.last().b.end = b;
    }
    return stretches;
}

// What is dropped in one place and put in at another stands in another order.
void findMoved(QList<Stretch> &stretches, const Utterance &a, const Utterance &b)
{
    for (Stretch &from : stretches) {
        if (from.sort != Stretch::Sort::Dropped || from.a.length() < fewestMoved)
            continue;
        const auto to = std::ranges::find_if(stretches, [&](const Stretch &it) {
            return it.sort == Stretch::Sort::Added && it.b.length() == from.a.length()
                && std::ranges::equal(a.terms.sliced(from.a.begin, from.a.length()),
                    b.terms.sliced(it.b.begin, it.b.length()), {}, &Term::word, &Term::word);
        });
        if (to == stretches.end())
            continue;
        from.sort = Stretch::Sort::Moved;
        to->sort = Stretch::Sort::MovedHere;
    }
}

bool isInBrackets(const Utterance &it, TextRange words)
{
    return std::ranges::all_of(std::span(it.terms).subspan(words.begin, words.length()), &Term::isBracketed);
}

// What an editor puts in brackets stands for the words that are dropped before it; and words that are put in
// stand for those in brackets that are dropped.
void joinBracketed(QList<Stretch> &stretches, const Utterance &a, const Utterance &b)
{
    for (qsizetype i = 1; i < stretches.size(); ++i) {
        Stretch &before = stretches[i - 1];
        Stretch &it = stretches[i];
        if (before.sort != Stretch::Sort::Dropped || it.sort != Stretch::Sort::Added
            || (!isInBrackets(a, before.a) && !isInBrackets(b, it.b)))
            continue;
        it.a = before.a;
        it.sort = Stretch::Sort::Changed;
        before.sort = Stretch::Sort::Same;
    }
}

// The words that both have, but only one of them in brackets, run by run.
QStringList inBracketsOfOne(const Article &article, const Utterance &one, const Utterance &other,
    const QList<AlignedWord> &words, qsizetype AlignedWord::*ofOne, qsizetype AlignedWord::*ofOther)
{
    const auto isIt = [&](const AlignedWord &word) {
        return word.how == AlignedWord::How::Same && one.terms[word.*ofOne].isBracketed
            && !other.terms[word.*ofOther].isBracketed;
    };
    QStringList runs;
    for (auto it = std::ranges::find_if(words, isIt); it != words.end(); it = std::find_if(it, words.end(), isIt)) {
        const auto end = std::find_if_not(it, words.end(), isIt);
        runs.append(inMarks(textOf(article, one, (*it).*ofOne, (*(end - 1)).*ofOne + 1)));
        it = end;
    }
    return runs;
}

// Where the one is interrupted and the other runs on.
QString breaksOf(const Utterance &a, const Utterance &b, const QList<AlignedWord> &words)
{
    // Only those between two words that both have: others go with the words that are dropped or added.
    int more = 0;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i - 1].how == AlignedWord::How::Left || words[i].how == AlignedWord::How::Left)
            continue;
        more += std::ranges::binary_search(b.breaks, words[i].b) ? 1 : 0;
        more -= std::ranges::binary_search(a.breaks, words[i].a) ? 1 : 0;
    }
    if (more == 1)
        return tr("breaks it once more", "an outlet interrupts a quotation");
    if (more > 1)
        return tr("breaks it %n times more", "an outlet interrupts a quotation", more);
    if (more == -1)
        return tr("joins it where it is broken", "an outlet runs on where the quotation is interrupted");
    if (more < -1)
        return tr("joins it in %n places", "an outlet runs on where the quotation is interrupted", -more);
    return {};
}

}

QString textOf(const Article &article, const Utterance &words, qsizetype begin, qsizetype end)
{
    QStringList texts;
    for (const TextRange part : partsOf(words, begin, end))
        texts.append(part.of(article.text).toString().simplified());
    return texts.join(QStringLiteral(" … "));
}

QString summaryOf(const Article &articleOfA, const Utterance &a, const Article &articleOfB, const Utterance &b,
    const QList<AlignedWord> &words, bool isElided)
{
    QStringList dropped;
    QStringList moved;
    QStringList bracketed;
    QStringList unbracketed; // that stand for what the fullest has in brackets
    QStringList dropsBracketed;
    qsizetype movedWords = 0;
    qsizetype bracketedWords = 0;
    qsizetype unbracketedWords = 0;
    qsizetype dropsBracketedWords = 0;
    QStringList added;
    QStringList changed;
    qsizetype droppedWords = 0;
    qsizetype addedWords = 0;
    qsizetype changedWords = 0;
    QList<Stretch> stretches = stretchesOf(words);
    findMoved(stretches, a, b);
    joinBracketed(stretches, a, b);
    for (const Stretch &it : std::as_const(stretches)) {
        const qsizetype ofA = wordsIn(a, it.a.begin, it.a.end);
        const qsizetype ofB = wordsIn(b, it.b.begin, it.b.end);
        const auto countA = static_cast<int>(ofA);
        const bool isOfEditor = ofA > 0 && isInBrackets(a, it.a);
        if (it.sort == Stretch::Sort::Dropped && isOfEditor) {
            dropsBracketedWords += ofA;
            dropsBracketed.append(inMarks(textOf(articleOfA, a, it.a.begin, it.a.end)));
        } else if (it.sort == Stretch::Sort::Dropped) {
            droppedWords += ofA;
            if (ofA <= fewWords)
                dropped.append(inMarks(textOf(articleOfA, a, it.a.begin, it.a.end)));
            else if (it.a.begin == 0)
                dropped.append(tr("the first %n words", "left out by an outlet", countA));
            else if (it.a.end == a.terms.size())
                dropped.append(tr("the last %n words", "left out by an outlet", countA));
            else
                dropped.append(tr("%n words", "left out by an outlet", countA));
        } else if (it.sort == Stretch::Sort::Moved) {
            movedWords += ofA;
            moved.append(ofA <= fewWords ? inMarks(textOf(articleOfA, a, it.a.begin, it.a.end))
                                         : tr("%n words", "moved by an outlet", countA));
        } else if (it.sort == Stretch::Sort::Changed && isOfEditor && !isInBrackets(b, it.b)) {
            unbracketedWords += ofB;
            unbracketed.append(tr("%1 for the bracketed %2", "words printed, words in brackets that they stand for")
                    .arg(inMarks(textOf(articleOfB, b, it.b.begin, it.b.end)),
                        inMarks(textOf(articleOfA, a, it.a.begin, it.a.end))));
        } else if (ofB > 0 && it.sort != Stretch::Sort::Same && isInBrackets(b, it.b)) {
            bracketedWords += ofB;
            const QString put = inMarks(textOf(articleOfB, b, it.b.begin, it.b.end));
            bracketed.append(it.a.isEmpty() ? put
                                            : tr("%1 for %2", "words put in brackets, words they stand for")
                                                  .arg(put, inMarks(textOf(articleOfA, a, it.a.begin, it.a.end))));
        } else if (it.sort == Stretch::Sort::Added) {
            addedWords += ofB;
            added.append(ofB <= fewWords ? inMarks(textOf(articleOfB, b, it.b.begin, it.b.end))
                                         : tr("%n words", "put in by an outlet", static_cast<int>(ofB)));
        } else if (it.sort == Stretch::Sort::Changed) {
            changedWords += ofA;
            if (ofA <= fewWords && ofB <= fewWords)
                changed.append(tr("%1 to %2", "changed words: before, after")
                        .arg(inMarks(textOf(articleOfA, a, it.a.begin, it.a.end)),
                            inMarks(textOf(articleOfB, b, it.b.begin, it.b.end))));
            else
                changed.append(tr("%n words", "changed by an outlet", countA));
        }
    }
    const auto sum = [](const QStringList &items, qsizetype count) {
        return items.size() <= mostItems
            ? listed(items)
            : tr("%n words in %1 places", "many small differences", static_cast<int>(count))
                  .arg(QLocale().toString(items.size()));
    };
    const QStringList brackets = inBracketsOfOne(articleOfB, b, a, words, &AlignedWord::b, &AlignedWord::a);
    bracketed += brackets;
    bracketedWords += brackets.size();
    const QStringList bare = inBracketsOfOne(articleOfA, a, b, words, &AlignedWord::a, &AlignedWord::b);
    QStringList clauses;
    if (!dropped.isEmpty())
        clauses.append(tr("drops %1", "what an outlet leaves out").arg(sum(dropped, droppedWords)));
    if (!changed.isEmpty())
        clauses.append(tr("changes %1", "what an outlet words otherwise").arg(sum(changed, changedWords)));
    if (!added.isEmpty())
        clauses.append(tr("adds %1", "what an outlet puts in").arg(sum(added, addedWords)));
    if (!bracketed.isEmpty())
        clauses.append(tr("puts in brackets %1", "an editor's words").arg(sum(bracketed, bracketedWords)));
    if (!unbracketed.isEmpty())
        clauses.append(tr("prints %1", "words for an editor's of the fullest").arg(sum(unbracketed, unbracketedWords)));
    if (!bare.isEmpty())
        clauses.append(tr("prints without brackets %1", "an editor's words").arg(sum(bare, bare.size())));
    if (!dropsBracketed.isEmpty())
        clauses.append(tr("drops the bracketed %1", "an editor's words").arg(sum(dropsBracketed, dropsBracketedWords)));
    if (!moved.isEmpty())
        clauses.append(tr("moves %1", "what stands elsewhere in an outlet's wording").arg(sum(moved, movedWords)));
    if (isElided)
        clauses.append(tr("marks a gap with “…”", "an outlet says that it leaves words out"));
    if (const QString breaks = breaksOf(a, b, words); !breaks.isEmpty())
        clauses.append(breaks);
    return clauses.join(tr("; ", "between what an outlet drops, changes and adds"));
}

QString measureOf(const MemberWording &wording, bool isFullest)
{
    const auto number = [](qsizetype count) { return QLocale().toString(count); };
    const auto words = [](qsizetype count) { return tr("%n words", nullptr, static_cast<int>(count)); };
    QStringList parts;
    switch (wording.wording) {
    case Wording::Whole: {
        parts.append(words(wording.keptWords));
        if (wording.words > wording.keptWords) // before or after what the fullest has
            parts.append(tr("%1 added", "a number of words").arg(number(wording.words - wording.keptWords)));
        const qsizetype breaks = std::ranges::count(wording.runs, WordingRun::State::Gap, &WordingRun::state);
        if (breaks == 1)
            parts.append(tr("broken once", "a quotation that is interrupted"));
        else if (breaks > 1)
            parts.append(tr("in %1 parts", "a quotation that is interrupted often").arg(number(breaks + 1)));
        else if (!isFullest && parts.size() == 1)
            parts.append(tr("identical", "an outlet prints the same words as the fullest"));
        break;
    }
    case Wording::Cut:
        parts.append(
            tr("%1 of %2", "words kept, words of the fullest").arg(number(wording.keptWords), words(wording.ofWords)));
        break;
    case Wording::Changed: {
        const qsizetype dropped = wording.ofWords - wording.keptWords - wording.changedWords;
        if (wording.changedWords > 0)
            parts.append(tr("%1 of %2", "words changed, words of the fullest")
                    .arg(number(wording.changedWords), words(wording.ofWords)));
        else
            parts.append(tr("%1 added", "count of words").arg(words(wording.words - wording.keptWords)));
        if (dropped > 0)
            parts.append(tr("%1 dropped", "a number of words").arg(number(dropped)));
        break;
    }
    case Wording::Paraphrased:
        parts.append(
            tr("%1 for %2", "words here, words of the fullest").arg(number(wording.words), words(wording.ofWords)));
        break;
    }
    return parts.join(tr(", ", "between items of a list"));
}

}
