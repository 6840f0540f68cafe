// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/stateddate.h"

#include "app/import/datewords.h"
#include "app/import/linecursor.h"

#include <QDate>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype longestDateLine = 120;

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

int fullYear(int year)
{
    return year >= 1600 && year <= 2199 ? year : 0;
}

// Reads a line from left to right, one part of a date at a time.
class DateReader : private LineCursor
{
public:
    explicit DateReader(QStringView line)
        : LineCursor(line.toString().toLower())
    {
    }

    std::optional<StatedDate> read()
    {
        while (m_at < m_line.size()) {
            if (m_isSecond) {
                // "Published 3 March 2014, updated 4 March 2014": the rest must be a date line too.
                const std::optional<StatedDate> rest = DateReader(QStringView(m_line).sliced(m_at)).read();
                if (!rest || !isValid())
                    return std::nullopt;
                return m_date.isUpdate && !rest->isUpdate ? *rest : m_date;
            }
            const qsizetype before = m_at;
            if (readFigures())
                continue;
            if (m_at != before) // figures, but of no date
                return std::nullopt;
            if (!readWord() && !readSeparator())
                return std::nullopt;
        }
        return isValid() ? std::optional(m_date) : std::nullopt;
    }

private:
    bool isValid() const
    {
        const StatedDate &d = m_date;
        if (d.hour > 23 || d.minute > 59 || d.month > 12)
            return false;
        if (d.day > 0 && d.month == 0)
            return false;
        if (d.year > 0) {
            if (d.day > 0)
                return QDate::isValid(d.year, d.month, d.day);
            return d.month > 0 || d.isLabelled || m_yearOnlyIsSure;
        }
        // Without a year the line still is a date line if it cannot well be anything else.
        return d.day <= 31 && (d.isLabelled || m_hasWeekday) && (d.day > 0 || d.hour >= 0);
    }

    bool setDate(int year, int month, int day)
    {
        if (m_date.year != 0 || m_date.day != 0)
            return false;
        m_date.year = year;
        m_date.month = month;
        m_date.day = day;
        return year != 0;
    }

    // Day and month in figures: which is which?
    bool setOrdered(int first, int second, int year, bool dayFirst)
    {
        if (dayFirst || first > 12 || first == second)
            return second <= 12 && setDate(year, second, first);
        if (second > 12)
            return setDate(year, first, second);
        m_yearOnlyIsSure = true;
        return setDate(year, 0, 0);
    }

    // Figures and what belongs to them. False with the place moved means figures of no date.
    bool readFigures()
    {
        if (m_date.hour >= 0 && readOffset())
            return true;
        qsizetype length = 0;
        while (isFigure(m_at + length))
            ++length;
        if (length == 4)
            return readFromYear();
        if (length != 1 && length != 2)
            return false;
        const qsizetype before = m_at;
        for (const auto read : {&DateReader::readOrdered, &DateReader::readClock, &DateReader::readDay}) {
            if ((this->*read)())
                return true;
            if (m_at != before)
                return false;
        }
        return false;
    }

    // "+02:00", "-0430" behind a time.
    bool readOffset()
    {
        qsizetype at = m_at;
        if (!skip(at, u"+−-"))
            return false;
        const QChar sign = m_line[m_at] == u'+' ? u'+' : u'-';
        const QStringView digits = QStringView(m_line).sliced(at);
        qsizetype end = at;
        int hours = -1;
        int minutes = -1;
        if (digits.size() > 2 && digits[2] == u':') {
            hours = number(end, 2, 2);
            ++end;
            minutes = hours < 0 ? -1 : number(end, 2, 2);
        } else if (const int both = number(end, 4, 4); both >= 0) {
            hours = both / 100;
            minutes = both % 100;
        }
        if (minutes < 0)
            return false;
        m_date.zone = sign + padded(hours, 2) + u':' + padded(minutes, 2);
        m_at = end;
        return true;
    }

    // "2014-03-31", "2014年3月31日", "2014-03", "2014".
    bool readFromYear()
    {
        qsizetype at = m_at;
        const int year = fullYear(number(at, 4, 4));
        const qsizetype behindYear = at;
        if (skip(at, u"-/.")) {
            const qsizetype monthAt = at;
            const int month = number(at, 1, 2);
            if (month >= 0 && skip(at, u"-/.")) {
                if (const int day = number(at, 1, 2); day >= 0) {
                    m_at = at;
                    return setDate(year, month, day);
                }
            }
            at = monthAt;
            const int shortMonth = number(at, 2, 2);
            if (m_line[behindYear] == u'-' && shortMonth >= 0 && (at == m_line.size() || m_line[at] != u'-')) {
                m_at = at;
                return setDate(year, shortMonth, 0);
            }
        }
        at = behindYear;
        skipBlanks(at);
        if (skip(at, u"年"))
            return readEastAsian(year, at);
        m_at = behindYear;
        if (m_date.year != 0)
            return false;
        m_date.year = year;
        return year != 0;
    }

    bool readEastAsian(int year, qsizetype at)
    {
        skipBlanks(at);
        const int month = number(at, 1, 2);
        skipBlanks(at);
        m_at = at;
        if (month < 0 || !skip(at, u"月"))
            return false;
        m_at = at;
        skipBlanks(at);
        const int day = number(at, 1, 2);
        skipBlanks(at);
        const bool hasDay = day >= 0 && skip(at, u"日");
        if (hasDay)
            m_at = at;
        return setDate(year, month, hasDay ? day : 0);
    }

