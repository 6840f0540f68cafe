// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace Synoptic {

// The first thing in a JSON file that cannot be what it says it is; part of a sentence. Whoever reads goes
// on with what there is, and looks at the end whether there was one.
struct JsonFault {
    QString why;

    void say(const QString &words)
    {
        if (why.isEmpty())
            why = words;
    }
};

// A value in a JSON file from somewhere else, and the way to it, for messages: "items[3].target". What is
// asked of it comes in the type that was asked for; a value of another type is a fault, one that is not
// there is not.
class JsonFields
{
public:
    JsonFields(const QJsonValue &value, const QString &path, JsonFault &fault)
        : m_value(value)
        , m_path(path)
        , m_fault(&fault)
    {
    }

    const QJsonValue &value() const { return m_value; }
    const QString &path() const { return m_path; }
    bool isMissing() const { return m_value.isUndefined() || m_value.isNull(); }
    bool isObject() const { return m_value.isObject(); }
    bool isArray() const { return m_value.isArray(); }

    // A field of an object; of any other value a missing one.
    JsonFields field(QLatin1StringView name) const;
    // The items of an array; any other value that is there is one item itself.
    QList<JsonFields> each() const;
    // The text in the first of these fields that is there.
    QString text(QLatin1StringView name, QLatin1StringView otherName = {}) const;
    // The text in a field, or all texts in an array there.
    QStringList texts(QLatin1StringView name) const;
    // A number of characters: whole, not less than nothing, and no more than any text has.
    qsizetype offset(QLatin1StringView name) const;

private:
    QJsonValue m_value;
    QString m_path;
    JsonFault *m_fault;
};

}
