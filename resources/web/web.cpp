// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/web/web.h"

#include <QFile>

static void loadWeb()
{
    Q_INIT_RESOURCE(synoptic_web);
}

namespace Synoptic {

namespace {

QByteArray contentsOf(const QString &name)
{
    loadWeb();
    QFile file(QStringLiteral(":/synoptic/web/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

QByteArray webStyle()
{
    return contentsOf(QStringLiteral("synopsis.css"));
}

QByteArray webScript()
{
    return contentsOf(QStringLiteral("synopsis.js"));
}

}
