// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/textmap.h"

#include <QString>

#include <algorithm>
#include <optional>

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

// A character of a table, as <0041>, and which glyph it is of; -1 where the table does not say.
struct Entry {
    qsizetype at = 0;
    qsizetype glyph = -1;
    QString text;
};
constexpr qsizetype entrySize = 6;

std::optional<uint> codeAt(const QByteArray &cmap, qsizetype at)
{
    if (at < 0 || at + entrySize > cmap.size() || cmap[at] != '<' || cmap[at + entrySize - 1] != '>')
        return {};
    bool isHex = false;
    const uint code = cmap.sliced(at + 1, 4).toUInt(&isHex, 16);
    return isHex ? std::optional(code) : std::nullopt;
}

// The lists of characters stand in square brackets, behind the first and the last of their glyphs.
QList<Entry> entriesOf(const QByteArray &cmap, const QHash<char16_t, char16_t> &radicals)
{
    QList<Entry> entries;
    for (qsizetype done = 0;;) {
        const qsizetype open = cmap.indexOf('[', done);
        const qsizetype close = cmap.indexOf(']', open);
        if (open < 0 || close < 0)
            return entries;
        const std::optional<uint> first = codeAt(cmap, open - 2 * entrySize - 2);
        qsizetype glyph = first ? static_cast<qsizetype>(*first) : -1;
        for (qsizetype at = open; at < close; ++at) {
            const std::optional<uint> code = codeAt(cmap, at);
            if (!code)
                continue;
            entries.append({at, glyph, written(static_cast<char16_t>(*code), radicals)});
            glyph += glyph < 0 ? 0 : 1;
            at += entrySize - 1;
        }
        done = close;
    }
}

// Qt looks up the glyph that is painted: in words from right to left that of the bracket on the other side.
bool isMirrored(const QString &one, const QString &other)
{
    return one.size() == 1 && other.size() == 1 && one[0] != other[0] && one[0].mirroredChar() == other[0];
}

// Whether the glyphs are those of the table. Now and then Qt and we may understand one otherwise; glyphs in another
// order would seldom be alike. Of a face that has none but letters beyond U+FFFF the table says nothing.
bool areThoseOf(const QList<Entry> &entries, const QStringList &glyphs)
{
    qsizetype alike = 0;
    qsizetype compared = 0;
    for (const Entry &entry : entries) {
        if (entry.glyph > glyphs.size())
            return false;
        if (entry.glyph < 1 || glyphs[entry.glyph - 1].isEmpty())
            continue;
        const QString text = glyphs[entry.glyph - 1].normalized(QString::NormalizationForm_KC);
        ++compared;
        alike += text == entry.text.normalized(QString::NormalizationForm_KC) || isMirrored(text, entry.text) ? 1 : 0;
    }
    const bool isSilent = std::ranges::none_of(entries, [](const Entry &entry) { return entry.glyph > 0; });
    return (alike > 0 || isSilent) && alike * 10 >= compared * 9;
}

// Characters of the glyphs that have no entry, as lists of a table, of which none has more than a hundred.
QByteArray listsOfLost(const QList<Entry> &entries, const QStringList &glyphs)
{
    QByteArrayList lost;
    qsizetype next = 0;
    for (qsizetype glyph = 1; glyph <= glyphs.size(); ++glyph) {
        while (next < entries.size() && entries[next].glyph < glyph)
            ++next;
        const bool isTold = next < entries.size() && entries[next].glyph == glyph;
        if (!isTold && !glyphs[glyph - 1].isEmpty())
            lost.append(hex(QString(QChar(static_cast<char16_t>(glyph)))) + ' ' + hex(glyphs[glyph - 1]));
    }
    QByteArray lists;
    for (qsizetype i = 0; i < lost.size(); i += 100) {
        const QByteArrayList some = lost.mid(i, 100);
        lists += QByteArray::number(some.size()) + " beginbfchar\n" + some.join('\n') + "\nendbfchar\n";
    }
    return lists;
}

}

QByteArray repairedTextMap(const QByteArray &cmap, const QHash<char16_t, char16_t> &radicals, const QStringList &glyphs)
{
    const QList<Entry> entries = entriesOf(cmap, radicals);
    const bool areKnown = areThoseOf(entries, glyphs);
    QByteArray repaired;
    qsizetype done = 0;
    for (const Entry &entry : entries) {
        const QString ours = areKnown && entry.glyph > 0 ? glyphs[entry.glyph - 1] : QString();
        repaired += cmap.sliced(done, entry.at - done) + hex(isMirrored(entry.text, ours) ? ours : entry.text);
        done = entry.at + entrySize;
    }
    repaired += cmap.sliced(done);
    if (const qsizetype end = repaired.indexOf("endcmap"); end >= 0 && areKnown)
        repaired.insert(end, listsOfLost(entries, glyphs));
    return repaired;
}

}
