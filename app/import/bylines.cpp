// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/bylines.h"

#include "app/import/agencies.h"
#include "app/import/outlets.h"
#include "app/import/stockphrases.h"
#include "app/text/segments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

constexpr qsizetype longestByline = 160;

bool isParticle(QStringView word)
{
    static const StockPhrases particles(
        u"de|da|do|dos|del|della|di|la|le|van|von|der|den|ter|ten|bin|ibn|bint|al|el|y|e|"
        u"zu|af|av");
    return particles.areAllOf(word);
}

// Words that stand where a name might and mean no person.
bool isNoPerson(QStringView name)
{
    static const StockPhrases words(
        u"staff|agency|agencies|correspondent|correspondents|reporter|reporters|desk|editor|editors|editorial|news|"
        u"newsroom|team|service|services|wire|wires|writer|writers|bureau|press|media|redaktion|rédaction|redacción|"
        u"redazione|online|web");
    return isAgency(name) || words.areIn(name.toString().toLower());
}

bool isRole(QStringView name)
{
    static const StockPhrases words(u"correspondent|correspondents|reporter|reporters|editor|editors|writer|writers|"
                                    u"staff|columnist|analyst|producer|"
                                    u"bureau|chief|desk|contributor|freelance|special|senior");
    return words.areIn(name.toString().toLower());
}

// "J.", "J.R.", "Roe", "O'Hara", "d'Arc", "al-Amin", "Roe-Smith".
bool isNameWord(QStringView word)
{
    const auto isMark = [](QChar c) { return c == u'\'' || c == u'\u2019' || c == u'-'; };
    for (qsizetype i = 1; i <= 2 && i < word.size() && word[i - 1].isLower(); ++i) {
        if (isMark(word[i])) {
            word = word.sliced(i + 1);
            break;
        }
    }
    return !word.isEmpty() && word.front().isUpper() && std::all_of(word.begin() + 1, word.end(), [&](QChar c) {
        return c.isLetter() || c.isMark() || isMark(c) || c == u'.';
    });
}

bool isPlaceWord(QStringView words)
{
    return std::ranges::all_of(words, [](QChar c) { return c.isLetter() || QStringView(u" .,'’-").contains(c); });
}

// Where the words " link Xxx" begin that end the text, with a capital behind the link and nothing but
// letters to the end: "Jane Roe in Port Selm". -1 where there are none.
qsizetype nameBehind(QStringView text, QStringView link, QStringView more)
{
    for (qsizetype at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
        QStringView name = text.sliced(at + link.size()).trimmed();
        if (!more.isEmpty() && name.startsWith(more))
            name = name.sliced(more.size());
        if (!name.isEmpty() && name.front().isUpper() && isPlaceWord(name))
            return at;
    }
    return -1;
}

// The names between commas, strokes and "and" in some languages.
QStringList namesApart(const QString &names)
{
    static const QStringList links = {u" and "_s, u" und "_s, u" et "_s, u" y "_s, u" e "_s};
    QString even = u' ' + names.simplified() + u' ';
    for (const QString &link : links)
        even.replace(link, u","_s);
    QStringList result;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= even.size(); ++i) {
        if (i < even.size() && !QStringView(u",;&|—–").contains(even[i]))
            continue;
        if (const QString name = even.sliced(begin, i - begin).trimmed(); !name.isEmpty())
            result.append(name);
        begin = i + 1;
    }
    return result;
}

// What stands behind the words that open a byline ("By", "Von", "Story by:"); empty where none do.
QStringView behindOpening(QStringView line)
{
    static const StockPhrases openings(
        u"(story/text/words/report/analysis/written/reported) by|von|par|por|di|a cura di|door|av|автор|بقلم|מאת");
    constexpr qsizetype longest = 24;
    const QString head = line.first(std::min(line.size(), longest)).toString().toLower();
    const qsizetype end = openings.endAt(head, 0);
    if (end < 0 || end >= line.size())
        return {};
    // "von Neumann said" opens no byline; "by Jane Roe" does.
    if (line.front().isLower() && !head.first(end).endsWith(u"by"))
        return {};
    QStringView rest = line.sliced(end);
    if (rest.trimmed().startsWith(u':'))
        rest = rest.trimmed().sliced(1);
    else if (!rest.front().isSpace())
        return {};
    return rest.trimmed();
}

// The names in "Reporting by Jane Roe; editing by John Doe" at the end of wire copy.
QStringView behindCredit(QStringView line)
{
    if (line.startsWith(u'('))
        line = line.sliced(1);
    for (const QStringView opening : {u"Reporting by "_s, u"Additional reporting by "_s, u"Written by "_s}) {
        if (!line.startsWith(opening))
            continue;
        const QStringView names = line.sliced(opening.size());
        const auto end = std::ranges::find_if(names, [](QChar c) { return QStringView(u";.()").contains(c); });
        return names.first(end - names.begin());
    }
    return {};
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
        if (!isNameWord(part))
            return false;
        ++capitals;
    }
    return parts.size() <= 5 && capitals >= 2 && capitals <= 4 && !isNoPerson(words);
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
    QString names = behindOpening(line).toString();
    const bool isCredit = names.isEmpty();
    if (isCredit)
        names = behindCredit(line).toString();
    if (names.isEmpty())
        return {};
    if (const qsizetype place = nameBehind(names, u" in ", {}); place >= 0)
        names.truncate(place);
    Byline result;
    if (const qsizetype employer = nameBehind(names, u" for ", u"the "); employer >= 0) {
        const QString outlet = names.sliced(employer + 5).trimmed();
        if (!isNoPerson(outlet))
            result.outlet = outlet;
        names.truncate(employer);
    }
    bool isSure = false; // an author, or somebody who stands for one
    bool allSaid = true;
    for (const QString &part : namesApart(names)) {
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
