// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/import/xmltree.h"
#include "app/text/foreignmarks.h"

#include <QHash>
#include <QSet>

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

// The sentence with which a file of this name is refused; why is a part of it.
std::unexpected<Error> qdaRefusal(const QString &name, const QString &why);

// An identifier in the form in which they are compared: upper case, without braces. One that is none is a
// fault, as is one that is not there.
QString guidIn(const XmlElement &element, QLatin1StringView attribute, QdaFault &fault);

// The form in which identifiers are compared, of one that was written in any.
QString plainGuid(QString guid);

// The code at the top that has this identifier, and all under it.
QSet<QString> codesUnder(const XmlElement &codes, const QString &guid);

// In which way codes are read.
struct CodeReading {
    QSet<QString> without = {}; // codes that are passed over, with all under them
    bool namesAreWays = false;  // "Frames::Blame" is "Blame" in a group "Frames"
    bool namesAreWhole = false; // blanks at their ends are theirs
};

// The tags under an element Codes, by their identifiers: indices of marks.tags.
using TagsByGuid = QHash<QString, qsizetype>;
TagsByGuid takeCodes(const XmlElement &codes, const CodeReading &reading, ForeignMarks &marks, QdaFault &fault);

}
