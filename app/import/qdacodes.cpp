// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdacodes.h"

#include "app/import/foreigncolour.h"
#include "app/text/canonical.h"

#include <QCoreApplication>
#include <QUuid>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

// parsedXml() has seen to it that codes are not nested without end.
void take(const XmlElement &codes, qsizetype parent, ForeignMarks &marks, TagsByGuid &tags, QdaFault &fault)
{
    for (const XmlElement &code : codes.children) {
        if (code.name != "Code"_L1)
            continue;
        const QString name = code.attribute(u"name"_s).trimmed();
        const QString guid = guidIn(code, "guid"_L1, fault);
        if (name.isEmpty())
            fault.say(Words::tr("the code %1 has no name").arg(guid));
        if (tags.contains(guid))
            fault.say(Words::tr("two codes have the identifier %1").arg(guid));
        const qsizetype index = marks.tags.size();
        const QString codable = code.attribute(u"isCodable"_s);
        tags.insert(guid, index);
        marks.tags.append({.parent = parent,
            .name = name,
            .colour = foreignColour(code.attribute(u"color"_s)),
            .description = withUnixLineEnds(code.child("Description"_L1).text),
            .isGroup = codable == "false"_L1 || codable == "0"_L1});
        take(code, index, marks, tags, fault);
    }
}

}

QString guidIn(const XmlElement &element, QLatin1StringView attribute, QdaFault &fault)
{
    const QString written = element.attribute(attribute);
    const QUuid id = QUuid::fromString(written);
    const bool hasItsForm = written.size() == 36 || (written.size() == 38 && written.startsWith(u'{'));
    if (!hasItsForm || id.isNull()) {
        fault.say(
            Words::tr("“%1” is no identifier (%2 of %3)").arg(written.left(60), QString(attribute), element.name));
        return {};
    }
    return id.toString(QUuid::WithoutBraces).toUpper();
}

TagsByGuid takeCodes(const XmlElement &codes, ForeignMarks &marks, QdaFault &fault)
{
    TagsByGuid tags;
    take(codes, -1, marks, tags, fault);
    return tags;
}

}
