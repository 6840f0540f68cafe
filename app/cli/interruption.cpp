// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interruption.h"

#include <atomic>
#include <csignal>

namespace Synoptic::Cli {

namespace {

std::atomic<Progress *> running = nullptr;

// All that a signal handler may do is set a flag: cancel() does no more.
void interrupt(int signal)
{
    std::signal(signal, SIG_DFL);
    if (Progress *progress = running.load())
        progress->cancel();
}

}

Interruption::Interruption(Progress &progress)
{
    running = &progress;
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    running = nullptr;
}

}
