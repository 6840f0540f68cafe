// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/workers.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace Synoptic::Cli {

Workers::Workers(qsizetype size)
    : m_size(size > 0 ? size : std::max<qsizetype>(1, std::thread::hardware_concurrency()))
{
}

void Workers::forEach(qsizetype count, const Task &task)
{
    std::atomic<qsizetype> next = 0;
    const auto work = [&](qsizetype worker) {
        for (qsizetype item = next++; item < count; item = next++)
            task(item, worker);
    };
    std::vector<std::jthread> others; // joined at the end of the call
    for (qsizetype worker = 1; worker < std::min(m_size, count); ++worker)
        others.emplace_back(work, worker);
    work(0);
}

}
