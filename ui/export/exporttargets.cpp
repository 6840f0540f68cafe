// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/exporttargets.h"

#include "ui/settings.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const Setting<QByteArray> targetsSetting{"export/targets", {}}; // a list, the latest project first

constexpr QLatin1StringView projectKey("project");
constexpr QLatin1StringView folderKey("folder");
constexpr QLatin1StringView filesKey("files"); // by format

constexpr qsizetype mostProjects = 50;

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

}

void ExportTargets::setProject(const QString &path)
{
    m_project = path;
    m_here = {{projectKey, path}};
    for (const QJsonValue &it : QJsonDocument::fromJson(targetsSetting.value()).array()) {
        if (it[projectKey].toString() == path)
            m_here = it.toObject();
    }
}

void ExportTargets::set(const Exporter &format, const QString &path)
{
    QJsonObject files = m_here[filesKey].toObject();
    if (path.isEmpty()) {
        files.remove(format.id);
    } else {
        files[format.id] = path;
        m_here[folderKey] = folderOf(path);
    }
    m_here[filesKey] = files;
}

void ExportTargets::keep() const
{
    if (m_project.isEmpty() || !m_here.contains(filesKey))
        return;
    QJsonArray all{m_here};
    for (const QJsonValue &it : QJsonDocument::fromJson(targetsSetting.value()).array()) {
        if (it[projectKey].toString() != m_project && all.size() < mostProjects)
            all.append(it);
    }
    targetsSetting.set(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QString ExportTargets::target(const Exporter &format) const
{
    const QString path = m_here[filesKey][format.id].toString();
    return !path.isEmpty() && QFileInfo(folderOf(path)).isDir() ? path : QString();
}

QString ExportTargets::folder() const
{
    const QString folder = m_here[folderKey].toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

}
