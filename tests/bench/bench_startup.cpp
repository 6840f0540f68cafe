// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

// From main() to the first paint of the window with the five sample articles, as the program itself
// tells it; twenty starts, each with empty settings and an empty data folder. Prints median and
// slowest in ms. The platform is that of QT_QPA_PLATFORM, offscreen where none is set.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    constexpr int starts = 20;
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/synoptic");
    const QDir samples(QStringLiteral(SYNOPTIC_SAMPLES));
    QStringList files;
    for (const QString &name : samples.entryList({QStringLiteral("[1-9]-*.txt")}, QDir::Files, QDir::Name))
        files.append(samples.filePath(name));

    QList<double> times;
    for (int i = 0; i <= starts; ++i) { // the first one warms the caches and is not counted
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SYNOPTIC_PRINT_START"), QStringLiteral("quit"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
        if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, files);
        if (!process.waitForFinished(20000)) {
            std::fprintf(stderr, "synoptic did not end: %s\n", qPrintable(process.errorString()));
            return 1;
        }
        static const QRegularExpression pattern(QStringLiteral("first paint after ([0-9.]+) ms"));
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(process.readAllStandardOutput()));
        if (!match.hasMatch()) {
            std::fprintf(stderr, "synoptic did not tell when it painted\n");
            return 1;
        }
        if (i > 0)
            times.append(match.captured(1).toDouble());
    }
    std::ranges::sort(times);
    std::printf("main to first paint, %lld articles, %d starts: median %.1f ms, slowest %.1f ms\n",
        static_cast<long long>(files.size()), starts, times[starts / 2], times.last());
    return 0;
}
