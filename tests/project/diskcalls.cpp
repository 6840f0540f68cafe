// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/diskcalls.h"

#include <sys/syscall.h>

#include <atomic>
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

std::atomic<std::int64_t> &readSoFar()
{
    static std::atomic<std::int64_t> bytes = 0;
    return bytes;
}

enum class Call : std::uint8_t { Done, Lost, Refused };

// What becomes of the call; half makes half of it before the end.
template <typename Half>
Call fateOf(DiskCall call, Half half)
{
    if (!disk())
        return Call::Done;
    const DiskAnswer answer = disk()(call);
    if (answer.isLast) {
        if (answer.isHalf)
            half();
        raise(SIGKILL);
    }
    errno = answer.error;
    return answer.error != 0 ? Call::Refused : answer.isLost ? Call::Lost : Call::Done;
}

// What the call gives, which is made if it is to be; done: what it gives where it goes well.
template <typename Result, typename Make, typename Half>
Result answered(DiskCall call, Result done, Make make, Half half)
{
    switch (fateOf(call, half)) {
    case Call::Done:
        return make();
    case Call::Lost:
        return done;
    case Call::Refused:
        break;
    }
    return -1;
}

}

void setDisk(std::function<DiskAnswer(DiskCall)> answer)
{
    disk() = std::move(answer);
}

std::int64_t bytesRead()
{
    return readSoFar();
}

FailingDisk::FailingDisk(int error, int good)
{
    setDisk([left = good, error](DiskCall call) mutable {
        const bool isRefused = left-- <= 0 && (error != ENOSPC || call == DiskCall::Write);
        return DiskAnswer{.error = isRefused ? error : 0};
    });
}

}

using Synoptic::Test::answered;
using Synoptic::Test::DiskCall;
using Synoptic::Test::readSoFar;

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place)
{
    const auto write = [&](size_t length) { return ssize_t(syscall(SYS_pwrite64, file, bytes, length, place)); };
    return answered(DiskCall::Write, ssize_t(count), [&] { return write(count); }, [&] { write(count / 2); });
}

int fdatasync(int file)
{
    return answered(DiskCall::Sync, 0, [&] { return int(syscall(SYS_fdatasync, file)); }, [] {});
}

int ftruncate64(int file, off64_t size) noexcept
{
    return answered(DiskCall::Truncate, 0, [&] { return int(syscall(SYS_ftruncate, file, size)); }, [] {});
}

int unlink(const char *path) noexcept
{
    return answered(DiskCall::Remove, 0, [&] { return int(syscall(SYS_unlink, path)); }, [] {});
}

ssize_t read(int file, void *bytes, size_t count)
{
    const auto got = ssize_t(syscall(SYS_read, file, bytes, count));
    readSoFar() += got > 0 ? got : 0;
    return got;
}
}
