// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/textmap.h"

#include <QString>

#include <algorithm>

namespace Synoptic {

namespace {

// Forms of letters that have a code of their own only so that old texts can be kept. Not all that Unicode
// calls compatible is meant: a full-width colon is what a Chinese text has.
bool isPresentationForm(char16_t c)
{
    return (c >= 0xfb00 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x2e80 && c <= 0x2fdf);
}

QString written(char16_t c, const QHash<char16_t, char16_t> &radicals)
{
    if (c == u'\t' || c == 0xa0)
        return QStringLiteral(" ");
    const QString text = QChar(radicals.value(c, c));
    return isPresentationForm(c) ? text.normalized(QString::NormalizationForm_KC) : text;
}

QByteArray hex(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text)
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return '<' + digits + '>';
}

}

QByteArray repairedTextMap(const QByteArray &cmap, const QHash<char16_t, char16_t> &radicals)
{
    QByteArray repaired;
    qsizetype done = 0;
    for (;;) { // the lists of characters stand in square brackets
        const qsizetype open = cmap.indexOf('[', done);
        const qsizetype close = cmap.indexOf(']', open);
        if (open < 0 || close < 0)
            break;
        repaired += cmap.sliced(done, open - done);
        for (qsizetype at = open; at < close;) {
            const bool isCode = cmap[at] == '<' && at + 5 < close && cmap[at + 5] == '>';
            bool isHex = false;
            const uint code = isCode ? cmap.sliced(at + 1, 4).toUInt(&isHex, 16) : 0;
            repaired += isHex ? hex(written(static_cast<char16_t>(code), radicals)) : cmap.sliced(at, 1);
            at += isHex ? 6 : 1;
        }
        done = close;
    }
    return repaired + cmap.sliced(done);
}

}
