// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QDateTime>

namespace Synoptic {

// A project that was open lately, with what the start page says of it.
struct RecentProject {
    QString path;
    QString title;    // empty: not saved under a name yet
    QString name;     // what it is called until then, as "The harbour opens again and 4 more"
    int articles = 0; // -1: not known
    int sharedQuotes = 0;
    QDateTime left; // when it was last worked on

    bool operator==(const RecentProject &) const = default;
};

// The projects opened lately, newest first, remembered in the settings: eight that have a name, and
// every one that nobody has named yet, which could be found nowhere else. Taking one off the list
// never touches its file.
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
    void forget(const QString &path); // an untitled project stays as long as its file is there
    void replacePath(const QString &from, const QString &to);
    void clear(); // the same
    // Looks again which files are there; others may have moved them or made untitled ones meanwhile.
    void look();

    // Where untitled projects are kept; there is such a folder afterwards.
    static QString untitledFolder();

    // "today 14:02", "Wednesday", "12 Nov", "12 Nov 2012".
    static QString whenWords(const QDateTime &when, const QDateTime &now);

private:
    void listUntitled();
    void write() const;

    QList<RecentProject> m_projects;
    QList<bool> m_missing; // parallel to m_projects
};

}
