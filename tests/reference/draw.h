// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace Synoptic::Test {

// Decisions read off bytes, so that a fuzzer and a row of random numbers can make the same inputs. Where the
// bytes end, every decision is the first.
class Draw
{
public:
    explicit Draw(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    bool isAtEnd() const { return m_bytes.isEmpty(); }
    // 0 to count - 1; count is 256 at most.
    int below(int count)
    {
        if (m_bytes.isEmpty())
            return 0;
        const int drawn = static_cast<unsigned char>(m_bytes.front()) % count;
        m_bytes = m_bytes.sliced(1);
        return drawn;
    }
    QString oneOf(const QStringList &some) { return some[below(static_cast<int>(some.size()))]; }
    // All that is left, each byte a piece; beyond the pieces, two bytes more give any UTF-16 unit.
    QString text(const QStringList &pieces, int most)
    {
        QString made;
        for (int i = 0; i < most && !isAtEnd(); ++i) {
            const int piece = below(256);
            if (piece < 248)
                made += pieces[piece % pieces.size()];
            else
                made += QChar(static_cast<char16_t>(below(256) << 8 | below(256)));
        }
        return made;
    }

private:
    QByteArrayView m_bytes;
};

}
