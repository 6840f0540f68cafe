// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace Synoptic::Test {

// What a value breaks of a JSON Schema, one line each with the path to the place; empty when it
// keeps all of it. Knows the words that our schemas use: type, const, enum, properties, required,
// additionalProperties (false), items, minItems, uniqueItems, minimum, maximum, minLength, pattern,
// anyOf, and $ref to the schema's own $defs. Another word in a schema is reported too, so that none
// is passed over in silence.
QStringList schemaFaults(const QJsonObject &schema, const QJsonValue &value);

}
