// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/bylines.h"

#include "app/import/agencies.h"
#include "app/import/outlets.h"
#include "app/text/segments.h"

#include <QRegularExpression>
#include <QSet>

namespace Synoptic {

namespace {

constexpr qsizetype longestByline = 160;

bool isParticle(const QString &word)
{
    static const QSet<QString> particles = {
        QStringLiteral("de"),
        QStringLiteral("da"),
        QStringLiteral("do"),
        QStringLiteral("dos"),
        QStringLiteral("del"),
        QStringLiteral("della"),
        QStringLiteral("di"),
        QStringLiteral("la"),
        QStringLiteral("le"),
        QStringLiteral("van"),
        QStringLiteral("von"),
        QStringLiteral("der"),
        QStringLiteral("den"),
        QStringLiteral("ter"),
        QStringLiteral("ten"),
        QStringLiteral("bin"),
        QStringLiteral("ibn"),
        QStringLiteral("bint"),
        QStringLiteral("al"),
        QStringLiteral("el"),
        QStringLiteral("y"),
        QStringLiteral("e"),
        QStringLiteral("zu"),
        QStringLiteral("af"),
        QStringLiteral("av"),
    };
    return particles.contains(word);
}

// Words that stand where a name might and mean no person.
bool isNoPerson(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "\\b(?:staff|agenc(?:y|ies)|correspondents?|reporters?|desk|editors?|editorial|news|newsroom|team|service|"
            "services|wire|wires|writers?|bureau|press|media|redaktion|rédaction|redacción|redazione|online|web)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return isAgency(name) || pattern.match(name).hasMatch();
}

bool isRole(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "\\b(?:correspondents?|reporters?|editors?|writers?|staff|columnist|analyst|producer|bureau|chief|desk|"
            "contributor|freelance|special|senior)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(words).hasMatch();
}

// "JANE ROE" as a person writes it; mixed case stays.
QString inNameCase(const QString &name)
{
    if (name != name.toUpper())
        return name;
    QString result = name.toLower();
    bool atStart = true;
    for (QChar &c : result) {
        if (atStart && c.isLetter())
            c = c.toUpper();
        atStart = !c.isLetter();
    }
    return result;
}

}

bool isName(QStringView words)
{
    const QStringList parts = words.toString().simplified().split(u' ');
    qsizetype capitals = 0;
    for (const QString &part : parts) {
        if (isParticle(part))
            continue;
        static const QRegularExpression nameWord(
            QStringLiteral("^(?:\\p{Lu}\\.)+$|^(?:[\\p{Ll}]{1,2}['’-])?\\p{Lu}[\\p{L}\\p{M}'’.-]*$"));
        if (!nameWord.match(part).hasMatch())
            return false;
        ++capitals;
    }
    return parts.size() <= 5 && capitals >= 2 && capitals <= 4 && !isNoPerson(words.toString());
}

QString nameWithRole(QStringView words)
{
    const qsizetype comma = words.indexOf(u',');
    if (comma < 0 || words.size() > longestByline || endsLikeSentence(words))
        return {};
    const QString name = words.first(comma).trimmed().toString();
    const QString role = words.sliced(comma + 1).trimmed().toString();
    return isName(name) && isRole(role) && wordCount(role) <= 6 ? inNameCase(name) : QString();
}

Byline bylineIn(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || line.size() > longestByline)
        return {};
    static const QRegularExpression opening(
        QStringLiteral("^(?:story |text |words |report |analysis |written |reported "
                       ")?(?:[Bb][Yy]|Von|VON|Par|PAR|Por|POR|Di|A cura di|"
                       "Door|Av|Автор|بقلم|מאת)(?:\\s*:\\s*|\\s+)(?=\\S)"));
    static const QRegularExpression closing(
        QStringLiteral("^\\(?(?:Reporting|Additional reporting|Written) by ([^;.()]+)"));
    QString names;
    bool isCredit = false;
    if (const auto match = opening.matchView(line); match.hasMatch()) {
        names = line.sliced(match.capturedEnd()).toString();
    } else if (const auto credit = closing.matchView(line); credit.hasMatch()) {
        names = credit.captured(1);
        isCredit = true;
    } else {
        return {};
    }

    static const QRegularExpression place(QStringLiteral("\\s+in\\s+\\p{Lu}[\\p{L} .,'’-]*$"));
    names.remove(place);
    Byline result;
    static const QRegularExpression employer(QStringLiteral("\\s+for\\s+((?:the )?\\p{Lu}[\\p{L} .&'’-]*)$"));
    if (const auto match = employer.match(names); match.hasMatch()) {
        if (!isNoPerson(match.captured(1)))
            result.outlet = match.captured(1).trimmed();
        names.truncate(match.capturedStart());
    }
    static const QRegularExpression between(
        QStringLiteral("\\s*(?:[,;&|—–]|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b)\\s*"));
    bool isSure = false; // an author, or somebody who stands for one
    bool allSaid = true;
    for (const QString &part : names.simplified().split(between, Qt::SkipEmptyParts)) {
        const bool isOutlet = isOutletName(part) || part.startsWith(QLatin1StringView("The "));
        if (isOutlet && isSure) {
            result.outlet = part;
        } else if (isName(part)) {
            result.authors.append(inNameCase(part));
            isSure = true;
        } else if (isNoPerson(part) || isRole(part)) {
            isSure = true;
        } else {
            allSaid = false;
        }
    }
    result.authors.removeDuplicates();
    result.isNamed = isCredit || (allSaid && isSure && !endsLikeSentence(line));
    if (!result.isNamed)
        result = {};
    return result;
}

}
