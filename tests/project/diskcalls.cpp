// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/diskcalls.h"

#include <sys/syscall.h>

#include <cerrno>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace Synoptic::Test {

namespace {

std::function<DiskAnswer(DiskCall)> &disk()
{
    static std::function<DiskAnswer(DiskCall)> answer;
    return answer;
}

// Whether the call is to be made; half makes half of it before the end.
template <typename Half>
bool isDone(DiskCall call, Half half)
{
    if (!disk())
        return true;
    const DiskAnswer answer = disk()(call);
    if (answer.isLast) {
        if (answer.isHalf)
            half();
        raise(SIGKILL);
    }
    errno = answer.error;
    return answer.error == 0;
}

}

void setDisk(std::function<DiskAnswer(DiskCall)> answer)
{
    disk() = std::move(answer);
}

}

using Synoptic::Test::DiskCall;
using Synoptic::Test::isDone;

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place)
{
    const auto half = [&] { syscall(SYS_pwrite64, file, bytes, count / 2, place); };
    return isDone(DiskCall::Write, half) ? syscall(SYS_pwrite64, file, bytes, count, place) : -1;
}

int fdatasync(int file)
{
    return isDone(DiskCall::Sync, [] { }) ? int(syscall(SYS_fdatasync, file)) : -1;
}

int ftruncate64(int file, off64_t size) noexcept
{
    return isDone(DiskCall::Truncate, [] { }) ? int(syscall(SYS_ftruncate, file, size)) : -1;
}

int unlink(const char *path) noexcept
{
    return isDone(DiskCall::Remove, [] { }) ? int(syscall(SYS_unlink, path)) : -1;
}
}
