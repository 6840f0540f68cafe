// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/importers.h"
#include "ui/jobs.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Synoptic {

// Files and folders on their way into the project, read beside the window.
class Reading : public QObject
{
    Q_OBJECT
public:
    explicit Reading(Jobs &jobs);

    // paneAt: handed on to wasRead().
    void begin(const QStringList &paths, qsizetype paneAt);
    // Nothing is heard any more of what is under way: it was meant for a project that is left.
    void stop();

signals:
    // Not of a reading that was cancelled: who cancels knows it.
    void wasRead(const Synoptic::ImportResult &result, qsizetype paneAt);

private:
    Jobs &m_jobs;
    std::vector<std::weak_ptr<Jobs::Job>> m_underWay;
    quint64 m_visit = 0; // to a project or to none
};

}
