// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/agencies.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Synoptic {

namespace {

const QString &agencyPattern()
{
    static const QString pattern = QStringLiteral(
        "(?:the )?(?:reuters|thomson reuters|afp|agence france[- ]presse|ap|ap photo|associated "
        "press|epa|epa-efe|efe|upi|"
        "united press international|dpa|deutsche "
        "presse-agentur|kna|epd|apa|ansa|adnkronos|lusa|belga|anp|ntb|tt|ritzau|pap|ctk|mti|"
        "tass|itar-tass|interfax|ria novosti|sputnik|xinhua|kyodo|jiji|yonhap|pti|ians|ani|app|antara|bernama|anadolu|"
        "anadolu agency|aa|petra|wam|spa|mena|sana|irna|isna|wafa|ma'an|jta|tps|flash ?90|gpo|pa|pa media|press "
        "association|aap|"
        "canadian press|bloomberg|getty|getty images|shutterstock|alamy|istock|wikimedia "
        "commons|nurphoto|zuma|sipa|sipa usa|"
        "imago|picture alliance|keystone|bbc monitoring|agencies|news agencies|wire services|staff and "
        "agencies|wires)");
    return pattern;
}

constexpr qsizetype longestCredit = 160;
constexpr qsizetype longestCaption = 400;

QRegularExpression ignoringCase(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

}

bool isAgency(QStringView words)
{
    static const QRegularExpression pattern
        = ignoringCase(QStringLiteral("^%1(?:\\s*(?:[/,&+]|and|via)\\s*%1)*$").arg(agencyPattern()));
    return words.size() <= longestCredit && pattern.matchView(words.trimmed()).hasMatch();
}

bool isCredit(QStringView line)
{
    line = line.trimmed();
    if (line.size() > longestCredit)
        return false;
    static const QRegularExpression bracketed(QStringLiteral("^[\\[(](.*)[\\])]$"));
    if (const auto match = bracketed.matchView(line); match.hasMatch())
        return isCredit(match.capturedView(1));
    if (isAgency(line))
        return true;
    const bool isPlain = !line.contains(u':') && !line.contains(u'/') && !line.contains(u'©') && !line.contains(u' ');
    if (isPlain)
        return false;
    static const QRegularExpression labelled = ignoringCase(QStringLiteral(
        "^(?:(?:file )?(?:photos?|photographs?|images?|pictures?|foto|fotos|bild|video|illustration|graphic)(?: "
        "(?:by|credits?|source|courtesy"
        "(?: of)?))?|credits?|courtesy(?: of)?|crédits?(?: photo)?|photographie)\\s*[:/©]\\s*\\S|"
        "^contribut(?:ing|ors?):\\s*\\S|^(?:photos?|photographs?|images?|pictures?|courtesy) (?:by|courtesy "
        "of|of|credit) (?=(?-i:\\p{Lu}))"));
    static const QRegularExpression withName = ignoringCase(
        QStringLiteral("^[\\p{L} .'’-]{2,40}/\\s*%1(?:\\s*/\\s*[\\p{L} ]+)*$|^%1\\s*/\\s*[\\p{L} .'’-]{2,40}$|^©\\s*%1")
            .arg(agencyPattern()));
    static const QRegularExpression contributed = ignoringCase(QStringLiteral(
        "^\\(?(?:with (?:reporting|files|material|additional reporting|contributions?|inputs?) (?:by|from) .{2,120}|"
        ".{2,100} contributed (?:reporting )?to this (?:report|story|article)\\.?)\\)?\\.?$"));
    static const QRegularExpression written
        = ignoringCase(QStringLiteral("^\\(?(?:(?:additional )?reporting|writing|editing|compiled) by .{2,140}$"));
    return labelled.matchView(line).hasMatch() || withName.matchView(line).hasMatch()
        || contributed.matchView(line).hasMatch() || written.matchView(line).hasMatch();
}

bool endsInCredit(QStringView line)
{
    line = line.trimmed();
    constexpr qsizetype shortestCaption = 8;
    if (line.size() > longestCaption || line.size() < shortestCaption)
        return false;
    const bool isBracketed = line.endsWith(u')') || line.endsWith(u']');
    if (!isBracketed && !line.contains(u':') && !line.contains(u'/'))
        return false;
    // A stop after the bracket means the bracket belongs to the sentence: "... the agency (EPA)."
    static const QRegularExpression bracketed = ignoringCase(
        QStringLiteral("[\\[(](?:(?:file )?(?:photo|image|picture|credit|courtesy)\\b[^\\])]{0,60}|"
                       "(?:[^\\])]{0,50}[/,] ?)?(?:%1|file|handout|supplied)(?: ?[/,] ?[^\\])]{0,40})?)[\\])]$")
            .arg(agencyPattern()));
    static const QRegularExpression labelled
        = ignoringCase(QStringLiteral("\\b(?:photo|photograph|image|picture)(?: credit| by)?: ?[^.:]{2,60}\\.?$"));
    static const QRegularExpression withName(
        QStringLiteral("\\b\\p{Lu}[\\p{L}.'’-]+ \\p{Lu}[\\p{L}'’-]+ ?/ ?(?i:%1)(?: ?/ ?[\\p{L} ]+)?$")
            .arg(agencyPattern()));
    return bracketed.matchView(line).hasMatch() || labelled.matchView(line).hasMatch()
        || withName.matchView(line).hasMatch();
}

}
