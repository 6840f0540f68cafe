// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/forenames.h"

#include "app/quotes/signs.h"

#include <QList>

#include <algorithm>

namespace Synoptic {

namespace {

// How a vowel may sound. E is what writers of Arabic and Russian names put for nearly any of the others (Ahmed and
// Ahmad, Khaled and Khalid), and between consonants for none (Aleksander and Aleksandr).
enum Sound : quint8 { None = 0, A = 1, I = 2, U = 4, E = 8 };

Sound soundOf(QChar c)
{
    switch (c.unicode()) {
    case u'a':
        return A;
    case u'e':
        return E;
    case u'i':
    case u'y':
    case u'j':
        return I;
    case u'o':
    case u'u':
    case u'w':
        return U;
    default:
        return None;
    }
}

// "Lindsey" and "Lindsay", "Sergei" and "Sergey" end on the same sound.
bool endsInI(QStringView letters)
{
    return letters.size() > 1 && isAmong(letters.back(), u"yij") && isAmong(letters[letters.size() - 2], u"ae");
}

// A name as it sounds: consonants, and the vowels before each and behind the last.
struct Sounds {
    QString consonants;
    QList<quint8> vowels{None};
    QString plainVowels; // of a short name: its vowels in order
};

// Letters with a stroke, which no decomposition of Unicode takes off.
QChar withoutStroke(QChar c)
{
    switch (c.unicode()) {
    case u'ø':
        return u'o';
    case u'ł':
        return u'l';
    case u'đ':
        return u'd';
    default:
        return c;
    }
}

QString lettersOf(QStringView name)
{
    QString letters;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetter())
            letters.append(withoutStroke(c.toLower()));
    }
    return letters;
}

// The consonant that the letters at i stand for, and how many letters it takes.
std::pair<QStringView, qsizetype> consonantAt(QStringView letters, qsizetype i)
{
    const QStringView next = letters.sliced(i + 1).first(std::min<qsizetype>(1, letters.size() - i - 1));
    const bool isBeforeR = i + 2 < letters.size() && letters[i + 2] == u'r'; // Christine, Kristine
    switch (letters[i].unicode()) {
    case u'k':
    case u'c':
        if (next == u"h" && isBeforeR)
            return {u"k", 2};
        return next == u"h" ? std::pair(QStringView(u"h"), 2) : std::pair(QStringView(u"k"), 1);
    case u'q':
        return {u"k", 1};
    case u'x':
        return {u"ks", 1};
    case u'z':
        return {u"s", 1};
    case u'p':
        return next == u"h" ? std::pair(QStringView(u"f"), 2) : std::pair(QStringView(u"p"), 1);
    case u't':
        if (next == u"h") // Thomas, Tomas
            return {u"t", 2};
        return next == u"z" || next == u"s" ? std::pair(QStringView(u"s"), 2) : std::pair(QStringView(u"t"), 1);
    default:
        return {letters.sliced(i, 1), 1};
    }
}

Sounds soundsOf(QStringView name)
{
    const QString letters = lettersOf(name);
    Sounds sounds;
    for (qsizetype i = 0; i < letters.size();) {
        // "Sarah", "Fatemeh": the last letter only tells that the vowel is an open one.
        const bool isLast = i + 1 == letters.size();
        const bool isSilent = isLast && letters[i] == u'h' && i > 0 && soundOf(letters[i - 1]) != None;
        if (isSilent && sounds.vowels.last() == E)
            sounds.vowels.last() = A;
        if (const Sound sound = soundOf(letters[i]); sound != None || isSilent) {
            // "ee" and "oo" are long, and sound otherwise.
            const bool isLong = i > 0 && letters[i] == letters[i - 1] && isAmong(letters[i], u"eo");
            if (isLong)
                sounds.vowels.last() = letters[i] == u'e' ? I : U;
            else
                sounds.vowels.last() |= sound;
            const QChar plain = letters[i] == u'j' ? u'j' : sound == A ? u'a' : sound == U ? u'u' : u'i';
            if (!isSilent && (sounds.plainVowels.isEmpty() || sounds.plainVowels.back() != plain))
                sounds.plainVowels.append(plain);
            ++i;
            continue;
        }
        const auto [consonant, length] = consonantAt(letters, i);
        const bool isDouble = sounds.vowels.last() == None && sounds.consonants.endsWith(consonant);
        if (!isDouble) {
            sounds.consonants += consonant;
            for (qsizetype k = 0; k < consonant.size(); ++k)
                sounds.vowels.append(None);
            sounds.plainVowels.append(u'-');
        }
        i += length;
    }
    if (endsInI(letters))
        sounds.vowels.last() = I;
    return sounds;
}

bool mayBeSame(quint8 a, quint8 b)
{
    const auto only = [](quint8 vowels) { return vowels & ~E; };
    if (a == None || b == None) // what is not written is short
        return only(a | b) == None || only(a | b) == I;
    const int both = only(a) & only(b);
    return only(a) == None || only(b) == None || both == only(a) || both == only(b);
}

// At its beginning E is heard: Ibrahim and Ebrahim, but Alan and Ellen.
bool beginsSame(quint8 a, quint8 b)
{
    const auto heard = [](quint8 vowels) { return vowels & E ? (vowels & ~E) | I : vowels; };
    const int both = heard(a) & heard(b);
    return (a == None) == (b == None) && (both == heard(a) || both == heard(b));
}

// At the end of a name a vowel tells Daniel from Danielle and Maria from Marie.
bool endsSame(quint8 a, quint8 b)
{
    return a == b || ((a & ~E) != None && (a & ~E) == (b & ~E));
}

}

QString forenameKey(QStringView forename)
{
    return soundsOf(forename).consonants;
}

bool isForenameOf(QStringView one, QStringView other)
{
    const Sounds a = soundsOf(one);
    const Sounds b = soundsOf(other);
    if (a.consonants != b.consonants || a.consonants.isEmpty())
        return false;
    constexpr qsizetype fewest = 3;
    const auto length = [](const Sounds &name) { return name.consonants.size() + (name.vowels.first() ? 1 : 0); };
    if (std::min(length(a), length(b)) < fewest) // of a short name the vowels are the better half
        return a.plainVowels == b.plainVowels;
    return beginsSame(a.vowels.first(), b.vowels.first()) && endsSame(a.vowels.last(), b.vowels.last())
        && std::equal(a.vowels.begin() + 1, a.vowels.end() - 1, b.vowels.begin() + 1, mayBeSame);
}

}
