// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/conflict.h"

#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <QCoreApplication>

#include <map>

namespace Synoptic {

namespace {

QString tr(const char *text, const char *comment)
{
    return QCoreApplication::translate("QuoteSheet", text, comment);
}

// The number of the speaker a name stands for: its place among the speakers found, else the name.
QString speakerKey(const Synopsis &synopsis, const QString &name)
{
    for (const Speaker &speaker : synopsis.findings().speakers) {
        if (speaker.name == name || speaker.aliases.contains(name))
            return speaker.name;
    }
    return name;
}

}

QString conflictOf(const Synopsis &synopsis, qsizetype group)
{
    std::map<QString, QStringList> lettersBySpeaker;
    QStringList order;
    for (const Member &member : synopsis.findings().groups[group].members) {
        if (member.place.quote < 0)
            continue;
        const Quote &quote = synopsis.findings().quotes[member.place.quote];
        if (!quote.speaker || quote.speaker->name.isEmpty())
            continue;
        const QString key = speakerKey(synopsis, quote.speaker->name);
        QStringList &letters = lettersBySpeaker[key];
        if (letters.isEmpty())
            order.append(key);
        const QString letter = synopsis.letter(member.place.article);
        if (!letters.contains(letter))
            letters.append(letter);
    }
    if (order.size() < 2)
        return {};
    QStringList claims;
    for (const QString &speaker : std::as_const(order)) {
        const QStringList letters = lettersBySpeaker[speaker];
        claims.append(letters.size() == 1
                ? tr("%1 says %2", "letter of an outlet, speaker it names").arg(letters.first(), speaker)
                : tr("%1 say %2", "letters of outlets, speaker they name").arg(enumerated(letters), speaker));
    }
    return claims.join(tr(", ", "between what outlets say about the speaker"));
}

}
