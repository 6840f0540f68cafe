// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Synoptic::Test {

// What a run of synoptic-cli has answered.
struct Answer {
    int exitCode = -1; // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;
};

// Runs synoptic-cli as a script would.
Answer runCli(const QStringList &arguments, const QByteArray &standardInput = {});

// The full name of a file in tests/input/cli.
QString input(const char *name);

}
