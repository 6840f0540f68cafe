// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/xmltree.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace Synoptic {

namespace {

constexpr size_t deepest = 200; // elements in each other

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Xml)
};

XmlElement elementAt(const QXmlStreamReader &xml)
{
    XmlElement element{.name = xml.name().toString(), .attributes = {}, .text = {}, .children = {}};
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        element.attributes.insert(attribute.name().toString(), attribute.value().toString());
    return element;
}

}

const XmlElement &XmlElement::child(QLatin1StringView key) const
{
    static const XmlElement none;
    for (const XmlElement &it : children) {
        if (it.name == key)
            return it;
    }
    return none;
}

std::expected<XmlElement, QString> parsedXml(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    std::vector<XmlElement> open(1); // the last one is being read; the first holds the root
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return std::unexpected(Words::tr("it brings a document type of its own"));
        case QXmlStreamReader::EntityReference:
            return std::unexpected(Words::tr("it uses an entity that is not known"));
        case QXmlStreamReader::StartElement:
            if (open.size() > deepest)
                return std::unexpected(Words::tr("it is nested too deeply"));
            open.push_back(elementAt(xml));
            break;
        case QXmlStreamReader::Characters:
            open.back().text += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            XmlElement done = std::move(open.back());
            open.pop_back();
            open.back().children.push_back(std::move(done));
            break;
        }
        default:
            break;
        }
    }
    if (xml.hasError())
        return std::unexpected(
            Words::tr("it is no sound XML (line %1: %2)").arg(QString::number(xml.lineNumber()), xml.errorString()));
    return std::move(open.front().children.front());
}

}
