// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/import/importers.h"

#include <QByteArrayView>
#include <QLatin1StringView>

class QIODevice;

namespace Synoptic {

// What every format answers: can you read this? read it. A row of the table in importers.cpp.
struct Importer {
    QLatin1StringView id;       // Article::format
    QLatin1StringView patterns; // for file dialogs, separated by blanks
    qint64 sizeLimit;           // bytes; larger files are refused unread

    // True where a source that begins with head (up to 4096 bytes) and is called name is of this format.
    bool (*recognises)(QByteArrayView head, const QString &name);
    ImportResult (*read)(QIODevice &source, const QString &name, const Progress &progress);
};

}
