// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == "integer"_L1)
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    return (type == "null"_L1 && value.isNull()) || (type == "string"_L1 && value.isString())
        || (type == "number"_L1 && value.isDouble()) || (type == "boolean"_L1 && value.isBool())
        || (type == "array"_L1 && value.isArray()) || (type == "object"_L1 && value.isObject());
}

class Validator
{
public:
    explicit Validator(const QJsonObject &root)
        : m_root(root)
    {
    }

    QStringList faults(const QJsonObject &schema, const QJsonValue &value, const QString &path) const
    {
        QStringList found;
        const auto fault = [&](const QString &what) { found.append(path + u": "_s + what); };
        for (auto word = schema.begin(); word != schema.end(); ++word) {
            const QString key = word.key();
            const QJsonValue wanted = word.value();
            if (key.startsWith(u'$') && key != "$ref"_L1)
                continue;
            if (key == "title"_L1 || key == "description"_L1 || key == "additionalProperties"_L1)
                continue; // the last goes with "properties"
            if (key == "$ref"_L1)
                found += faults(referenced(wanted.toString()), value, path);
            else if (key == "type"_L1)
                checkType(wanted, value, fault);
            else if (key == "const"_L1 && value != wanted)
                fault(u"is another value"_s);
            else if (key == "enum"_L1 && !wanted.toArray().contains(value))
                fault(u"“%1” is none of the values allowed"_s.arg(value.toVariant().toString()));
            else if (key == "anyOf"_L1)
                checkAnyOf(wanted.toArray(), value, path, fault);
            else if (value.isDouble() && (key == "minimum"_L1 || key == "maximum"_L1))
                checkBound(key, wanted.toDouble(), value.toDouble(), fault);
            else if (value.isString() && (key == "minLength"_L1 || key == "pattern"_L1))
                checkString(key, wanted, value.toString(), fault);
            else if (value.isObject() && (key == "properties"_L1 || key == "required"_L1))
                found += checkObject(key, schema, value.toObject(), path);
            else if (value.isArray() && (key == "items"_L1 || key == "minItems"_L1 || key == "uniqueItems"_L1))
                found += checkArray(key, wanted, value.toArray(), path);
            else if (!known().contains(key))
                fault(u"the schema says “%1”, which is not checked"_s.arg(key));
        }
        return found;
    }

private:
    static const QSet<QString> &known()
    {
        static const QSet<QString> words = {u"const"_s, u"enum"_s, u"minimum"_s, u"maximum"_s, u"minLength"_s,
            u"pattern"_s, u"properties"_s, u"required"_s, u"items"_s, u"minItems"_s, u"uniqueItems"_s};
        return words;
    }

    QJsonObject referenced(const QString &reference) const
    {
        const QString name = reference.section(u'/', -1);
        const QJsonObject definition = m_root["$defs"_L1][name].toObject();
        // A name that is not there must not pass as "anything goes".
        return definition.isEmpty() ? QJsonObject{{u"missing definition "_s + name, true}} : definition;
    }

    template <typename Fault>
    static void checkType(const QJsonValue &wanted, const QJsonValue &value, Fault fault)
    {
        const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray{wanted};
        for (const QJsonValue &type : types) {
            if (hasType(value, type.toString()))
                return;
        }
        fault(u"has another type"_s);
    }

    template <typename Fault>
    void checkAnyOf(const QJsonArray &schemas, const QJsonValue &value, const QString &path, Fault fault) const
    {
        for (const QJsonValue &schema : schemas) {
            if (faults(schema.toObject(), value, path).isEmpty())
                return;
        }
        fault(u"is none of what it may be"_s);
    }

    template <typename Fault>
    static void checkBound(const QString &key, double bound, double value, Fault fault)
    {
        if (key == "minimum"_L1 ? value < bound : value > bound)
            fault(u"%1 is beyond the %2 of %3"_s.arg(value).arg(key).arg(bound));
    }

    template <typename Fault>
    static void checkString(const QString &key, const QJsonValue &wanted, const QString &value, Fault fault)
    {
        if (key == "minLength"_L1 ? value.size() < wanted.toInteger()
                                  : !QRegularExpression(wanted.toString()).match(value).hasMatch())
            fault(u"“%1” breaks %2"_s.arg(value, key));
    }

    QStringList checkObject(
        const QString &key, const QJsonObject &schema, const QJsonObject &value, const QString &path) const
    {
        QStringList found;
        if (key == "required"_L1) {
            for (const QJsonValue &name : schema["required"_L1].toArray()) {
                if (!value.contains(name.toString()))
                    found.append(path + u": “%1” is missing"_s.arg(name.toString()));
            }
            return found;
        }
        const QJsonObject properties = schema["properties"_L1].toObject();
        for (auto field = value.begin(); field != value.end(); ++field) {
            if (properties.contains(field.key()))
                found += faults(properties[field.key()].toObject(), field.value(), path + u'.' + field.key());
            else if (schema["additionalProperties"_L1] == QJsonValue(false))
                found.append(path + u": “%1” does not belong here"_s.arg(field.key()));
        }
        return found;
    }

    QStringList checkArray(
        const QString &key, const QJsonValue &wanted, const QJsonArray &value, const QString &path) const
    {
        QStringList found;
        for (qsizetype i = 0; key == "items"_L1 && i < value.size(); ++i)
            found += faults(wanted.toObject(), value[i], u"%1[%2]"_s.arg(path).arg(i));
        if (key == "minItems"_L1 && value.size() < wanted.toInteger())
            found.append(path + u": has too few items"_s);
        for (qsizetype i = 0; key == "uniqueItems"_L1 && i < value.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                if (value[k] == value[i])
                    found.append(u"%1[%2]: is there twice"_s.arg(path).arg(i));
            }
        }
        return found;
    }

    QJsonObject m_root;
};

}

QStringList schemaFaults(const QJsonObject &schema, const QJsonValue &value)
{
    return Validator(schema).faults(schema, value, u"$"_s);
}

}
