// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/folded.h"

#include "app/text/wordunits.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <utility>

namespace Synoptic {

namespace {

// Prefixes that never stand as words, so that a hyphen behind them is a matter of house style.
constexpr std::array boundPrefixes = {u"anti", u"co", u"e", u"multi", u"non", u"pre", u"re", u"semi", u"un"};

bool isBoundPrefix(QStringView form)
{
    return std::ranges::any_of(boundPrefixes, [form](const char16_t *prefix) { return form == QStringView(prefix); });
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ' || c == u'‘';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'‐' || c == u'‑';
}

// Han, kana, Thai, Lao, Khmer, Myanmar: no blanks between words.
bool standsAlone(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x0e00)
        return false;
    return u <= 0x0eff || (u >= 0x1000 && u <= 0x109f) || (u >= 0x1780 && u <= 0x17ff) || (u >= 0x3040 && u <= 0x30ff)
        || (u >= 0x3400 && u <= 0x9fff) || (u >= 0xf900 && u <= 0xfaff);
}

// Reads one range from left to right.
class Reader
{
public:
    Reader(QStringView text, TextRange range, Folded &folded)
        : m_text(text)
        , m_range(range)
        , m_folded(folded)
    {
    }

    void read()
    {
        qsizetype i = m_range.begin;
        while (i < m_range.end) {
            const QChar c = m_text[i];
            if (isWordUnit(c)) {
                i = readWord(i);
                continue;
            }
            const qsizetype points = pointsAt(i);
            if (points > 0) {
                m_folded.words.append({.range = {i, i + points}, .form = m_folded.forms.size()});
                i += points;
                continue;
            }
            if (c == u'[' || c == u'(')
                m_bracketed = true;
            else if (c == u']' || c == u')' || c == u'\n')
                m_bracketed = false;
            ++i;
        }
    }

private:
    QChar at(qsizetype i) const { return i < m_range.end ? m_text[i] : QChar(); }

    // How many units at i are an ellipsis, "…", "..." or ". . ."; 0 if none.
    qsizetype pointsAt(qsizetype i) const
    {
        if (m_text[i] == u'…')
            return 1;
        if (m_text[i] != u'.')
            return 0;
        qsizetype points = 0;
        qsizetype end = i;
        for (qsizetype k = i; k < m_range.end && (m_text[k] == u'.' || m_text[k] == u' '); ++k) {
            if (m_text[k] == u'.') {
                ++points;
                end = k + 1;
            }
        }
        return points >= 3 ? end - i : 0;
    }

    // True where the unit at i, which is no letter, belongs to the word around it and is left out.
    bool isInside(qsizetype begin, qsizetype i) const
    {
        const QChar c = m_text[i];
        const QChar next = at(i + 1);
        if (c == u'\u00ad')
            return isWordUnit(next);
        if (isApostrophe(c))
            return next.isLetter();
        if (c == u',' || c == u'.')
            if (m_text[i - 1].isDigit())
                return next.isDigit();
        if (c == u'.') // a point behind single letters: U.S., F.B.I.
            return m_text[i - 1].isLetter() && isInitials(begin, i)
                && (next.isLetter() ? !at(i + 2).isLetter() : i - begin > 1);
        return false;
    }

    // True where [begin, end) is single letters with points between them: "U", "U.S".
    bool isInitials(qsizetype begin, qsizetype end) const
    {
        for (qsizetype k = begin; k < end; ++k) {
            if ((k - begin) % 2 == 0 ? !m_text[k].isLetter() : m_text[k] != u'.')
                return false;
        }
        return (end - begin) % 2 == 1;
    }

    qsizetype readWord(qsizetype begin)
    {
        m_form.clear();
        m_isPlain = true;
        bool isAlone = false; // the letter before is a word by itself, with the marks on it
        qsizetype i = begin;
        while (i < m_range.end) {
            const QChar c = m_text[i];
            if (const qsizetype plain = endOfPlainWord(m_text, i, m_range.end); plain > i) {
                if (isAlone)
                    break;
                for (; i < plain; ++i)
                    m_form.append(inLowerCase(m_text[i]));
            } else if (isWordUnit(c)) {
                if (!isMarkUnit(c)) {
                    const bool wasAlone = std::exchange(isAlone, standsAlone(c));
                    if (i > begin && (isAlone || wasAlone))
                        break;
                } else if (i == begin) {
                    isAlone = standsAlone(c);
                }
                m_isPlain = false;
                m_form.append(c);
                ++i;
            } else if (isInside(begin, i)) {
                ++i;
            } else if (isHyphen(c) && isWordUnit(at(i + 1)) && isBoundPrefix(m_form)) {
                ++i;
            } else {
                break;
            }
        }
        const qsizetype form = m_folded.forms.size();
        const QStringView taken(m_form);
        if (m_isPlain)
            m_folded.forms.append(taken);
        else
            m_folded.forms.append(taken.toString().toLower().normalized(QString::NormalizationForm_C));
        const bool joined = begin > m_range.begin && isHyphen(m_text[begin - 1]) && !m_folded.words.isEmpty()
            && m_folded.words.last().range.end == begin - 1 && !m_folded.words.last().isGap();
        m_folded.words.append({.range = {begin, i},
            .form = form,
            .length = m_folded.forms.size() - form,
            .isBracketed = m_bracketed,
            .isCapital = m_text[begin].isUpper(),
            .isJoined = joined});
        return i;
    }

    const QStringView m_text;
    const TextRange m_range;
    Folded &m_folded;
    QVarLengthArray<QChar, 64> m_form; // of the word that is read; in any case and not composed unless it is ASCII
    bool m_isPlain = true;             // it is ASCII
    bool m_bracketed = false;
};

}

void fold(QStringView text, TextRange range, Folded &folded)
{
    if (folded.words.isEmpty()) { // as much as running text needs, most of the time
        folded.forms.reserve(range.length());
        folded.words.reserve(range.length() / 5);
    }
    Reader(text, range, folded).read();
}

Folded folded(QStringView text)
{
    Folded folded;
    fold(text, {0, text.size()}, folded);
    return folded;
}

}
