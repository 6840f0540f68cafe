// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/placeadvice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr QLatin1StringView advisedKey("projects/advisedOnPlace"); // in the settings: paths
constexpr qsizetype mostAdvised = 100;

// Sentences for a reader, and their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

}

QString adviceOnPlace(const QString &path, PlaceKind kind)
{
    QSettings settings;
    QStringList advised = settings.value(advisedKey).toStringList();
    if (kind == PlaceKind::Here || advised.contains(path))
        return {};
    advised.append(path);
    settings.setValue(advisedKey, advised.last(std::min(advised.size(), mostAdvised)));
    const QString name = QFileInfo(path).fileName();
    if (kind == PlaceKind::Network) {
        return Words::tr("“%1” lies on another machine: if the connection goes, nothing can be written until it is "
                         "back. A project is safer on this computer, with copies of it there.")
            .arg(name);
    }
    return Words::tr("“%1” lies in a folder that is kept alike on several computers: open it on one of them at a "
                     "time, and let the copying end before you open it on the next.")
        .arg(name);
}

}
