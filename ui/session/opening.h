// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/project.h"
#include "ui/jobs.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Synoptic {

// Opens a project file: a small one at once, a large one beside the window. One that cannot be changed, but
// can be read, is opened to be read.
class Opening : public QObject
{
    Q_OBJECT
public:
    using Opened = Result<std::unique_ptr<Project>>;
    using Then = std::function<void(Opened)>;

    // Files up to this size, in bytes, are opened at once: in less than a tenth of a second.
    static constexpr qint64 largestAtOnce = 4 * 1024 * 1024;
    void setLargestAtOnce(qint64 bytes) { m_largestAtOnce = bytes; } // for tests

    explicit Opening(Jobs &jobs);

    // Opens, instead of one that is still being opened. If that is cancelled then is not called.
    void begin(const QString &path, const Then &then);
    void stop();

private:
    void end(Opened project, const Then &then);

    Jobs &m_jobs;
    Jobs::Handle m_job; // until it has ended and left the file
    QString m_path;     // what it opens
    qint64 m_largestAtOnce = largestAtOnce;
    std::function<void()> m_next;
};

}
