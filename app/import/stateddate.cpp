// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/stateddate.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace Synoptic {

namespace {

constexpr qsizetype longestDateLine = 120;

// English, German, French, Spanish, Italian, Portuguese, Dutch, with the short forms of each.
int monthNamed(const QString &word)
{
    static const QHash<QString, int> months = [] {
        const QStringList names = {
            QStringLiteral("january jan januar jänner janvier janv enero ene gennaio gen janeiro januari"),
            QStringLiteral("february feb februar février févr febrero febbraio febb fevereiro fev februari"),
            QStringLiteral("march mar märz mrz mars marzo março maart mrt"),
            QStringLiteral("april apr avril avr abril abr aprile"),
            QStringLiteral("may mai mayo maggio mag maio mei"),
            QStringLiteral("june jun juni juin junio giugno giu junho"),
            QStringLiteral("july jul juli juillet juil julio luglio lug julho"),
            QStringLiteral("august aug août aout agosto ago augustus"),
            QStringLiteral("september sep sept septembre septiembre settembre sett setembro"),
            QStringLiteral("october oct oktober okt octobre octubre ottobre ott outubro out"),
            QStringLiteral("november nov novembre noviembre novembro"),
            QStringLiteral("december dec dezember dez décembre déc diciembre dic dicembre dezembro"),
        };
        QHash<QString, int> result;
        for (int i = 0; i < 12; ++i) {
            for (const QString &name : names[i].split(u' '))
                result.insert(name, i + 1);
        }
        return result;
    }();
    return months.value(word);
}

QSet<QString> setOf(const QString &words)
{
    const QStringList all = words.split(u' ');
    return {all.begin(), all.end()};
}

bool isWeekday(const QString &word)
{
    static const QSet<QString> days = setOf(QStringLiteral(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi "
        "samedi "
        "dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato "
        "domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag "
        "vrijdag "
        "zaterdag zondag"));
    return days.contains(word);
}

bool isUpdateLabel(const QString &word)
{
    static const QSet<QString> labels = setOf(QStringLiteral(
        "updated modified update aktualisiert stand mis jour modifié actualizado aggiornato atualizado bijgewerkt"));
    return labels.contains(word);
}

bool isPublishLabel(const QString &word)
{
    static const QSet<QString> labels
        = setOf(QStringLiteral("published posted publication issued released created date dated filed veröffentlicht "
                               "erschienen publié publicado "
                               "pubblicato gepubliceerd geplaatst"));
    return labels.contains(word);
}

// Words that may stand between the parts of a date and say nothing.
bool isFiller(const QString &word)
{
    static const QSet<QString> fillers = setOf(QStringLiteral("first last originally on at of the um am uhr à le la de "
                                                              "del el al il alle ore às op om t h hrs hours local time "
                                                              "st nd rd th er"));
    return fillers.contains(word);
}

// Zones whose name means one thing. EST, IST, BST and CST are names of several and are left out.
std::optional<QString> zoneNamed(const QString &word)
{
    static const QHash<QString, QString> zones = {
        {QStringLiteral("z"), QStringLiteral("Z")},
        {QStringLiteral("gmt"), QStringLiteral("Z")},
        {QStringLiteral("utc"), QStringLiteral("Z")},
        {QStringLiteral("cet"), QStringLiteral("+01:00")},
        {QStringLiteral("cest"), QStringLiteral("+02:00")},
        {QStringLiteral("eet"), QStringLiteral("+02:00")},
        {QStringLiteral("eest"), QStringLiteral("+03:00")},
        {QStringLiteral("edt"), QStringLiteral("-04:00")},
        {QStringLiteral("cdt"), QStringLiteral("-05:00")},
        {QStringLiteral("mdt"), QStringLiteral("-06:00")},
        {QStringLiteral("pdt"), QStringLiteral("-07:00")},
        {QStringLiteral("jst"), QStringLiteral("+09:00")},
        {QStringLiteral("aest"), QStringLiteral("+10:00")},
        {QStringLiteral("aedt"), QStringLiteral("+11:00")},
        // known to be zones, but not which
        {QStringLiteral("est"), QString()},
        {QStringLiteral("et"), QString()},
        {QStringLiteral("ct"), QString()},
        {QStringLiteral("pt"), QString()},
        {QStringLiteral("mt"), QString()},
        {QStringLiteral("bst"), QString()},
        {QStringLiteral("ist"), QString()},
        {QStringLiteral("cst"), QString()},
        {QStringLiteral("pst"), QString()},
        {QStringLiteral("mst"), QString()},
    };
    const auto found = zones.constFind(word);
    return found == zones.cend() ? std::nullopt : std::optional(*found);
}

int fullYear(int year)
{
    return year >= 1600 && year <= 2199 ? year : 0;
}

// Reads a line from left to right, one part of a date at a time.
class DateReader
{
public:
    explicit DateReader(QStringView line)
        : m_line(line.toString().toLower())
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

