// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/text/foreignmarks.h"
#include "ui/jobs.h"

#include <QObject>

namespace Synoptic {

class Session;

// Annotations, tags and coding projects of other programs come into the project, read beside the window,
// each file as one step. Asks nobody.
class MarksExchange : public QObject
{
    Q_OBJECT
public:
    MarksExchange(Session &session, Jobs &jobs, QObject *parent = nullptr);

    // Takes the marks of a file in. Where no project is open, one is begun if the file can begin it.
    void importFile(const QString &path);

signals:
    void noticed(const QString &words); // what came of it
    void failed(const QList<Synoptic::Error> &errors);

private:
    void take(const ForeignMarks &marks, const QString &file);

    Session &m_session;
    Jobs &m_jobs;
};

}
