// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <atomic>
#include <functional>
#include <utility>

namespace Synoptic {

// How long work tells how far it is and learns that it is no longer wanted. The worker calls
// step() and asks isCancelled(); anybody may call cancel() from any thread.
class Progress
{
public:
    using Report = std::function<void(qsizetype done, qsizetype total)>;

    explicit Progress(Report report = {})
        : m_report(std::move(report))
    {
    }
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void step(qsizetype done, qsizetype total)
    {
        if (m_report)
            m_report(done, total);
    }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

private:
    Report m_report;
    std::atomic<bool> m_cancelled = false;
};

}
