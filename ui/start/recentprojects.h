// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QDateTime>

namespace Synoptic {

// A project that was open lately, with what the start page says of it.
struct RecentProject {
    QString path;
    QString title; // empty: not saved under a name yet
    int articles = 0;
    int sharedQuotes = 0;
    QDateTime left; // when it was last worked on

    bool operator==(const RecentProject &) const = default;
};

// The projects opened lately, newest first, eight at most; remembered in the settings. Taking one
// off the list never touches its file.
class RecentProjects : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, PlaceRole, ArticlesRole, MissingRole, WhenRole };
    static constexpr int most = 8;

    explicit RecentProjects(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const QList<RecentProject> &projects() const { return m_projects; }
    // Puts the project first, replacing what was known of it.
    void remember(const RecentProject &project);
    void forget(const QString &path);
    void replacePath(const QString &from, const QString &to);
    void clear();
    // Looks again which files are there; others may have moved them meanwhile.
    void look();

    // "today 14:02", "Wednesday", "12 Nov", "12 Nov 2012".
    static QString whenWords(const QDateTime &when, const QDateTime &now);

private:
    void write() const;

    QList<RecentProject> m_projects;
    QList<bool> m_missing; // parallel to m_projects
};

}
