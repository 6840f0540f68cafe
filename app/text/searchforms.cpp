// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/searchforms.h"

#include <QtAssert>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

bool isCyrillic(QChar c)
{
    return c.unicode() >= 0x0400 && c.unicode() <= 0x04ff;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ' || c == u'‘';
}

// A mark that readers leave away, standing behind that letter.
bool isDropped(QChar mark, QChar letter)
{
    const char16_t u = mark.unicode();
    if (u == 0x0306) // й and ў are letters of their own
        return !isCyrillic(letter);
    return (u >= 0x0300 && u <= 0x036f) || (u >= 0x0591 && u <= 0x05c7 && mark.isMark()) || (u >= 0x064b && u <= 0x065f)
        || u == 0x0670 || u == 0x0640;
}

// Letters with a stroke or hook have no decomposition in Unicode, but people type them without.
QStringView plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'þ':
        return u"th";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ى': // alef maksura and yeh, teh marbuta and heh are written for each other
        return u"ي";
    case u'ة':
        return u"ه";
    default:
        return {};
    }
}

bool isAscii(QStringView form)
{
    return std::ranges::all_of(form, [](QChar c) { return c.unicode() < 0x80; });
}

QString plain(QStringView form)
{
    const QString taken = form.toString().normalized(QString::NormalizationForm_KD);
    QString kept;
    kept.reserve(taken.size());
    QChar letter;
    for (const QChar c : taken) {
        if (isDropped(c, letter))
            continue;
        if (!c.isMark())
            letter = c;
        if (const QStringView other = plainLetter(c); !other.isEmpty())
            kept.append(other);
        else
            kept.append(c);
    }
    // A form of nothing but marks stays as it is, so that every word has a form.
    return kept.isEmpty() ? form.toString() : kept.normalized(QString::NormalizationForm_C);
}

// Adds the words of a range without apostrophes.
void addForms(QStringView text, TextRange range, Folded &forms)
{
    Folded found;
    fold(text, range, found);
    for (FoldedWord word : std::as_const(found.words)) {
        if (word.isGap())
            continue;
        const QStringView form = found.form(word);
        word.form = forms.forms.size();
        if (isAscii(form))
            forms.forms.append(form);
        else
            forms.forms.append(plain(form));
        word.length = forms.forms.size() - word.form;
        forms.words.append(word);
    }
}

bool isPlainLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'z';
}

// A mark that is no part of any word beside it.
bool isPlainMark(QChar c)
{
    const char16_t u = c.unicode();
    return u == u',' || u == u'.' || u == u'"' || u == u':' || u == u';' || u == u'?' || u == u'!' || u == u'('
        || u == u')' || u == u'“' || u == u'”' || u == u'«' || u == u'»' || u == u'—';
}

// What stands between two blanks is mostly one word of ASCII letters with marks around it: this takes
// such a word as folding would, at a fraction of the cost, and says whether it was one.
bool addPlainWord(QStringView text, TextRange chunk, Folded &forms, QStringView initials)
{
    qsizetype begin = chunk.begin;
    while (begin < chunk.end && isPlainMark(text[begin]))
        ++begin;
    qsizetype end = begin;
    while (end < chunk.end && isPlainLetter(text[end]))
        ++end;
    for (qsizetype i = end; i < chunk.end; ++i) {
        if (!isPlainMark(text[i]))
            return false;
    }
    if (begin == end)
        return true; // nothing but marks
    if (!initials.isEmpty() && !initials.contains(QChar(char16_t(text[begin].unicode() | 0x20))))
        return true;
    const qsizetype form = forms.forms.size();
    forms.forms.resizeForOverwrite(form + end - begin);
    std::ranges::transform(text.sliced(begin, end - begin), forms.forms.data() + form,
        [](QChar c) { return QChar(char16_t(c.unicode() | 0x20)); });
    forms.words.append({.range = {begin, end}, .form = form, .length = end - begin});
    return true;
}

// Adds the words between two blanks.
void addChunk(QStringView text, TextRange chunk, Folded &forms, QStringView initials)
{
    if (addPlainWord(text, chunk, forms, initials))
        return;
    qsizetype begin = chunk.begin;
    for (qsizetype i = chunk.begin; i < chunk.end; ++i) {
        if (!isApostrophe(text[i]))
            continue;
        addForms(text, {begin, i}, forms);
        begin = i + 1;
    }
    addForms(text, {begin, chunk.end}, forms);
}

}

// Folding looks beyond a blank only for the points of an ellipsis, which are no words, so each chunk
// can be folded for itself.
void addSearchForms(QStringView text, TextRange range, Folded &forms, QStringView initials)
{
    if (initials.isEmpty())
        forms.forms.reserve(forms.forms.size() + range.length());
    qsizetype begin = range.begin;
    while (begin < range.end) {
        qsizetype end = begin;
        while (end < range.end && !text[end].isSpace())
            ++end;
        if (end > begin)
            addChunk(text, {begin, end}, forms, initials);
        begin = end + 1;
    }
}

Folded searchForms(QStringView text)
{
    Folded forms;
    addSearchForms(text, {0, text.size()}, forms);
    return forms;
}

}
