// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "ui/jobs.h"

#include <QObject>

namespace Synoptic {

class Session;

// What passim found comes into the project, read beside the window, as one step, and goes out of it again.
// Asks nobody; a project must be open.
class PassimExchange : public QObject
{
    Q_OBJECT
public:
    PassimExchange(Session &session, Jobs &jobs, QObject *parent = nullptr);

    // Takes a result in, in place of an earlier one. One of which nothing can be used changes nothing.
    void importResult(const QString &folder);
    // Takes all that passim found out of the project.
    void removeResult();
    // How many passages of passim the project holds.
    qsizetype passages() const;

signals:
    void noticed(const QString &words); // what came of it
    void failed(const QList<Synoptic::Error> &errors);

private:
    Session &m_session;
    Jobs &m_jobs;
};

}
