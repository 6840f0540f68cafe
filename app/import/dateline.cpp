// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/dateline.h"

#include "app/import/agencies.h"

#include <QRegularExpression>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype longestDateline = 120;

// Labels in capitals that stand where a place might.
bool isLabel(const QString &words)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:UPDATED?|BREAKING|WATCH|VIDEO|LIVE|ANALYSIS|OPINION|EXCLUSIVE|CORRECTION|CORRECTED|PHOTOS?|NOTE|EDITOR|"
        "WRAPUP|FACTBOX|"
        "EXPLAINER|ADVISORY|RELATED|READ|BY|Update|Analysis|Opinion|Exclusive|Watch|Video|Note|Comment)\\b"));
    return pattern.match(words).hasMatch();
}

bool isCapital(const QString &words)
{
    return words == words.toUpper() && words != words.toLower();
}

// Letters without case (Arabic, Hebrew) have no capitals to tell a place by.
bool startsWithCapitals(const QString &place)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|la|el|of|the|am|an|der|sur|upon|del|and))*"
        "(?:, \\p{Lu}[\\p{L}\\p{M}.'’ -]*)*$"));
    return pattern.match(place).hasMatch();
}

// A place as only datelines have it: in capitals, or with a date behind it.
bool isPrintedAsDateline(const QString &place, const QString &date)
{
    return isCapital(place.section(u',', 0, 0)) || (!place.isEmpty() && !date.isEmpty());
}

// The name of an agency no list knows: one to three words that begin with capitals.
bool isTitle(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\p{Lu}[\\p{L}\\p{M}’'&-]+(?: \\p{Lu}[\\p{L}\\p{M}’'&-]+){0,2}$"));
    return pattern.match(words).hasMatch();
}

bool isDash(const QString &end)
{
    return !end.isEmpty() && end != u":";
}

// What stands behind the dash begins a sentence, with a space before it.
bool startsSentence(QStringView behind)
{
    const QStringView rest = behind.trimmed();
    return behind.front().isSpace() && !rest.isEmpty()
        && (rest.front().isUpper() || rest.front() == u'“' || rest.front() == u'"' || rest.front() == u'‘');
}

}

Dateline datelineAt(QStringView paragraph)
{
    // place, date, (agency), dash
    static const QRegularExpression pattern(
        QStringLiteral("^(?<place>[\\p{L}\\p{M}.'’/ -]{2,40}?(?:, (?!\\p{L}+ \\d|\\d)[\\p{L}.'’ ]{2,30}?)*)?"
                       "(?:,? (?<date>(?:\\d{1,2}\\.? \\p{L}+\\.?|\\p{L}+\\.? \\d{1,2})(?:,? \\d{4})?))?"
                       "(?:,? ?[(\\[](?<agency>[\\p{L}\\d .,'’/&-]{2,40})[)\\]])?"
                       "(?<end>\\s*(?:—|–|--|―)|\\s+-(?=\\s)|\\s*-(?=\\s)|:(?=\\s)|(?<=[)\\]])(?=\\s*\\p{Lu}))"));
    const QStringView head = paragraph.first(std::min(paragraph.size(), longestDateline));
    const QRegularExpressionMatch match = pattern.matchView(head);
    if (!match.hasMatch())
        return {};
    const QString place = match.captured(QStringLiteral("place")).trimmed();
    const QString agency = match.captured(QStringLiteral("agency"));
    const QString date = match.captured(QStringLiteral("date"));
    const QString end = match.captured(QStringLiteral("end")).trimmed();
    const qsizetype length = match.capturedEnd();
    if (length >= paragraph.size() || (place.isEmpty() && agency.isEmpty()))
        return {};
    if (!place.isEmpty() && (!startsWithCapitals(place) || isLabel(place)))
        return {};
    if (!agency.isEmpty()) {
        // With an agency in brackets nothing else is needed: "Jerusalem (AFP) -", "(CNN)".
        const bool isKnown = isAgency(agency) || (isCapital(agency) && agency.size() <= 12)
            || (isPrintedAsDateline(place, date) && isTitle(agency) && isDash(end)
                && startsSentence(paragraph.sliced(length)));
        if (!isKnown || (end.isEmpty() && !place.isEmpty()))
            return {};
    } else if (end == u":") {
        if (!isCapital(place) || place.size() < 4)
            return {};
    } else if (end.isEmpty()) {
        return {};
    } else if (!isCapital(place.section(u',', 0, 0)) && date.isEmpty()) {
        // "Geneva – The talks": the sentence begins after the dash, unlike in "Kerry – who had".
        if (!startsSentence(paragraph.sliced(length)) || place.count(u' ') > 2)
            return {};
    }
    Dateline result;
    result.length = length;
    result.date = date.isEmpty() ? std::nullopt : statedDate(date);
    if (result.date && result.date->iso().isEmpty())
        result.date.reset();
    return result;
}

}
