// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainfolded.h"

#include <algorithm>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

bool isIn(QChar c, QStringView some)
{
    return some.contains(c);
}

// What words are made of: letters, figures, the marks on them, halves of characters beyond the basic plane.
bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// The blocks of the scripts that are written without blanks.
bool isWordByItself(QChar c)
{
    constexpr char16_t blocks[][2]
        = {{0x0e00, 0x0eff}, {0x1000, 0x109f}, {0x1780, 0x17ff}, {0x3040, 0x30ff}, {0x3400, 0x9fff}, {0xf900, 0xfaff}};
    return std::ranges::any_of(blocks, [c](const auto &it) { return it[0] <= c.unicode() && c.unicode() <= it[1]; });
}

QString lettersOf(QStringView word)
{
    QString letters;
    for (const QChar c : word) {
        if (isPart(c))
            letters += c;
    }
    return letters;
}

// "U", "U.S": single letters with points between them.
bool isInitials(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !word[i].isLetter() : word[i] != u'.')
            return false;
    }
    return word.size() % 2 == 1;
}

// Whether the unit behind a word that was begun, which is no part of one, belongs to it: rest begins with it.
bool isInside(QStringView word, QStringView rest)
{
    const QChar c = rest.front();
    const QChar next = rest.size() > 1 ? rest[1] : QChar();
    const QChar afterNext = rest.size() > 2 ? rest[2] : QChar();
    if (c == u'\u00ad')
        return isPart(next);
    if (isIn(c, u"'’ʼ‘"))
        return next.isLetter();
    if (isIn(c, u",.") && word.back().isDigit())
        return next.isDigit();
    if (c == u'.' && isInitials(word))
        return next.isLetter() ? !afterNext.isLetter() : word.size() > 1;
    static const QStringList prefixes{
        u"anti"_s, u"co"_s, u"e"_s, u"multi"_s, u"non"_s, u"pre"_s, u"re"_s, u"semi"_s, u"un"_s};
    return isIn(c, u"-‐‑") && isPart(next) && prefixes.contains(lettersOf(word).toLower());
}

qsizetype endOfWord(QStringView text, qsizetype begin)
{
    bool isAlone = isWordByItself(text[begin]);
    qsizetype end = begin + 1;
    for (; end < text.size(); ++end) {
        const QChar c = text[end];
        if (!isPart(c)) {
            if (!isInside(text.sliced(begin, end - begin), text.sliced(end)))
                break;
        } else if (!c.isMark()) {
            if (isAlone || isWordByItself(c))
                break;
        }
    }
    return end;
}

// The units of "…", "..." or ". . ." at the front; 0: there is none.
qsizetype pointsAt(QStringView rest)
{
    if (rest.startsWith(u'…'))
        return 1;
    qsizetype end = 0;
    while (end < rest.size() && isIn(rest[end], u". "))
        ++end;
    const QStringView run = rest.first(rest.first(end).lastIndexOf(u'.') + 1);
    return rest.startsWith(u'.') && run.count(u'.') >= 3 ? run.size() : 0;
}

}

QList<PlainWord> plainFolded(QStringView text)
{
    QList<PlainWord> words;
    bool isBracketed = false;
    for (qsizetype i = 0; i < text.size();) {
        if (isPart(text[i])) {
            const qsizetype end = endOfWord(text, i);
            const bool isJoined = i > 0 && isIn(text[i - 1], u"-‐‑") && !words.isEmpty()
                && words.last().range.end == i - 1 && !words.last().form.isEmpty();
            words.append(PlainWord{{i, end},
                lettersOf(text.sliced(i, end - i)).toLower().normalized(QString::NormalizationForm_C), isBracketed,
                text[i].isUpper(), isJoined});
            i = end;
        } else if (const qsizetype points = pointsAt(text.sliced(i)); points > 0) {
            words.append(PlainWord{.range = {i, i + points}, .form = {}});
            i += points;
        } else {
            isBracketed = (isBracketed || isIn(text[i], u"[(")) && !isIn(text[i], u"])\n");
            ++i;
        }
    }
    return words;
}

QList<PlainWord> plainSearchForms(QStringView text)
{
    QString parted = text.toString();
    for (QChar &c : parted) {
        if (isIn(c, u"'’ʼ‘"))
            c = u' ';
    }
    static const QList<std::pair<QChar, QString>> others{{u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s},
        {u'ø', u"o"_s}, {u'ł', u"l"_s}, {u'đ', u"d"_s}, {u'ð', u"d"_s}, {u'þ', u"th"_s}, {u'ħ', u"h"_s}, {u'ı', u"i"_s},
        {u'ى', u"ي"_s}, {u'ة', u"ه"_s}};
    QList<PlainWord> words;
    for (PlainWord word : plainFolded(parted)) {
        if (word.form.isEmpty())
            continue;
        QString bare;
        QChar letter;
        for (const QChar c : word.form.normalized(QString::NormalizationForm_KD)) {
            const char16_t u = c.unicode();
            const bool isAccent = u >= 0x0300 && u <= 0x036f;
            const bool isBreveOfCyrillic = u == 0x0306 && letter.script() == QChar::Script_Cyrillic;
            const bool isPoint = u >= 0x0591 && u <= 0x05c7 && c.isMark();
            const bool isVowelSign = (u >= 0x064b && u <= 0x065f) || u == 0x0670 || u == 0x0640;
            if ((isAccent && !isBreveOfCyrillic) || isPoint || isVowelSign)
                continue;
            letter = c.isMark() ? letter : c;
            const auto other = std::ranges::find(others, c, &std::pair<QChar, QString>::first);
            bare += other == others.end() ? QString(c) : other->second;
        }
        if (!bare.isEmpty())
            word.form = bare.normalized(QString::NormalizationForm_C);
        words.append(word);
    }
    return words;
}

}
