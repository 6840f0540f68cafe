// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Synoptic {

// A place in a line that is read from left to right, for readers of dates and the like: a derived
// reader moves m_at past what it has understood and leaves it where it has not.
class LineCursor
{
protected:
    explicit LineCursor(const QString &line)
        : m_line(line)
    {
    }

    // A run of figures of this length at most and at least; its value, or -1 with the place unmoved.
    int number(qsizetype &at, qsizetype fewest, qsizetype most) const
    {
        qsizetype end = at;
        int value = 0;
        while (end < m_line.size() && isFigure(end) && end - at < most)
            value = value * 10 + (m_line[end++].unicode() - u'0');
        if (end - at < fewest || isFigure(end))
            return -1;
        at = end;
        return value;
    }
    bool isFigure(qsizetype at) const
    {
        return at < m_line.size() && m_line[at].unicode() >= u'0' && m_line[at].unicode() <= u'9';
    }
    bool isLetter(qsizetype at) const { return at < m_line.size() && m_line[at].isLetter(); }
    bool skip(qsizetype &at, QStringView oneOf) const
    {
        const bool is = at < m_line.size() && oneOf.contains(m_line[at]);
        at += is;
        return is;
    }
    void skipBlanks(qsizetype &at) const
    {
        while (at < m_line.size() && m_line[at].isSpace())
            ++at;
    }

    QString m_line;
    qsizetype m_at = 0;
};

}
