// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/outletlist.h"

#include "app/import/layout.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

static void loadOutletData()
{
    Q_INIT_RESOURCE(synoptic_outlets);
}

namespace Synoptic {

namespace {

QStringList stringsIn(const QJsonObject &object, QLatin1StringView key)
{
    QStringList result;
    for (const QJsonValue &value : object.value(key).toArray())
        result.append(value.toString());
    return result;
}

QList<Outlet> readOutlets()
{
    loadOutletData();
    QFile file(QStringLiteral(":/synoptic/outlets/outlets.json"));
    QList<Outlet> outlets;
    if (!file.open(QIODevice::ReadOnly))
        return outlets;
    for (const QJsonValue &value :
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1StringView("outlets")).toArray()) {
        const QJsonObject object = value.toObject();
        Outlet outlet;
        outlet.name = object.value(QLatin1StringView("name")).toString();
        outlet.names = QStringList{outlet.name} + stringsIn(object, QLatin1StringView("alias"));
        outlet.domains = stringsIn(object, QLatin1StringView("domains"));
        outlet.handles = stringsIn(object, QLatin1StringView("handles"));
        outlet.taglines = stringsIn(object, QLatin1StringView("taglines"));
        outlet.chrome = stringsIn(object, QLatin1StringView("chrome"));
        outlet.isAgency = object.value(QLatin1StringView("agency")).toBool();
        for (QString &handle : outlet.handles)
            handle = handle.toLower();
        for (QStringList *lines : {&outlet.taglines, &outlet.chrome}) {
            for (QString &line : *lines)
                line = foldedLine(line);
        }
        for (const QString &name : std::as_const(outlet.names))
            outlet.bareNames.append(bareName(name));
        outlets.append(outlet);
    }
    return outlets;
}

}

QString bareName(const QString &name)
{
    for (const QLatin1StringView article :
        {"The "_L1, "the "_L1, "Die "_L1, "Der "_L1, "Das "_L1, "Le "_L1, "La "_L1, "El "_L1, "Il "_L1}) {
        if (name.startsWith(article))
            return name.sliced(article.size()).trimmed();
    }
    return name;
}

const Outlet *outletNamed(const QString &name)
{
    static const QHash<QString, const Outlet *> byName = [] {
        QHash<QString, const Outlet *> result;
        for (const Outlet &outlet : knownOutlets()) {
            for (const QString &form : outlet.names)
                result.insert(bareName(form).toLower(), &outlet);
        }
        return result;
    }();
    return byName.value(bareName(name).toLower());
}

bool isHostOf(const QString &host, const QString &domain)
{
    return host == domain || host.endsWith(u'.' + domain);
}

const Outlet *outletAtStartOf(QString name)
{
    while (true) {
        if (const Outlet *known = outletNamed(name))
            return known;
        const qsizetype blank = name.lastIndexOf(u' ');
        if (blank < 0)
            return nullptr;
        name.truncate(blank);
    }
}

const QList<Outlet> &knownOutlets()
{
    static const QList<Outlet> outlets = readOutlets();
    return outlets;
}

bool isOutletName(const QString &name)
{
    const Outlet *known = outletNamed(name);
    return known && !known->isAgency;
}

QString outletAtHost(const QString &host)
{
    const QString lower = host.toLower();
    for (const Outlet &outlet : knownOutlets()) {
        if (std::ranges::any_of(outlet.domains, [&](const QString &domain) { return isHostOf(lower, domain); }))
            return outlet.name;
    }
    return {};
}

}
