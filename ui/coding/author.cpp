// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/author.h"

#include "ui/settings.h"

#include <QDateTime>
#include <QDir>

namespace Synoptic {

namespace {

const Setting<QString> chosenName{"person/name", {}};

QString nameFromSystem()
{
    for (const char *variable : {"LOGNAME", "USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QDir::home().dirName(); // a session that was started by no login has no such variables
}

}

QString authorName()
{
    const QString chosen = chosenName.value();
    return chosen.isEmpty() ? nameFromSystem() : chosen;
}

void setAuthorName(const QString &name)
{
    chosenName.set(name.trimmed());
}

QString timeNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

Authorship authoredNow()
{
    const QString now = timeNow();
    return {.author = authorName(), .created = now, .modified = now};
}

}
