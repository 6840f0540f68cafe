// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/diskend.h"

#include <QFile>

#include <sys/syscall.h>

#include <csignal>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace Synoptic::Test {

namespace {

struct Watch {
    QByteArray folder; // empty: nothing is counted
    int left = -1;
    int calls = 0;
};

Watch &watch()
{
    static Watch it;
    return it;
}

void passes(std::string_view path)
{
    Watch &it = watch();
    if (it.folder.isEmpty() || !path.starts_with(std::string_view(it.folder.data(), size_t(it.folder.size()))))
        return;
    if (it.left-- == 0)
        raise(SIGKILL);
    ++it.calls;
}

void passes(int file)
{
    if (watch().folder.isEmpty())
        return;
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t size = readlink(link.c_str(), path, sizeof path);
    if (size > 0)
        passes(std::string_view(path, size_t(size)));
}

}

void countCallsTo(const QByteArray &folder, int calls)
{
    watch() = {.folder = folder, .left = calls};
}

int callsCounted()
{
    return std::exchange(watch(), {}).calls;
}

}

using Synoptic::Test::passes;

extern "C" {

ssize_t write(int file, const void *bytes, size_t count)
{
    passes(file);
    return syscall(SYS_write, file, bytes, count);
}

int fsync(int file)
{
    passes(file);
    return int(syscall(SYS_fsync, file));
}

int fdatasync(int file)
{
    passes(file);
    return int(syscall(SYS_fdatasync, file));
}

int rename(const char *from, const char *to) noexcept
{
    passes(std::string_view(to));
    return int(syscall(SYS_rename, from, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    passes(std::string_view(to));
    return int(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    passes(std::string_view(to));
    return int(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}

int unlink(const char *path) noexcept
{
    passes(std::string_view(path));
    return int(syscall(SYS_unlink, path));
}
}
