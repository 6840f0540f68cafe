// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char **argv)
{
    // Settings and projects go into a folder of this process: tests neither meet those of the person
    // who runs them nor each other's.
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toLocal8Bit());
    qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toLocal8Bit());
    const QApplication application(argc, argv);
    return Synoptic::Test::runSuites(argc, argv);
}
