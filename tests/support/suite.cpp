// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"

#include <QStringList>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

namespace Synoptic::Test {

namespace {

std::map<std::string, SuiteMaker> &suites()
{
    static std::map<std::string, SuiteMaker> all;
    return all;
}

}

void registerSuite(const char *name, SuiteMaker maker)
{
    suites().emplace(name, std::move(maker));
}

int runSuites(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const std::string wanted = argc > 1 && argv[1][0] != '-' ? argv[1] : "";
    if (!wanted.empty()) {
        arguments.removeAt(1);
        if (!suites().contains(wanted)) {
            std::fprintf(stderr, "There is no suite “%s” in this program.\n", wanted.c_str());
            return 2;
        }
    }
    int failed = 0;
    for (const auto &[name, make] : suites()) {
        if (!wanted.empty() && name != wanted)
            continue;
        const std::unique_ptr<QObject> suite = make();
        failed += QTest::qExec(suite.get(), arguments);
    }
    return failed == 0 ? 0 : 1;
}

}
