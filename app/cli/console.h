// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

namespace Synoptic::Cli {

// How a run ended, as scripts see it.
enum ExitCode : int {
    Done = 0,
    SomethingFailed = 1, // something could not be read or written; the rest was done
    WrongUsage = 2,
};

// Where a verb speaks: results on standard output, everything else on standard error, one line each.
class Console
{
public:
    Console();

    void setQuiet(bool quiet) { m_quiet = quiet; }

    QIODevice &out() { return m_out; }
    // Writes a line of a result.
    void print(const QString &line);

    // Says what could not be done, as "FILE: why", and remembers that something failed.
    void problem(const QString &file, const Error &error);
    void problem(const Error &error);
    // Says that something was asked for that cannot be, as could only be seen on the way.
    void misuse(const QString &file, const QString &why);

    // Says what should be known of a result that is there.
    void remark(const QString &words) { message(words); }

    // Says what is going on, unless quiet. A phase is said at once; steps at most twice a second.
    void phase(const QString &words);
    void step(qsizetype done, qsizetype total);
    void step(qsizetype done); // where nobody knows how much there is

    // Sends out what is held back and gives the verdict on the run.
    ExitCode finish();

private:
    void message(const QString &line);
    bool isTimeForStep();

    QFile m_out;
    QFile m_err;
    QElapsedTimer m_sinceStep;
    QString m_phase;
    bool m_quiet = false;
    bool m_failed = false;
    bool m_misused = false;
};

}
