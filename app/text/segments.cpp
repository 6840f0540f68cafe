// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/segments.h"

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

bool isSentenceStop(char16_t c)
{
    switch (c) {
    case u'.':
    case u'!':
    case u'?':
    case u'…':
    case u'؟': // Arabic question mark
    case u'۔': // Urdu full stop
    case u'।': // Devanagari danda
    case u'。':
    case u'！':
    case u'？':
        return true;
    default:
        return false;
    }
}

bool isClosing(QChar c)
{
    return c == u'"' || c == u'\'' || c.category() == QChar::Punctuation_Close
        || c.category() == QChar::Punctuation_FinalQuote || c == u'“'
        || c == u'‘'; // German and others close with these
}

bool isOpening(QChar c)
{
    return c == u'"' || c == u'\'' || c.category() == QChar::Punctuation_Open
        || c.category() == QChar::Punctuation_InitialQuote || c == u'”' || c == u'’';
}

bool isWrittenWithoutBlanks(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

// Words a point may follow inside a sentence.
constexpr std::array abbreviations = {
    QLatin1StringView("mr"),
    QLatin1StringView("mrs"),
    QLatin1StringView("ms"),
    QLatin1StringView("dr"),
    QLatin1StringView("prof"),
    QLatin1StringView("gen"),
    QLatin1StringView("col"),
    QLatin1StringView("lt"),
    QLatin1StringView("maj"),
    QLatin1StringView("capt"),
    QLatin1StringView("sgt"),
    QLatin1StringView("cmdr"),
    QLatin1StringView("adm"),
    QLatin1StringView("gov"),
    QLatin1StringView("sen"),
    QLatin1StringView("rep"),
    QLatin1StringView("rev"),
    QLatin1StringView("hon"),
    QLatin1StringView("st"),
    QLatin1StringView("mt"),
    QLatin1StringView("vs"),
    QLatin1StringView("etc"),
    QLatin1StringView("no"),
    QLatin1StringView("jan"),
    QLatin1StringView("feb"),
    QLatin1StringView("aug"),
    QLatin1StringView("sept"),
    QLatin1StringView("oct"),
    QLatin1StringView("nov"),
    QLatin1StringView("dec"),
    QLatin1StringView("sr"),
    QLatin1StringView("sra"),
    QLatin1StringView("mme"),
    QLatin1StringView("bzw"),
    QLatin1StringView("nr"),
    QLatin1StringView("approx"),
};

// True where the point at position ends an abbreviation: a listed one, an initial ("J."), or letters
// with points between them ("U.S.").
bool isAbbreviation(QStringView text, qsizetype begin, qsizetype point)
{
    qsizetype from = point;
    while (from > begin && (text[from - 1].isLetter() || text[from - 1] == u'.'))
        --from;
    const QStringView word = text.sliced(from, point - from);
    if (word.isEmpty())
        return false;
    if (word.size() == 1)
        return word[0].isUpper();
    if (word.contains(u'.'))
        return true;
    return std::ranges::any_of(abbreviations, [&](QLatin1StringView known) {
        return word.compare(known, Qt::CaseInsensitive) == 0;
    }) && word[0].isUpper();
}

bool isInsideWord(QStringView text, qsizetype i, qsizetype end)
{
    if (i + 1 >= end)
        return false;
    const QChar c = text[i];
    const QChar next = text[i + 1];
    if (c == u'\'' || c == u'’' || c == u'-' || c == u'‐' || c == u'‑')
        return next.isLetterOrNumber();
    if (c == u'.' || c == u',')
        return text[i - 1].isDigit() && next.isDigit();
    return false;
}

// Calls found(range) for each word of [range.begin, range.end).
template <typename Found>
void forEachWord(QStringView text, TextRange range, Found found)
{
    qsizetype begin = -1;
    const auto finish = [&](qsizetype end) {
        if (begin >= 0)
            found(TextRange{begin, end});
        begin = -1;
    };
    for (qsizetype i = range.begin; i < range.end;) {
        char32_t c = text[i].unicode();
        qsizetype length = 1;
        if (text[i].isHighSurrogate() && i + 1 < range.end && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            length = 2;
        }
        if (QChar::isLetterOrNumber(c) || (begin >= 0 && QChar::isMark(c))) {
            if (c >= 0x0E00 && isWrittenWithoutBlanks(c)) {
                finish(i);
                found(TextRange{i, i + length});
            } else if (begin < 0) {
                begin = i;
            }
        } else if (begin >= 0 && !isInsideWord(text, i, range.end)) {
            finish(i);
        }
        i += length;
    }
    finish(range.end);
}

}

QList<TextRange> paragraphs(QStringView text)
{
    QList<TextRange> result;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        TextRange line{begin, end};
        while (line.begin < line.end && text[line.begin].isSpace())
            ++line.begin;
        while (line.end > line.begin && text[line.end - 1].isSpace())
            --line.end;
        if (!line.isEmpty())
            result.append(line);
        begin = end + 1;
    }
    return result;
}

QList<TextRange> sentences(QStringView text, TextRange paragraph)
{
    QList<TextRange> result;
    const auto skipBlanks = [&](qsizetype i) {
        while (i < paragraph.end && text[i].isSpace())
            ++i;
        return i;
    };
    qsizetype begin = skipBlanks(paragraph.begin);
    for (qsizetype i = begin; i < paragraph.end; ++i) {
        if (!isSentenceStop(text[i].unicode()))
            continue;
        const qsizetype stop = i;
        while (i + 1 < paragraph.end && (isSentenceStop(text[i + 1].unicode()) || isClosing(text[i + 1])))
            ++i;
        const qsizetype end = i + 1;
        const qsizetype next = skipBlanks(end);
        const bool isWide = text[stop].unicode() >= 0x3000; // 。 stands without a blank after it
        if (next == paragraph.end || (next == end && !isWide))
            continue;
        const bool startsAnew = isWide || text[next].isUpper() || text[next].isDigit() || isOpening(text[next])
            || (text[next].isLetter() && !text[next].isLower());
        if (!startsAnew || (text[stop] == u'.' && end == stop + 1 && isAbbreviation(text, begin, stop)))
            continue;
        result.append({begin, end});
        begin = next;
        i = next - 1;
    }
    qsizetype end = paragraph.end;
    while (end > begin && text[end - 1].isSpace())
        --end;
    if (begin < end)
        result.append({begin, end});
    return result;
}

QList<TextRange> words(QStringView text, TextRange range)
{
    QList<TextRange> result;
    forEachWord(text, range, [&](TextRange word) { result.append(word); });
    return result;
}

qsizetype wordCount(QStringView text)
{
    qsizetype count = 0;
    forEachWord(text, {0, text.size()}, [&](TextRange) { ++count; });
    return count;
}

bool endsLikeSentence(QStringView line)
{
    line = line.trimmed();
    qsizetype i = line.size();
    while (i > 0 && (isClosing(line[i - 1]) || (i < line.size() && line[i - 1].isSpace()))) // « French marks »
        --i;
    return i > 0 && isSentenceStop(line[i - 1].unicode());
}

}
