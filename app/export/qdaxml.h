// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/leavingmarks.h"
#include "app/export/sharedcodes.h"
#include "app/export/xmltext.h"

#include <QHash>

namespace Synoptic {

// What a project of REFI-QDA 1.5 is made of.
struct QdaContents {
    const LeavingMarks &marks;
    const SharedCodes &shared;
    const QHash<ArticleId, QString> &files; // what the articles came in as
};

// The XML of such a project. text remembers what it could not hold.
QByteArray qdaXml(const QString &name, const QdaContents &contents, XmlText &text);

}