    bool take(const QRegularExpression &pattern, QRegularExpressionMatch &match)
    {
        match = pattern.match(
            m_line, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return false;
        m_at = match.capturedEnd();
        return true;
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

    bool readFigures()
    {
        static const QRegularExpression iso(QStringLiteral("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"));
        static const QRegularExpression eastAsian(
            QStringLiteral("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*日)?"));
        static const QRegularExpression ordered(QStringLiteral("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})(?!\\d)"));
        static const QRegularExpression isoMonth(QStringLiteral("(\\d{4})-(\\d{2})(?![-\\d])"));
        static const QRegularExpression clock(QStringLiteral(
            "(\\d{1,2})(?::(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?|[h.](\\d{2})(?!\\d))(?!\\.?\\d)\\s*([ap]\\.?m\\b\\.?)?"));
        static const QRegularExpression hour(QStringLiteral("(\\d{1,2})\\s*([ap]\\.?m\\b\\.?|h\\b|uhr\\b)"));
        static const QRegularExpression offset(QStringLiteral("([+−-])(\\d{2}):?(\\d{2})(?!\\d)"));
        static const QRegularExpression year(QStringLiteral("(\\d{4})(?!\\d)"));
        static const QRegularExpression day(QStringLiteral("(\\d{1,2})(?:st|nd|rd|th|er|º|°)?(?!\\d)"));
        QRegularExpressionMatch m;
        const auto number = [&](int group) { return m.captured(group).toInt(); };
        if (m_date.hour >= 0 && take(offset, m)) {
            m_date.zone = (m.captured(1) == u'+' ? QStringLiteral("+") : QStringLiteral("-")) + m.captured(2) + u':'
                + m.captured(3);
            return true;
        }
        if (take(iso, m))
            return setDate(fullYear(number(1)), number(2), number(3));
        if (take(eastAsian, m))
            return setDate(fullYear(number(1)), number(2), number(3));
        if (take(ordered, m))
            return setOrdered(number(1), number(3), fullYear(number(4)), m.captured(2) == u'.');
        if (take(isoMonth, m))
            return setDate(fullYear(number(1)), number(2), 0);
        if (take(clock, m))
            return setTime(number(1), m.captured(2).isEmpty() ? number(3) : number(2), m.captured(4));
        if (take(hour, m))
            return setTime(number(1), 0, m.captured(2));
        if (take(year, m)) {
            if (m_date.year != 0)
                return false;
            m_date.year = fullYear(number(1));
            return m_date.year != 0;
        }
        if (take(day, m)) {
            if (m_date.day != 0 || number(1) < 1 || number(1) > 31)
                return false;
            m_date.day = number(1);
            return true;
        }
        return false;
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
        static const QRegularExpression letters(QStringLiteral("\\p{L}[\\p{L}-]*"));
        QRegularExpressionMatch m;
        const qsizetype before = m_at;
        if (!take(letters, m))
            return false;
        const QString word = m.captured();
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

    QString m_line;
    qsizetype m_at = 0;
    StatedDate m_date;
    bool m_hasWeekday = false;
    bool m_isSecond = false;
    bool m_yearOnlyIsSure = false;
};

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

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
