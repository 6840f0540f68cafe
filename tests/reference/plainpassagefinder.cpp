// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainpassagefinder.h"

#include "app/text/anchor.h"

#include <algorithm>

namespace Synoptic::Test {

namespace {

using namespace Qt::StringLiterals;
using Missing = PassageFinder::Missing;

// A sign as anybody might write it, and what of the text it stands for.
struct Sign {
    QChar sign;
    TextRange range;
};

// One blank for many, straight marks, hyphens for dashes, three points, accents behind their letters, and
// nothing that is not seen.
QList<Sign> plainSigns(QStringView text)
{
    QList<Sign> signs;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString as(c);
        if (QStringView(u"\u00AD\u200B\u2060\uFEFF").contains(c))
            as.clear();
        else if (c.isSpace())
            as = !signs.isEmpty() && signs.last().sign == u' ' ? u""_s : u" "_s;
        else if (QStringView(u"«»“”„‟″").contains(c))
            as = u"\""_s;
        else if (QStringView(u"`´‘’‚‛ʼ′").contains(c))
            as = u"'"_s;
        else if (QStringView(u"‐‑‒–—―−").contains(c))
            as = u"-"_s;
        else if (c == u'…')
            as = u"..."_s;
        else if (!c.isSurrogate())
            as = as.normalized(QString::NormalizationForm_D);
        for (const QChar sign : std::as_const(as))
            signs.append({sign, {i, i + 1}});
    }
    return signs;
}

QString wordsOf(const QList<Sign> &signs)
{
    QString words;
    for (const Sign &sign : signs)
        words += sign.sign;
    return words.trimmed();
}

QString inPlainSigns(QStringView text)
{
    return wordsOf(plainSigns(text));
}

qsizetype alikeFromFront(const QString &a, const QString &b)
{
    qsizetype count = 0;
    while (count < std::min(a.size(), b.size()) && a[count] == b[count])
        ++count;
    return count;
}

qsizetype alikeFromBack(QString a, QString b)
{
    std::ranges::reverse(a);
    std::ranges::reverse(b);
    return alikeFromFront(a, b);
}

bool isAWordForItself(QChar c)
{
    const QList<QChar::Script> withoutBlanks{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana,
        QChar::Script_Thai, QChar::Script_Lao, QChar::Script_Khmer, QChar::Script_Myanmar};
    return withoutBlanks.contains(c.script());
}

bool belongTogether(QChar one, QChar next)
{
    return one.isLetterOrNumber() && next.isLetterOrNumber() && !isAWordForItself(one) && !isAWordForItself(next);
}

// Whether two pieces of a text, one behind the other, have cut a word.
bool cutsAWord(const QString &front, const QString &back)
{
    const QList<Sign> joint = plainSigns(front + back);
    const qsizetype at = plainSigns(front).size();
    return at > 0 && at < joint.size() && belongTogether(joint[at - 1].sign, joint[at].sign);
}

struct Found {
    TextRange range;
    qsizetype front = 0; // signs before it that are alike
    qsizetype back = 0;
};

}

std::expected<TextRange, Missing> plainPassage(const QString &text, const ForeignPlace &place, bool isSameText)
{
    const auto whole = [&](TextRange range) -> std::expected<TextRange, Missing> {
        const TextRange characters = snapped(text, range);
        return characters.isEmpty() ? std::expected<TextRange, Missing>(std::unexpected(Missing::Gone)) : characters;
    };
    std::optional<TextRange> there;
    if (place.points && place.points->end <= text.toUcs4().size() && !place.points->isEmpty()) {
        const auto units = [&](qsizetype points) { // of so many code points
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.toUcs4().constData()), points).size();
        };
        there = TextRange{units(place.points->begin), units(place.points->end)};
    }
    if (place.exact.isEmpty() && !isSameText)
        return std::unexpected(Missing::Wordless);
    if (place.exact.isEmpty())
        return there ? whole(*there) : std::unexpected(Missing::Gone);
    if (there && there->of(text) == place.exact)
        return whole(*there);

    const QString wanted = inPlainSigns(place.exact);
    const QString before = inPlainSigns(place.prefix);
    const QString behind = inPlainSigns(place.suffix);
    const bool isShort = wanted.size() < 20;
    QList<Found> all;
    const QList<Sign> signs = plainSigns(text);
    const auto isInWord = [&](qsizetype at) {
        return at > 0 && at < signs.size() && belongTogether(signs[at - 1].sign, signs[at].sign);
    };
    const auto enough = [](qsizetype count, const QString &told) {
        return !told.isEmpty() && count >= std::min<qsizetype>(8, told.size());
    };
    const bool isCutInFront = cutsAWord(place.prefix, place.exact + place.suffix);
    const bool isCutBehind = cutsAWord(place.prefix + place.exact, place.suffix);
    for (qsizetype begin = 0; begin < signs.size() && !wanted.isEmpty(); ++begin) {
        for (qsizetype end = begin + 1; end <= signs.size(); ++end) {
            const QList<Sign> stretch = signs.sliced(begin, end - begin);
            if (wordsOf(stretch) != wanted || stretch.size() != wanted.size())
                continue;
            const Found it{stretch.first().range.encompass(stretch.last().range),
                alikeFromBack(wordsOf(signs.first(begin)), before), alikeFromFront(wordsOf(signs.sliced(end)), behind)};
            const bool isOther = (isInWord(begin) && !(isCutInFront && enough(it.front, before)))
                || (isInWord(end) && !(isCutBehind && enough(it.back, behind)));
            if (!isShort || !isOther)
                all.append(it);
        }
    }
    if (all.isEmpty())
        return std::unexpected(Missing::Gone);
    const auto alike = [](const Found &it) { return it.front + it.back; };
    const Found best = std::ranges::max(all, {}, alike);
    const bool fits = enough(best.front, before) || enough(best.back, behind);
    const bool isOnly = std::ranges::count(all, alike(best), alike) == 1;
    if (all.size() > 1 && (!isOnly || !fits))
        return std::unexpected(Missing::Repeated);
    if (isShort && !fits && !(before.isEmpty() && behind.isEmpty()))
        return std::unexpected(Missing::Strange);
    return whole(best.range);
}

}
