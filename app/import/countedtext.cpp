// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/countedtext.h"

#include "app/text/canonical.h"

#include <QStringConverter>

#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Unit = CountedText::Unit;

constexpr std::array<Unit, 5> unitsInOrder = {Unit::Points, Unit::RawPoints, Unit::Units, Unit::RawUnits, Unit::Bytes};

bool isPairAt(const QString &text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

qsizetype bytesOf(const QString &text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    return isPairAt(text, at) ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

}

CountedText CountedText::ofFile(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString raw = decoder(bytes);
    if (decoder.hasError()) {
        const std::optional<CanonicalText> other = canonicalText(bytes);
        return CountedText(other ? other->text : QString());
    }
    if (raw.startsWith(QChar(0xFEFF)))
        raw.remove(0, 1);
    return CountedText(raw);
}

CountedText::CountedText(const QString &raw)
    : m_raw(withSoundSurrogates(raw))
    , m_text(withUnixLineEnds(m_raw))
{
}

// Line ends of the raw text are followed along with the text, which has "\n" for each.
const QList<qsizetype> &CountedText::unitsAt(Unit unit) const
{
    QList<qsizetype> &points = m_points[static_cast<size_t>(unit)];
    if (!points.isEmpty())
        return points;
    const bool isRaw = unit == Unit::RawPoints || unit == Unit::RawUnits || unit == Unit::Bytes;
    qsizetype point = 0;
    for (qsizetype i = 0; i < m_raw.size(); ++i, ++point) {
        const bool isPair = isPairAt(m_raw, i);
        const bool isLongEnd = m_raw[i] == u'\r' && i + 1 < m_raw.size() && m_raw[i + 1] == u'\n';
        qsizetype counted = 1;
        if (isLongEnd)
            counted = isRaw ? 2 : 1;
        else if (unit == Unit::Bytes)
            counted = bytesOf(m_raw, i);
        else if (isPair && (unit == Unit::Units || unit == Unit::RawUnits))
            counted = 2;
        points.insert(points.size(), counted, point);
        i += isPair || isLongEnd ? 1 : 0;
    }
    points.append(point);
    return points;
}

std::optional<TextRange> CountedText::pointsOf(const Place &place, Counting counting) const
{
    const QList<qsizetype> &points = unitsAt(counting.unit);
    if (place.end >= points.size()) // first: a file may name the largest number there is
        return {};
    const qint64 end = place.end + (counting.isInclusive ? 1 : 0);
    if (place.begin < 0 || end < place.begin || end >= points.size())
        return {};
    return TextRange{points[place.begin], points[end]};
}

QString CountedText::words(TextRange points) const
{
    if (m_utf16.isEmpty()) {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            m_utf16.append(i);
            i += isPairAt(m_text, i) ? 1 : 0;
        }
        m_utf16.append(m_text.size());
    }
    return m_text.sliced(m_utf16[points.begin], m_utf16[points.end] - m_utf16[points.begin]);
}

bool CountedText::isNamed(const Place &place, Counting counting) const
{
    const std::optional<TextRange> range = pointsOf(place, counting);
    if (!range || range->isEmpty())
        return false;
    const QString there = words(*range).simplified();
    QString name = place.name.simplified();
    const bool isCut = name.endsWith(u'…') || name.endsWith("..."_L1);
    if (isCut)
        name.chop(name.endsWith(u'…') ? 1 : 3);
    return !name.isEmpty() && (isCut ? there.startsWith(name) : there == name);
}

CountedText::Counting CountedText::countingOf(const QList<Place> &places) const
{
    Counting best;
    qsizetype bestNamed = -1;
    bool bestFits = false;
    for (const bool isInclusive : {false, true}) {
        for (const Unit unit : unitsInOrder) {
            const Counting counting{unit, isInclusive};
            qsizetype named = 0;
            bool fits = true;
            for (const Place &place : places) {
                named += isNamed(place, counting) ? 1 : 0;
                fits = fits && pointsOf(place, counting).has_value();
            }
            if (named < bestNamed || (named == bestNamed && (bestFits || !fits)))
                continue; // another way than the standard's has to prove itself
            best = counting;
            bestNamed = named;
            bestFits = fits;
        }
    }
    return best;
}

}
