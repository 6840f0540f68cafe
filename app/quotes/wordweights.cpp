// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/wordweights.h"

#include <QResource>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

constexpr qsizetype headSize = 12;

// From the English table: the mean information of a word in running text grows by 0.4 nats a letter.
float weightByLength(QStringView form)
{
    if (form.size() == 1 && form[0].unicode() >= 0x0e00)
        return 3; // a letter of a script without blanks tells about as much as a short word
    return std::min(0.4F + 0.4F * static_cast<float>(form.size()), 6.0F);
}

}

const WordWeights &WordWeights::of(QStringView language)
{
    static const QResource english(u":/synoptic/weights/en.weights"_s);
    static const WordWeights ofEnglish(QByteArrayView(english.data(), english.size()));
    static const WordWeights unknown;
    const QStringView primary = language.left(language.indexOf(u'-'));
    return primary.isEmpty() || primary == "en"_L1 ? ofEnglish : unknown;
}

WordWeights::WordWeights(QByteArrayView data)
{
    if (data.size() < headSize || !data.startsWith("SYW1"))
        return;
    const auto articles = qFromLittleEndian<quint32>(data.data() + 4);
    const auto words = qFromLittleEndian<quint32>(data.data() + 8);
    const qint64 offsetsSize = 4 * (qint64(words) + 1);
    const qint64 countsSize = 2 * qint64(words);
    if (articles == 0 || data.size() < headSize + offsetsSize + countsSize)
        return;
    m_offsets = data.sliced(headSize, offsetsSize);
    m_counts = data.sliced(headSize + offsetsSize, countsSize);
    m_text = data.sliced(headSize + offsetsSize + countsSize);
    m_articles = articles;
    m_words = words;
    for (quint32 i = 0; i < words; ++i) {
        if (offset(i) > offset(i + 1) || offset(i + 1) > size_t(m_text.size())) {
            m_words = 0;
            return;
        }
    }
}

quint32 WordWeights::offset(quint32 index) const
{
    return qFromLittleEndian<quint32>(m_offsets.data() + 4 * qsizetype(index));
}

QByteArrayView WordWeights::word(quint32 index) const
{
    return m_text.sliced(offset(index), offset(index + 1) - offset(index));
}

float WordWeights::weight(QStringView form) const
{
    if (m_words == 0)
        return weightByLength(form);
    const QByteArray wanted = form.toUtf8();
    quint32 first = 0;
    quint32 last = m_words;
    while (first < last) {
        const quint32 middle = first + (last - first) / 2;
        if (word(middle).compare(wanted) < 0)
            first = middle + 1;
        else
            last = middle;
    }
    const bool isKnown = first < m_words && word(first) == wanted;
    const double count = isKnown ? qFromLittleEndian<quint16>(m_counts.data() + 2 * qsizetype(first)) : 1;
    return static_cast<float>(std::max(0.0, std::log((m_articles + 1) / (count + 0.5))));
}

}
