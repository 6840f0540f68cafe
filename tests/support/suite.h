// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace Synoptic::Test {

// One test program holds every suite of a folder; a suite makes itself known by a namespace-scope
//     const Suite<TstFolded> suite("tst_folded");
// and is run by its name: test_text tst_folded [Qt Test's own options].
using SuiteMaker = std::function<std::unique_ptr<QObject>()>;
void registerSuite(const char *name, SuiteMaker maker);

template <typename T>
class Suite
{
public:
    explicit Suite(const char *name)
    {
        registerSuite(name, [] { return std::make_unique<T>(); });
    }
};

// The body of main() of a test program: runs the suite named by the first argument, or all of them.
int runSuites(int argc, char **argv);

}
