// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <bit>

namespace Synoptic {

// Numbers and strings one behind the other, small numbers in few bytes (seven bits a byte, the lowest
// first), the same on every machine.
class ByteWriter
{
public:
    void number(quint64 value)
    {
        std::array<char, 10> bytes;
        qsizetype size = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[size++] = static_cast<char>(value | 0x80);
        bytes[size++] = static_cast<char>(value);
        m_bytes.append(bytes.data(), size);
    }
    void real(double value) { key(std::bit_cast<quint64>(value)); }
    // A number of which none is likelier than another, in eight bytes.
    void key(quint64 value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            m_bytes.append(static_cast<char>(value >> shift));
    }
    void string(QStringView value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        m_bytes.append(utf8);
    }

    QByteArray &bytes() { return m_bytes; }

private:
    QByteArray m_bytes;
};

// Reads them again. Bytes that were not written so give zeros and empty strings and are remembered in
// isDamaged(); nothing is read beyond their end.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_bytes.size())
                break;
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_isDamaged = true;
        return 0;
    }
    // A number of things that follow, each of a byte or more.
    qsizetype count()
    {
        const quint64 value = number();
        if (value > static_cast<quint64>(m_bytes.size() - m_at)) {
            m_isDamaged = true;
            return 0;
        }
        return static_cast<qsizetype>(value);
    }
    double real() { return std::bit_cast<double>(key()); }
    quint64 key()
    {
        if (m_bytes.size() - m_at < 8) {
            m_isDamaged = true;
            return 0;
        }
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 8)
            value |= quint64(static_cast<quint8>(m_bytes[m_at++])) << shift;
        return value;
    }
    QString string() { return QString::fromUtf8(utf8()); }
    QByteArrayView utf8()
    {
        const qsizetype size = count();
        m_at += size;
        return m_bytes.sliced(m_at - size, size);
    }

    bool isDamaged() const { return m_isDamaged; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isDamaged = false;
};

}
