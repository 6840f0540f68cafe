// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/projectname.h"

#include "app/project/snapshot.h"
#include "resources/samples/samples.h"
#include "ui/synopsis.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Synoptic {

namespace {

bool isSample(const StoredArticle &stored)
{
    const QStringList samples = sampleArticles();
    return std::ranges::any_of(samples, [&stored](const QString &path) {
        QFile file(path);
        return QFileInfo(path).fileName() == stored.name && file.open(QIODevice::ReadOnly)
            && file.readAll() == stored.raw;
    });
}

}

QString nameOfUntitled(const Snapshot &snapshot, const Synopsis &synopsis)
{
    const auto say
        = [](const char *words, int n = -1) { return QCoreApplication::translate("ProjectName", words, nullptr, n); };
    if (!snapshot.articles.isEmpty() && std::ranges::all_of(snapshot.articles, isSample))
        return say(QT_TRANSLATE_NOOP("ProjectName", "Sample project"));
    for (qsizetype i = 0; i < synopsis.articles().size(); ++i) {
        const QString title = synopsis.titleOf(i);
        if (title.isEmpty())
            continue;
        const qsizetype others = synopsis.articles().size() - 1;
        //: a headline, and the number of further articles
        return others == 0
            ? title
            : say(QT_TRANSLATE_NOOP("ProjectName", "%1 and %n more"), static_cast<int>(others)).arg(title);
    }
    return say(QT_TRANSLATE_NOOP("ProjectName", "Untitled"));
}

}
