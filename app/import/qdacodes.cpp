// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdacodes.h"

#include "app/import/foreigncolour.h"
#include "app/text/canonical.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

struct Taking {
    const CodeReading &reading;
    ForeignMarks &marks;
    QdaFault &fault;
    TagsByGuid tags = {};
    QHash<std::pair<qsizetype, QString>, qsizetype> groups = {}; // that names tell of, by what they stand under
};

qsizetype groupCalled(const QString &name, qsizetype parent, Taking &to)
{
    const std::pair key(parent, name);
    const auto there = to.groups.constFind(key);
    if (there != to.groups.constEnd())
        return *there;
    to.marks.tags.append({.parent = parent, .name = name, .isGroup = true});
    return *to.groups.insert(key, to.marks.tags.size() - 1);
}

// parsedXml() has seen to it that codes are not nested without end.
void take(const XmlElement &codes, qsizetype parent, Taking &to)
{
    for (const XmlElement &code : codes.children) {
        if (code.name != "Code"_L1)
            continue;
        const QString written = code.attribute(u"name"_s);
        const QString name = to.reading.namesAreWhole ? written : written.trimmed();
        const QString guid = guidIn(code, "guid"_L1, to.fault);
        if (to.reading.without.contains(guid))
            continue;
        if (name.isEmpty())
            to.fault.say(Words::tr("the code %1 has no name").arg(guid));
        if (to.tags.contains(guid))
            to.fault.say(Words::tr("two codes have the identifier %1").arg(guid));
        QStringList way = to.reading.namesAreWays ? name.split("::"_L1, Qt::SkipEmptyParts) : QStringList();
        qsizetype above = parent;
        for (qsizetype i = 0; i + 1 < way.size(); ++i)
            above = groupCalled(way[i].trimmed(), above, to);
        const qsizetype index = to.marks.tags.size();
        const QString codable = code.attribute(u"isCodable"_s);
        to.tags.insert(guid, index);
        to.marks.tags.append({.parent = above,
            .name = way.isEmpty() ? name : way.last().trimmed(),
            .colour = foreignColour(code.attribute(u"color"_s)),
            .description = withUnixLineEnds(code.child("Description"_L1).text),
            .isGroup = codable == "false"_L1 || codable == "0"_L1});
        take(code, index, to);
    }
}

}

std::unexpected<Error> qdaRefusal(const QString &name, const QString &why)
{
    return std::unexpected(Error{
        Error::Kind::BadFormat, Words::tr("“%1” cannot be read: %2.").arg(QFileInfo(name).fileName(), why), name});
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

QString plainGuid(QString guid)
{
    return guid.remove(u'{').remove(u'}').toUpper();
}

QSet<QString> codesUnder(const XmlElement &codes, const QString &guid)
{
    QSet<QString> all;
    const auto takeAll = [&all](const XmlElement &code, const auto &self) -> void {
        all.insert(plainGuid(code.attribute(u"guid"_s)));
        for (const XmlElement &it : code.children) {
            if (it.name == "Code"_L1)
                self(it, self);
        }
    };
    for (const XmlElement &code : codes.children) {
        if (code.name == "Code"_L1 && plainGuid(code.attribute(u"guid"_s)) == guid)
            takeAll(code, takeAll);
    }
    return all;
}

TagsByGuid takeCodes(const XmlElement &codes, const CodeReading &reading, ForeignMarks &marks, QdaFault &fault)
{
    Taking to{.reading = reading, .marks = marks, .fault = fault};
    take(codes, -1, to);
    return to.tags;
}

}
