// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/agencies.h"

#include "app/import/stockphrases.h"

#include <QSet>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

constexpr qsizetype longestCredit = 160;
constexpr qsizetype longestCaption = 400;

// Lower case.
const QSet<QStringView> &agencyNames()
{
    static const QSet<QStringView> names = [] {
        constexpr QStringView list
            = u"reuters|thomson reuters|afp|agence france-presse|agence france presse|ap|ap photo|associated press|epa|"
              u"epa-efe|efe|upi|united press international|dpa|deutsche presse-agentur|kna|epd|apa|ansa|adnkronos|lusa|"
              u"belga|anp|ntb|tt|ritzau|pap|ctk|mti|tass|itar-tass|interfax|ria "
              u"novosti|sputnik|xinhua|kyodo|jiji|yonhap|"
              u"pti|ians|ani|app|antara|bernama|anadolu|anadolu "
              u"agency|aa|petra|wam|spa|mena|sana|irna|isna|wafa|ma'an|jta|"
              u"tps|flash 90|flash90|gpo|pa|pa media|press association|aap|canadian press|bloomberg|getty|getty images|"
              u"shutterstock|alamy|istock|wikimedia commons|nurphoto|zuma|sipa|sipa usa|imago|picture "
              u"alliance|keystone|"
              u"bbc monitoring|agencies|news agencies|wire services|staff and agencies|wires";
        QSet<QStringView> result;
        for (const QStringView name : list.tokenize(u'|'))
            result.insert(name);
        return result;
    }();
    return names;
}

// The words are in lower case.
bool isOneAgency(QStringView words)
{
    words = words.trimmed();
    if (words.startsWith("the "_L1))
        words = words.sliced(4).trimmed();
    return agencyNames().contains(words);
}

bool areAgencies(QStringView lower)
{
    if (isOneAgency(lower))
        return true;
    for (const QStringView between : {u"/"_s, u","_s, u"&"_s, u"+"_s, u" and "_s, u" via "_s}) {
        for (qsizetype at = lower.indexOf(between); at > 0; at = lower.indexOf(between, at + 1)) {
            if (isOneAgency(lower.first(at)) && areAgencies(lower.sliced(at + between.size())))
                return true;
        }
    }
    return false;
}

// A name as one signs a picture: letters, initials, hyphens, at least two of them.
bool isSigned(QStringView words)
{
    constexpr qsizetype longest = 40;
    words = words.trimmed();
    return words.size() >= 2 && words.size() <= longest && std::ranges::all_of(words, [](QChar c) {
        return c.isLetter() || c.isMark() || QStringView(u" .'’-").contains(c);
    });
}

bool areLetters(QStringView words)
{
    return !words.isEmpty() && std::ranges::all_of(words, [](QChar c) { return c.isLetter() || c == u' '; });
}

// "Jane Roe/AFP", "AFP / Jane Roe", "Jane Roe/AFP/Getty Images" in lower case.
bool isNameAndAgency(QStringView lower)
{
    const qsizetype first = lower.indexOf(u'/');
    if (first <= 0)
        return false;
    const QStringView before = lower.first(first).trimmed();
    const QStringView behind = lower.sliced(first + 1).trimmed();
    if (isOneAgency(before))
        return isSigned(behind);
    const QList<QStringView> parts = behind.split(u'/');
    return isSigned(before) && isOneAgency(parts.first())
        && std::all_of(parts.begin() + 1, parts.end(), [](QStringView part) { return areLetters(part); });
}

// "Photo: Jane Roe", "Courtesy of the museum", "Pictures by Jane Roe".
bool isLabelledCredit(QStringView line, QStringView lower)
{
    static const StockPhrases labels(
        u"(file) photo/photos/photograph/photographs/image/images/picture/pictures/foto/fotos/bild/video/illustration/"
        u"graphic (by/credit/credits/source/courtesy)|(file) photo/photos/photograph/photographs/image/images/picture/"
        u"pictures courtesy of|credit/credits|courtesy (of)|crédit/crédits (photo)|photographie|"
        u"contributing/contributor/contributors");
    static const StockPhrases makers(
        u"photo/photos/photograph/photographs/image/images/picture/pictures/courtesy by/of/credit|"
        u"photo/photos/photograph/photographs/image/images/picture/pictures/courtesy courtesy of");
    const auto pastBlanks = [&](qsizetype at) {
        while (at >= 0 && at < lower.size() && lower[at].isSpace())
            ++at;
        return at;
    };
    if (const qsizetype sign = pastBlanks(labels.endAt(lower, 0)); sign >= 0 && sign < lower.size()) {
        const bool separates = lower[sign] == u':' || lower[sign] == u'/' || lower[sign] == u'©';
        if (separates && pastBlanks(sign + 1) < lower.size())
            return true;
    }
    const qsizetype name = pastBlanks(makers.endAt(lower, 0));
    return name >= 0 && name < line.size() && line[name].isUpper();
}

