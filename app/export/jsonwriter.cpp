// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/jsonwriter.h"

namespace Synoptic {

namespace {

constexpr qsizetype blockSize = 256 * 1024;

}

JsonWriter::JsonWriter(QIODevice &out, JsonStyle style)
    : m_out(out)
    , m_style(style)
{
    m_buffer.reserve(blockSize + blockSize / 4);
}

void JsonWriter::begin(char bracket, Shape shape)
{
    beforeValue();
    m_buffer.append(bracket);
    const bool inSmall = !m_levels.isEmpty() && m_levels.last().shape == Shape::Small;
    m_levels.append({inSmall ? Shape::Small : shape, false});
}

void JsonWriter::end(char bracket)
{
    Q_ASSERT(!m_levels.isEmpty() && !m_afterKey);
    const Level level = m_levels.takeLast();
    if (level.hasItems && level.shape == Shape::Open)
        newLine();
    m_buffer.append(bracket);
    if (m_levels.isEmpty())
        m_buffer.append('\n');
    drain();
}

void JsonWriter::key(const char *name)
{
    separate();
    m_buffer.append('"').append(name).append(m_style == JsonStyle::Indented ? "\": " : "\":");
    m_afterKey = true;
}

void JsonWriter::string(QStringView value)
{
    beforeValue();
    if (!value.isValidUtf16()) {
        QString mended = value.toString();
        for (qsizetype i = 0; i < mended.size(); ++i) {
            if (mended[i].isHighSurrogate() && i + 1 < mended.size() && mended[i + 1].isLowSurrogate())
                ++i;
            else if (mended[i].isSurrogate())
                mended[i] = QChar::ReplacementCharacter;
        }
        quoted(mended.toUtf8());
        return;
    }
    quoted(value.toUtf8());
}

void JsonWriter::string(QLatin1StringView value)
{
    beforeValue();
    quoted(value.toString().toUtf8());
}

void JsonWriter::stringOrNull(QStringView value)
{
    if (value.isEmpty())
        null();
    else
        string(value);
}

void JsonWriter::integer(qint64 value)
{
    beforeValue();
    m_buffer.append(QByteArray::number(value));
}

void JsonWriter::fraction(double value)
{
    beforeValue();
    QByteArray digits = QByteArray::number(value, 'f', 2);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    m_buffer.append(digits == "-0" ? QByteArrayView("0") : QByteArrayView(digits));
}

void JsonWriter::null()
{
    beforeValue();
    m_buffer.append("null");
}

void JsonWriter::beforeValue()
{
    if (m_afterKey)
        m_afterKey = false;
    else if (!m_levels.isEmpty())
        separate();
}

void JsonWriter::separate()
{
    Level &level = m_levels.last();
    const bool indented = m_style == JsonStyle::Indented;
    if (level.hasItems)
        m_buffer.append(indented && level.shape == Shape::Small ? ", " : ",");
    if (level.shape == Shape::Open)
        newLine();
    level.hasItems = true;
}

void JsonWriter::newLine()
{
    if (m_style == JsonStyle::Indented)
        m_buffer.append('\n').append(2 * m_levels.size(), ' ');
}

void JsonWriter::quoted(QByteArrayView utf8)
{
    m_buffer.append('"');
    qsizetype from = 0; // what lies between escapes is copied in one piece
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<uchar>(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_buffer.append(utf8.sliced(from, i - from));
        from = i + 1;
        switch (byte) {
        case '"':
            m_buffer.append("\\\"");
            break;
        case '\\':
            m_buffer.append("\\\\");
            break;
        case '\n':
            m_buffer.append("\\n");
            break;
        case '\t':
            m_buffer.append("\\t");
            break;
        case '\r':
            m_buffer.append("\\r");
            break;
        default:
            m_buffer.append("\\u00").append(QByteArray::number(byte, 16).rightJustified(2, '0'));
        }
    }
    m_buffer.append(utf8.sliced(from)).append('"');
}

void JsonWriter::drain()
{
    if (m_buffer.size() >= blockSize)
        flush();
}

bool JsonWriter::flush()
{
    if (!m_failed && !m_buffer.isEmpty())
        m_failed = m_out.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0); // keeps its memory
    return !m_failed;
}

}
