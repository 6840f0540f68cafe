// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/jsonfields.h"

#include "app/text/canonical.h"

#include <QCoreApplication>

#include <limits>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(JsonFields)
};

}

JsonFields JsonFields::field(QLatin1StringView name) const
{
    const QString path = m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
    return {m_value.toObject().value(name), path, *m_fault};
}

QList<JsonFields> JsonFields::each() const
{
    QList<JsonFields> items;
    if (!m_value.isArray()) {
        if (!isMissing())
            items.append(*this);
        return items;
    }
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        items.append({array[i], u"%1[%2]"_s.arg(m_path).arg(i), *m_fault});
    return items;
}

QString JsonFields::text(QLatin1StringView name, QLatin1StringView otherName) const
{
    JsonFields there = field(name);
    if (there.isMissing() && !otherName.isEmpty())
        there = field(otherName);
    if (there.isMissing())
        return {};
    if (!there.m_value.isString())
        m_fault->say(Words::tr("“%1” is not text").arg(there.m_path));
    return withSoundSurrogates(there.m_value.toString());
}

QStringList JsonFields::texts(QLatin1StringView name) const
{
    QStringList all;
    for (const JsonFields &it : field(name).each()) {
        if (!it.m_value.isString())
            m_fault->say(Words::tr("“%1” is not text").arg(it.m_path));
        all.append(withSoundSurrogates(it.m_value.toString()));
    }
    return all;
}

qsizetype JsonFields::offset(QLatin1StringView name) const
{
    const JsonFields there = field(name);
    const qint64 number = there.m_value.toInteger(-1);
    if (number < 0 || number > std::numeric_limits<qint32>::max()) {
        m_fault->say(Words::tr("“%1” is no place in a text").arg(there.m_path));
        return 0;
    }
    return static_cast<qsizetype>(number);
}

}
