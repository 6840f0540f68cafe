// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Synoptic {

class Jobs;

// Sees to it that there is a backup of every day on which the open project was worked on (see
// app/project/backup.h): some seconds after it was opened, so as not to be in the way, and of each new
// day while it stays open. The work is done beside the window.
class Backups : public QObject
{
    Q_OBJECT
public:
    explicit Backups(Jobs &jobs, QObject *parent = nullptr);

    // The path of the project from now on; empty for none.
    void follow(const QString &project);
    // Makes the day's backup, unless there is one.
    void make();

    // Where the backups of all projects are kept, each in a folder of its own.
    static QString root();
    // For tests: what day it is.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }

signals:
    void made();
    void failed(const Synoptic::Error &error); // once for each project that is followed

private:
    void told(const Result<bool> &result, const QString &project);

    Jobs &m_jobs;
    QString m_project;
    QTimer m_timer;
    std::function<QDate()> m_today = [] { return QDate::currentDate(); };
    bool m_hasFailed = false;
};

}