    // "31/3/2014", "31.3.2014".
    bool readOrdered()
    {
        qsizetype at = m_at;
        const int first = number(at, 1, 2);
        const bool hasPoints = at < m_line.size() && m_line[at] == u'.';
        if (!skip(at, u"-/."))
            return false;
        const int second = number(at, 1, 2);
        if (second < 0 || !skip(at, u"-/."))
            return false;
        const int year = number(at, 4, 4);
        if (year < 0)
            return false;
        m_at = at;
        return setOrdered(first, second, fullYear(year), hasPoints);
    }

    // "16:26", "4.26 pm", "16h26", "16:26:08", "4 pm", "16 Uhr".
    bool readClock()
    {
        const qsizetype start = m_at;
        qsizetype at = start;
        const int hour = number(at, 1, 2);
        qsizetype end = at;
        int minute = -1;
        if (skip(end, u":")) {
            minute = number(end, 2, 2);
            qsizetype seconds = end;
            if (minute >= 0 && skip(seconds, u":") && number(seconds, 2, 2) >= 0) {
                end = seconds;
                qsizetype parts = end;
                if (skip(parts, u".") && isFigure(parts)) {
                    while (isFigure(parts))
                        ++parts;
                    end = parts;
                }
            }
        } else if (skip(end, u"h.")) {
            minute = number(end, 2, 2);
        }
        qsizetype point = end;
        if (minute >= 0 && !isFigure(end) && !(skip(point, u".") && isFigure(point))) {
            m_at = end;
            return setTime(hour, minute, readHalf());
        }
        m_at = at;
        if (const QString half = readHalf(); !half.isEmpty())
            return setTime(hour, 0, half);
        skipBlanks(at);
        for (const QStringView unit : {QStringView(u"h"), QStringView(u"uhr")}) {
            if (QStringView(m_line).sliced(at).startsWith(unit) && !isLetter(at + unit.size())
                && !isFigure(at + unit.size())) {
                m_at = at + unit.size();
                return setTime(hour, 0, {});
            }
        }
        m_at = start;
        return false;
    }

    // "am", "p.m." at the place, blanks before it aside; empty where there is neither.
    QString readHalf()
    {
        qsizetype at = m_at;
        skipBlanks(at);
        const qsizetype begin = at;
        if (!skip(at, u"ap"))
            return {};
        skip(at, u".");
        if (!skip(at, u"m") || isLetter(at) || isFigure(at))
            return {};
        skip(at, u".");
        m_at = at;
        return m_line.sliced(begin, 1);
    }

    // "31", "31st".
    bool readDay()
    {
        qsizetype at = m_at;
        const int day = number(at, 1, 2);
        const QStringView rest = QStringView(m_line).sliced(at);
        for (const QStringView ending : {QStringView(u"st"), QStringView(u"nd"), QStringView(u"rd"), QStringView(u"th"),
                 QStringView(u"er"), QStringView(u"º"), QStringView(u"°")}) {
            if (rest.startsWith(ending) && !isFigure(at + ending.size())) {
                at += ending.size();
                break;
            }
        }
        m_at = at;
        if (m_date.day != 0 || day < 1 || day > 31)
            return false;
        m_date.day = day;
        return true;
    }

    bool setTime(int hour, int minute, const QString &half)
    {
        if (m_date.hour >= 0)
            return false;
        if (half.startsWith(u'p') && hour < 12)
            hour += 12;
        else if (half.startsWith(u'a') && hour == 12)
            hour = 0;
        m_date.hour = hour;
        m_date.minute = minute;
        return true;
    }

    bool readWord()
    {
        const qsizetype before = m_at;
        if (!isLetter(m_at))
            return false;
        while (m_at < m_line.size() && (m_line[m_at].isLetter() || (m_at > before && m_line[m_at] == u'-')))
            ++m_at;
        const QString word = m_line.sliced(before, m_at - before);
        if (isPublishLabel(word) || isUpdateLabel(word)) {
            if (m_date.day != 0 || m_date.year != 0) {
                m_isSecond = true;
                m_at = before;
                return true;
            }
            m_date.isLabelled = true;
            m_date.isUpdate = m_date.isUpdate || isUpdateLabel(word);
            return true;
        }
        if (const int month = monthNamed(word); month != 0 && m_date.month == 0) {
            m_date.month = month;
            return true;
        }
        if (isWeekday(word)) {
            m_hasWeekday = true;
            return true;
        }
        if (const std::optional<QString> zone = zoneNamed(word); zone && m_date.hour >= 0) {
            m_date.zone = *zone;
            return true;
        }
        if (isFiller(word))
            return true;
        m_at = before;
        return false;
    }

    bool readSeparator()
    {
        static const QString separators = QStringLiteral(",.;:|·•-–—/()[] ");
        const QChar c = m_line[m_at];
        if (!c.isSpace() && !separators.contains(c))
            return false;
        ++m_at;
        return true;
    }

    StatedDate m_date;
    bool m_hasWeekday = false;
    bool m_isSecond = false;
    bool m_yearOnlyIsSure = false;
};

}

QString StatedDate::iso() const
{
    if (year == 0)
        return {};
    QString result = padded(year, 4);
    if (month == 0)
        return result;
    result += u'-' + padded(month, 2);
    if (day == 0)
        return result;
    result += u'-' + padded(day, 2);
    if (hour < 0)
        return result;
    return result + u'T' + padded(hour, 2) + u':' + padded(minute, 2) + zone;
}

std::optional<StatedDate> statedDate(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || line.size() > longestDateLine)
        return std::nullopt;
    const bool hasDigit = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
    return hasDigit ? DateReader(line).read() : std::nullopt;
}

}
