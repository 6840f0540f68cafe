// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/pattern.h"
#include "app/text/canonical.h"
#include "app/text/codepoints.h"
#include "app/text/folded.h"
#include "app/text/searchforms.h"
#include "tests/reference/draw.h"
#include "tests/reference/plainfolded.h"
#include "tests/reference/plainsearch.h"
#include "tests/reference/twins.h"

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// What words are made of, and what stands in and between them.
QString anyText(Draw &draw, int most)
{
    static const QStringList pieces{u"a"_s, u"b"_s, u"S"_s, u"co"_s, u"re"_s, u"harbour"_s, u"FERRY"_s, u"1"_s, u"20"_s,
        u"é"_s, u"e\u0301"_s, u"ß"_s, u"İ"_s, u"ﬁ"_s, u"й"_s, u"и\u0306"_s, u"ة"_s, u"أَ"_s, u"שָׁ"_s, u"港"_s, u"ガ"_s,
        u"か\u3099"_s, u"ไม"_s, u"서"_s, u"🚢"_s, u" "_s, u" "_s, u"\n"_s, u"\u00a0"_s, u"."_s, u"."_s, u". "_s, u","_s,
        u"…"_s, u"'"_s, u"’"_s, u"ʼ"_s, u"‘"_s, u"-"_s, u"‑"_s, u"—"_s, u"\u00ad"_s, u"["_s, u"]"_s, u"("_s, u")"_s,
        u"“"_s, u"”"_s, u"\""_s, u"*"_s, u"/"_s, u"\u0301"_s, u"U.S."_s};
    return draw.text(pieces, most);
}

QList<PlainWord> wordsOf(const Folded &folded)
{
    QList<PlainWord> words;
    for (const FoldedWord &word : folded.words) {
        words.append({word.range, folded.form(word).toString(), word.isBracketed, word.isCapital, word.isJoined});
    }
    return words;
}

QString told(const PlainWord &word)
{
    QStringList units;
    for (const QChar unit : word.form)
        units.append(QString::number(unit.unicode(), 16));
    return u"%1-%2 “%3” (%4) %5%6%7"_s.arg(word.range.begin)
        .arg(word.range.end)
        .arg(word.form, units.join(u' '), word.isBracketed ? u"[" : u"", word.isCapital ? u"C" : u"",
            word.isJoined ? u"-" : u"");
}

// The first word in which two lists differ.
QString difference(const QList<PlainWord> &found, const QList<PlainWord> &plain, const QString &text)
{
    for (qsizetype i = 0; i < std::max(found.size(), plain.size()); ++i) {
        if (i >= found.size() || i >= plain.size() || found[i] != plain[i])
            return u"word %1 is %2, plainly %3, in: %4"_s.arg(i).arg(
                i < found.size() ? told(found[i]) : u"none"_s, i < plain.size() ? told(plain[i]) : u"none"_s, text);
    }
    return {};
}

QString inFolding(QByteArrayView bytes)
{
    Draw draw(bytes);
    const QString text = withSoundSurrogates(anyText(draw, 200)); // as every text that is stored
    return difference(wordsOf(folded(text)), plainFolded(text), text);
}

QString inSearchForms(QByteArrayView bytes)
{
    Draw draw(bytes);
    const QString text = withSoundSurrogates(anyText(draw, 200)); // as every text that is stored
    QList<PlainWord> found = wordsOf(searchForms(text));
    QList<PlainWord> plain = plainSearchForms(text);
    for (QList<PlainWord> *words : {&found, &plain}) {
        for (PlainWord &word : *words) // which search does not ask for
            word.isBracketed = word.isCapital = word.isJoined = false;
    }
    return difference(found, plain, text);
}

QString inPlacesOfWords(QByteArrayView bytes)
{
    static const QStringList pieces{u"ferry"_s, u"Fer"_s, u"harbour"_s, u"harb"_s, u"é"_s, u"e"_s, u"l’"_s, u"'s"_s,
        u"İ"_s, u"ﬁ"_s, u"港"_s, u"ß"_s, u"1,200"_s, u"-"_s, u"."_s, u"“"_s, u"”"_s, u"*"_s, u" "_s, u" "_s, u" "_s,
        u"\n"_s, u"ʼ"_s, u"Kelvin\u212a"_s};
    Draw draw(bytes);
    const bool isPhrase = draw.below(4) == 0;
    const int length = 1 + draw.below(12);
    const QString typed = draw.text(pieces, length);
    const QString text = draw.text(pieces, 60);
    const Result<Pattern> pattern = Pattern::typed(typed, isPhrase ? Pattern::Kind::Phrase : Pattern::Kind::Words);
    if (!pattern)
        return u"words are refused: %1"_s.arg(typed);
    const Result<QList<TextRange>> found = pattern->placesIn(text);
    if (!found || *found != plainPlaces(pattern->words(), text))
        return u"%1 places of “%2”, plainly %3, in: %4"_s.arg(found ? found->size() : -1)
            .arg(typed)
            .arg(plainPlaces(pattern->words(), text).size())
            .arg(text);
    return {};
}

QString inCodePoints(QByteArrayView bytes)
{
    Draw draw(bytes);
    const QString text = anyText(draw, 100);
    const CodePoints points(text);
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isInPair = i > 0 && i < text.size() && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
        const qsizetype plain = text.first(isInPair ? i - 1 : i).toUcs4().size();
        if (points.fromUtf16(i) != plain || points.toUtf16(plain) != (isInPair ? i - 1 : i))
            return u"unit %1 is code point %2, plainly %3, in: %4"_s.arg(i)
                .arg(points.fromUtf16(i))
                .arg(plain)
                .arg(text);
    }
    return {};
}

constexpr Twin twins[] = {
    {"words are folded as they are unit by unit", inFolding, 12000},
    {"search has the forms that folding without accents gives", inSearchForms, 12000},
    {"words are found where each of them is tried at each place", inPlacesOfWords, 8000},
    {"code points are counted as they are one by one", inCodePoints, 1500},
};

}

std::span<const Twin> textTwins()
{
    return twins;
}

}
