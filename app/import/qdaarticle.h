// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/xmltree.h"
#include "app/text/foreignmarks.h"

namespace Synoptic {

// The article that a source of a REFI-QDA project is. variables are their names in lower case, by identifier.
// What a file of ours does not say is not known; of others what the text itself tells is added. unread gets the
// variables whose values say nothing that an article has, one each.
ForeignArticle articleOfSource(const XmlElement &source, const QString &guid, const QString &text,
    const QHash<QString, QString> &variables, bool isOurs, QStringList &unread);

}