// "Reporting by ...", "AFP contributed to this report."
bool isContribution(QStringView lower)
{
    constexpr qsizetype longest = 120;
    static const StockPhrases with(u"with reporting/files/material/contribution/contributions/input/inputs "
                                   u"by/from|with additional reporting by/from");
    static const StockPhrases made(u"additional reporting by|reporting/writing/editing/compiled by");
    static const StockPhrases contributed(u"contributed (reporting) to this report/story/article");
    if (lower.startsWith(u'('))
        lower = lower.sliced(1);
    if (const qsizetype end = made.endAt(lower, 0); end >= 0 && end + 2 < lower.size())
        return true;
    if (const qsizetype end = with.endAt(lower, 0); end >= 0 && lower.size() - end > 2 && lower.size() - end <= longest)
        return true;
    const QList<TextRange> found = contributed.findIn(lower, 1);
    if (found.isEmpty() || found.first().begin < 3)
        return false;
    const QStringView behind = lower.sliced(found.first().end);
    return std::ranges::all_of(behind, [](QChar c) { return c == u'.' || c == u')'; });
}

// What brackets at the end of a caption hold: "EPA", "Jane Roe/AFP", "photo credit: Jane Roe".
bool isBracketedCredit(QStringView lower)
{
    constexpr qsizetype longest = 60;
    static const StockPhrases labels(u"(file) photo/image/picture/credit/courtesy");
    if (const qsizetype end = labels.endAt(lower, 0); end >= 0)
        return lower.size() - end <= longest;
    const auto isSource = [](QStringView part) {
        part = part.trimmed();
        return isOneAgency(part) || part == "file"_L1 || part == "handout"_L1 || part == "supplied"_L1;
    };
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= lower.size(); ++i) {
        if (i < lower.size() && lower[i] != u'/' && lower[i] != u',')
            continue;
        if (isSource(lower.sliced(begin, i - begin)))
            return begin <= longest && lower.size() - i <= longest;
        begin = i + 1;
    }
    return false;
}

// "... Photo: Reuters", "... Picture by Jane Roe."
bool endsInLabel(QStringView lower)
{
    constexpr qsizetype longest = 60;
    static const StockPhrases labels(u"photo/photograph/image/picture (by/credit)");
    const qsizetype colon = lower.lastIndexOf(u':');
    if (colon <= 0)
        return false;
    const QList<TextRange> found = labels.findIn(lower.first(colon), colon);
    if (found.isEmpty() || found.last().end != colon)
        return false;
    QStringView behind = lower.sliced(colon + 1).trimmed();
    if (behind.endsWith(u'.'))
        behind.chop(1);
    return behind.size() >= 2 && behind.size() <= longest && !behind.contains(u'.');
}

// "... Jane Roe/AFP": two words with capitals, a stroke, an agency.
bool endsInSignature(QStringView line)
{
    const QList<QStringView> parts = line.split(u'/');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (!isOneAgency(parts[i].toString().toLower()))
            continue;
        if (!std::all_of(parts.begin() + i + 1, parts.end(), [](QStringView part) { return areLetters(part); }))
            return false;
        const QList<QStringView> words = parts[i - 1].trimmed().split(u' ');
        return words.size() >= 2 && words[words.size() - 2].size() >= 2 && words.last().size() >= 2
            && words[words.size() - 2].front().isUpper() && words.last().front().isUpper() && isSigned(words.last());
    }
    return false;
}

}

bool isAgency(QStringView words)
{
    return words.size() <= longestCredit && areAgencies(words.trimmed().toString().toLower());
}

bool isCredit(QStringView line)
{
    line = line.trimmed();
    if (line.size() > longestCredit || line.isEmpty())
        return false;
    const bool isBracketed
        = (line.front() == u'(' || line.front() == u'[') && (line.back() == u')' || line.back() == u']');
    if (isBracketed && line.size() > 2)
        return isCredit(line.sliced(1).chopped(1));
    const QString lower = line.toString().toLower();
    if (areAgencies(lower))
        return true;
    if (lower.startsWith(u'©'))
        return agencyNames().contains(QStringView(lower).sliced(1).trimmed())
            || areAgencies(QStringView(lower).sliced(1).trimmed().split(u' ').first());
    return isLabelledCredit(line, lower) || isNameAndAgency(lower) || isContribution(lower);
}

bool endsInCredit(QStringView line)
{
    line = line.trimmed();
    constexpr qsizetype shortestCaption = 8;
    if (line.size() > longestCaption || line.size() < shortestCaption)
        return false;
    // A stop after the bracket means the bracket belongs to the sentence: "... the agency (EPA)."
    if (line.endsWith(u')') || line.endsWith(u']')) {
        const qsizetype open = std::max(line.lastIndexOf(u'('), line.lastIndexOf(u'['));
        return open >= 0 && isBracketedCredit(line.sliced(open + 1).chopped(1).toString().toLower());
    }
    return (line.contains(u':') && endsInLabel(line.toString().toLower()))
        || (line.contains(u'/') && endsInSignature(line));
}

}
