// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QJsonDocument>
#include <QProcess>

namespace Synoptic::Test {

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Answer runCli(const QStringList &arguments, const QByteArray &standardInput)
{
    QProcess process;
    process.start(QStringLiteral(CLI_PROGRAM), arguments);
    process.write(standardInput);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString input(const char *name)
{
    return QStringLiteral(INPUT_FOLDER "/") + QLatin1StringView(name);
}

}
