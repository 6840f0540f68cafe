// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <expected>
#include <vector>

namespace Synoptic {

// An element of a small XML file from somewhere else, with all that stands in it. Namespaces are not told
// apart.
struct XmlElement {
    QString name;
    QHash<QString, QString> attributes;
    QString text; // what stands right in it
    std::vector<XmlElement> children;

    QString attribute(const QString &key) const { return attributes.value(key); }
    // The first child of this name; an empty element where there is none.
    const XmlElement &child(QLatin1StringView key) const;
    bool isNull() const { return name.isEmpty(); }
};

// Reads XML, or says why it cannot: part of a sentence. A file that brings a document type, and with it
// entities of its own, is refused, and one that is nested without end.
std::expected<XmlElement, QString> parsedXml(const QByteArray &bytes);

}
