// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include <QCoreApplication>

#include <cstdio>

namespace Synoptic::Cli {

namespace {

constexpr qint64 stepMilliseconds = 500;

// The first thing that was found in a damaged file; SQLite puts the name of the database above it, between stars.
QString whatIsDamaged(const Error &error)
{
    if (error.kind != Error::Kind::Damaged)
        return {};
    for (const QString &line : error.detail.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(QLatin1StringView("***")))
            return line.trimmed();
    }
    return {};
}

}

Console::Console()
{
    (void)m_out.open(stdout, QIODevice::WriteOnly);
    (void)m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Console::print(const QString &line)
{
    m_out.write(line.toUtf8().append('\n'));
}

void Console::message(const QString &line)
{
    // A name or a reason may hold line ends; a message is one line all the same.
    m_err.write(line.toUtf8().replace('\n', ' ').replace('\r', ' ').append('\n'));
}

void Console::problem(const QString &file, const Error &error)
{
    m_failed = true;
    const QString found = whatIsDamaged(error);
    message(file + QLatin1StringView(": ") + error.message
        + (found.isEmpty() ? QString() : u' ' + QCoreApplication::translate("Cli", "Found: %1").arg(found)));
}

void Console::problem(const Error &error)
{
    m_failed = true;
    message(error.kind == Error::Kind::Cancelled
            ? QCoreApplication::translate("Cli", "Stopped before all was done; the result is not whole.")
            : error.message);
}

void Console::misuse(const QString &file, const QString &why)
{
    m_misused = true;
    message(file + QLatin1StringView(": ") + why);
}

void Console::phase(const QString &words)
{
    m_phase = words;
    m_sinceStep.start();
    if (!m_quiet)
        message(words);
}

bool Console::isTimeForStep()
{
    if (m_quiet || m_sinceStep.elapsed() < stepMilliseconds)
        return false;
    m_sinceStep.restart();
    return true;
}

void Console::step(qsizetype done, qsizetype total)
{
    if (total <= 0 || !isTimeForStep())
        return;
    //: Progress of a command: "Comparing the articles: 40 of 100"
    message(QCoreApplication::translate("Cli", "%1: %2 of %3").arg(m_phase).arg(done).arg(total));
}

void Console::step(qsizetype done)
{
    if (!isTimeForStep())
        return;
    //: Progress of a command: "Reading the articles: 40"
    message(QCoreApplication::translate("Cli", "%1: %2").arg(m_phase).arg(done));
}

ExitCode Console::finish()
{
    if (!m_out.flush() || m_out.error() != QFileDevice::NoError) {
        problem({Error::Kind::CannotWrite,
            QCoreApplication::translate("Cli", "Standard output could not be written: %1.").arg(m_out.errorString()),
            QString()});
    }
    return m_misused ? WrongUsage : m_failed ? SomethingFailed : Done;
}

}
