// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/datewords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Synoptic {

namespace {

QSet<QString> setOf(const QString &words)
{
    const QStringList all = words.split(u' ');
    return {all.begin(), all.end()};
}

}

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

bool isFiller(const QString &word)
{
    static const QSet<QString> fillers = setOf(QStringLiteral("first last originally on at of the um am uhr à le la de "
                                                              "del el al il alle ore às op om t h hrs hours local time "
                                                              "st nd rd th er"));
    return fillers.contains(word);
}

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

}
