// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/samples.h"

#include <QDir>

static void loadSamples()
{
    Q_INIT_RESOURCE(synoptic_samples);
}

namespace Synoptic {

QStringList sampleArticles()
{
    loadSamples();
    const QDir folder(QStringLiteral(":/synoptic/samples"));
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

}
