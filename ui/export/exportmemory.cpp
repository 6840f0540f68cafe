// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/exportmemory.h"

#include "app/export/naming.h"
#include "ui/settings.h"

#include <QJsonArray>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const Setting<QString> formatSetting{"export/format", {}};

constexpr QLatin1StringView formatKey("format");
constexpr QLatin1StringView optionsKey("options"); // by format, by option
constexpr QLatin1StringView leftOutKey("leftOut"); // numbers of articles
constexpr QLatin1StringView articlesOption("articles");

QString settingOf(const Exporter &format, QLatin1StringView option)
{
    return u"export/%1/%2"_s.arg(format.id, option);
}

bool isValueOf(const ExportOption &option, const QString &value)
{
    const auto isThis = [&value](QLatin1StringView it) { return it == value; };
    return option.values.isEmpty() || std::ranges::any_of(option.values, isThis);
}

}

QString ExportMemory::format() const
{
    const QString here = m_kept[formatKey].toString();
    return here.isEmpty() ? formatSetting.value() : here;
}

void ExportMemory::setFormat(const Exporter &format)
{
    m_kept[formatKey] = QString(format.id);
    formatSetting.set(QString(format.id));
}

ExportChoices ExportMemory::choices(const Exporter &format, const QList<Article> &articles) const
{
    const QJsonObject here = m_kept[optionsKey].toObject()[format.id].toObject();
    const QSettings settings;
    ExportChoices choices;
    for (const ExportOption &option : format.options) {
        if (option.name == articlesOption)
            continue;
        const QString value
            = here.isEmpty() ? settings.value(settingOf(format, option.name)).toString() : here[option.name].toString();
        if (!value.isEmpty() && isValueOf(option, value))
            choices.insert(option.name, value);
    }
    const QJsonArray leftOut = m_kept[leftOutKey].toArray();
    QStringList letters;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (!leftOut.contains(articles[i].id.value))
            letters.append(letterOf(i));
    }
    if (letters.size() < articles.size() && !letters.isEmpty())
        choices.insert(articlesOption, letters.join(u','));
    return choices;
}

void ExportMemory::setChoices(const Exporter &format, const ExportChoices &choices, const QList<Article> &articles)
{
    QJsonObject here;
    QSettings settings;
    for (const ExportOption &option : format.options) {
        if (option.name == articlesOption) {
            const QStringList letters = choices.value(option.name).split(u',', Qt::SkipEmptyParts);
            QJsonArray leftOut;
            for (qsizetype i = 0; i < articles.size() && !letters.isEmpty(); ++i) {
                if (!letters.contains(letterOf(i)))
                    leftOut.append(articles[i].id.value);
            }
            m_kept[leftOutKey] = leftOut;
            continue;
        }
        const QString value = choices.value(option.name);
        here[option.name] = value;
        settings.setValue(settingOf(format, option.name), value);
    }
    QJsonObject options = m_kept[optionsKey].toObject();
    options[format.id] = here;
    m_kept[optionsKey] = options;
}

}
