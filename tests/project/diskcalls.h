// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>

namespace Synoptic::Test {

// What SQLite asks of the disk when it changes a file. The test program stands between the two: it
// has the C library's functions of these names itself.
enum class DiskCall : std::uint8_t { Write, Sync, Truncate, Remove };

// What becomes of a call.
struct DiskAnswer {
    int error = 0;       // of errno: the call fails with it; 0: it is done
    bool isLost = false; // it is said to be done and is not: a disk that lies
    bool isLast = false; // the process is killed instead
    bool isHalf = false; // and half of what it was to write is written before
};

// Asked before each call from now on; an empty function ends this.
void setDisk(std::function<DiskAnswer(DiskCall)> answer);

// A disk on which so many calls go well and no later one does. A full one takes no more bytes, one that is gone takes
// nothing at all.
class FailingDisk
{
public:
    FailingDisk(int error, int good);
    ~FailingDisk() { setDisk({}); }
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;
};

// How many bytes were read so far by way of read(), as Qt reads files; SQLite does it otherwise.
std::int64_t bytesRead();

}
