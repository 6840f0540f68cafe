// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/recentprojects.h"

#include "ui/plainwords.h"
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace Synoptic {

namespace {

const Setting<QByteArray> &recentSetting()
{
    static const Setting<QByteArray> setting{"start/recentProjects", {}};
    return setting;
}

QJsonObject toJson(const RecentProject &project)
{
    return {
        {QStringLiteral("path"), project.path},
        {QStringLiteral("title"), project.title},
        {QStringLiteral("name"), project.name},
        {QStringLiteral("articles"), project.articles},
        {QStringLiteral("sharedQuotes"), project.sharedQuotes},
        {QStringLiteral("left"), project.left.toString(Qt::ISODate)},
    };
}

RecentProject fromJson(const QJsonObject &json)
{
    return {
        .path = json[QStringLiteral("path")].toString(),
        .title = json[QStringLiteral("title")].toString(),
        .name = json[QStringLiteral("name")].toString(),
        .articles = json[QStringLiteral("articles")].toInt(),
        .sharedQuotes = json[QStringLiteral("sharedQuotes")].toInt(),
        .left = QDateTime::fromString(json[QStringLiteral("left")].toString(), Qt::ISODate),
    };
}

// The folder as a person calls it: "Documents / Spring term", from the home folder on.
QString placeWords(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home)
        return RecentProjects::tr("Home", "the home folder");
    const QString shown = folder.startsWith(home + u'/') ? folder.mid(home.size() + 1) : folder.mid(1);
    return shown.split(u'/', Qt::SkipEmptyParts).join(QStringLiteral(" / "));
}

// For a project of which only the file is known: when it was last written tells it from others.
QString untitledWords(const QDateTime &left)
{
    const QLocale locale;
    //: a project nobody has named; the day and time it was last worked on
    return RecentProjects::tr("Untitled, %1 %2")
        .arg(locale.toString(left.date(), locale.dateFormat(QLocale::LongFormat)),
            locale.toString(left.time(), QStringLiteral("HH:mm")));
}

bool isKept(const RecentProject &project)
{
    return project.title.isEmpty() && QFileInfo::exists(project.path);
}

QString factWords(const RecentProject &project)
{
    QString facts = RecentProjects::tr("%n articles", nullptr, project.articles);
    if (project.sharedQuotes > 0)
        facts = QStringLiteral("%1, %2").arg(
            facts, RecentProjects::tr("%n shared quotes", nullptr, project.sharedQuotes));
    return facts;
}

}

RecentProjects::RecentProjects(QObject *parent)
    : QAbstractListModel(parent)
{
    const QJsonArray rows = QJsonDocument::fromJson(recentSetting().value()).array();
    for (const QJsonValue &row : rows)
        m_projects.append(fromJson(row.toObject()));
    m_missing = QList<bool>(m_projects.size(), false);
    look();
}

int RecentProjects::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_projects.size());
}

QVariant RecentProjects::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentProject &it = m_projects[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return !it.title.isEmpty() ? it.title : it.name.isEmpty() ? untitledWords(it.left) : it.name;
    case Qt::ToolTipRole:
        return plainToolTip(it.path);
    case PathRole:
        return it.path;
    case PlaceRole:
        if (m_missing[index.row()])
            return tr("not found", "a project whose file is gone");
        if (it.articles < 0)
            return tr("not saved under a name yet");
        //: a project no one has named yet · 5 articles
        return it.title.isEmpty() ? tr("not saved under a name yet · %1").arg(factWords(it))
                                  : QStringLiteral("%1 · %2").arg(placeWords(it.path), factWords(it));
    case ArticlesRole:
        return std::max(0, it.articles);
    case MissingRole:
        return m_missing[index.row()];
    case WhenRole:
        return whenWords(it.left, QDateTime::currentDateTime());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3")
            .arg(index.data().toString(), index.data(PlaceRole).toString(), index.data(WhenRole).toString());
    default:
        return {};
    }
}

void RecentProjects::remember(const RecentProject &project)
{
    beginResetModel();
    m_projects.removeIf([&project](const RecentProject &other) { return other.path == project.path; });
    m_projects.prepend(project);
    int named = 0;
    m_projects.removeIf([&named](const RecentProject &it) { return !isKept(it) && ++named > most; });
    m_missing = QList<bool>(m_projects.size(), false);
    std::ranges::transform(
        m_projects, m_missing.begin(), [](const RecentProject &it) { return !QFileInfo::exists(it.path); });
    endResetModel();
    write();
}

void RecentProjects::forget(const QString &path)
{
    const auto it = std::ranges::find(m_projects, path, &RecentProject::path);
    if (it == m_projects.end() || isKept(*it))
        return;
    const int row = static_cast<int>(it - m_projects.begin());
    beginRemoveRows({}, row, row);
    m_projects.remove(row);
    m_missing.remove(row);
    endRemoveRows();
    write();
}

void RecentProjects::replacePath(const QString &from, const QString &to)
{
    const auto it = std::ranges::find(m_projects, from, &RecentProject::path);
    if (it == m_projects.end() || from == to)
        return;
    RecentProject moved = *it;
    moved.path = to;
    moved.title = QFileInfo(to).completeBaseName();
    forget(from);
    remember(moved);
}

void RecentProjects::clear()
{
    beginResetModel();
    m_projects.removeIf([](const RecentProject &it) { return !isKept(it); });
    m_missing = QList<bool>(m_projects.size(), false);
    endResetModel();
    write();
}

void RecentProjects::look()
{
    QList<bool> missing;
    listUntitled();
    for (const RecentProject &project : std::as_const(m_projects))
        missing.append(!QFileInfo::exists(project.path));
    if (missing == m_missing)
        return;
    m_missing = missing;
    if (!m_projects.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

// Untitled projects the settings know nothing of, each where its date belongs.
void RecentProjects::listUntitled()
{
    const QDir folder(untitledFolder());
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.synoptic")}, QDir::Files)) {
        const QString path = file.absoluteFilePath();
        if (std::ranges::contains(m_projects, path, &RecentProject::path))
            continue;
        const QDateTime left = file.lastModified();
        const auto older = std::ranges::find_if(m_projects, [&](const RecentProject &it) { return it.left < left; });
        const int row = static_cast<int>(older - m_projects.begin());
        beginInsertRows({}, row, row);
        m_projects.insert(
            row, {.path = path, .title = {}, .name = {}, .articles = -1, .sharedQuotes = 0, .left = left});
        m_missing.insert(row, false);
        endInsertRows();
    }
}

QString RecentProjects::untitledFolder()
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/untitled");
    QDir().mkpath(folder);
    return folder;
}

QString RecentProjects::whenWords(const QDateTime &when, const QDateTime &now)
{
    const QLocale locale;
    const qint64 days = when.date().daysTo(now.date());
    if (days == 0)
        return tr("today %1", "at a time of day").arg(locale.toString(when.time(), QStringLiteral("HH:mm")));
    if (days > 0 && days < 7)
        return locale.dayName(when.date().dayOfWeek());
    const bool thisYear = when.date().year() == now.date().year();
    return locale.toString(when.date(), thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

void RecentProjects::write() const
{
    QJsonArray rows;
    for (const RecentProject &project : m_projects)
        rows.append(toJson(project));
    recentSetting().set(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

}
