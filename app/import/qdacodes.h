// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/xmltree.h"
#include "app/text/foreignmarks.h"

#include <QHash>

namespace Synoptic {

// The first thing in a file that cannot be what it says it is; part of a sentence. Whoever reads goes on
// with what there is, and looks at the end whether there was one.
struct QdaFault {
    QString why;

    void say(const QString &words)
    {
        if (why.isEmpty())
            why = words;
    }
};

// An identifier in the form in which they are compared: upper case, without braces. One that is none is a
// fault, as is one that is not there.
QString guidIn(const XmlElement &element, QLatin1StringView attribute, QdaFault &fault);

// The tags under an element Codes, by their identifiers: indices of marks.tags.
using TagsByGuid = QHash<QString, qsizetype>;
TagsByGuid takeCodes(const XmlElement &codes, ForeignMarks &marks, QdaFault &fault);

}
