// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/i18n/plurals.h"
#include "ui/commands/rooms.h"
#include "ui/frame/mainwindow.h"
#include "ui/look/appearance.h"
#include "ui/look/icons.h"
#include "ui/menuletters.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>
#include <cstring>

namespace {

constexpr int waitsForText = 80; // ms the window waits to come up with its text in it

void printHelp()
{
    std::puts("Usage: synoptic [FILES... | PROJECT.synoptic]\n"
              "\n"
              "Puts news articles on one event side by side and shows the quotes they share.\n"
              "With files or folders: reads them into a new project. With a project: opens it.\n"
              "Without: shows the start page.\n"
              "\n"
              "  --help      this text\n"
              "  --version   the version");
}

// Told before anything of the toolkit is loaded, so that it comes at once and needs no display.
bool answered(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--help") == 0 || std::strcmp(argv[i], "-h") == 0) {
            printHelp();
            return true;
        }
        if (std::strcmp(argv[i], "--version") == 0 || std::strcmp(argv[i], "-v") == 0) {
            std::puts("synoptic " SYNOPTIC_VERSION);
            return true;
        }
    }
    return false;
}

// With SYNOPTIC_PRINT_START set, says how long it took from main() to the first paint; set to "quit",
// that is all it does.
void printWhenPainted(const Synoptic::MainWindow &window, const QElapsedTimer &since)
{
    QObject::connect(&window, &Synoptic::MainWindow::painted, &window, [since] {
        std::printf("first paint after %.1f ms\n", since.nsecsElapsed() / 1e6);
        std::fflush(stdout);
        if (qgetenv("SYNOPTIC_PRINT_START") == "quit")
            QTimer::singleShot(0, qApp, &QApplication::quit);
    });
}

}

int main(int argc, char **argv)
{
    QElapsedTimer since;
    since.start();
    if (answered(argc, argv))
        return 0;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("synoptic"));
    QApplication::setApplicationDisplayName({});
    QApplication::setOrganizationName(QStringLiteral("synoptic"));
    QApplication::setApplicationVersion(QStringLiteral(SYNOPTIC_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.synoptic.Synoptic"));
    Synoptic::Plurals plurals;
    QApplication::installTranslator(&plurals);
    Synoptic::Appearance appearance;
    Synoptic::MenuLetters menuLetters;
    application.installEventFilter(&menuLetters);
    QApplication::setWindowIcon(Synoptic::programIcon());

    const QStringList files = QApplication::arguments().sliced(1);
    const bool isProject
        = files.size() == 1 && files.first().endsWith(QStringLiteral(".synoptic"), Qt::CaseInsensitive);
    Synoptic::MainWindow window(appearance, Synoptic::allRooms(), isProject ? QStringList() : files);
    if (qEnvironmentVariableIsSet("SYNOPTIC_PRINT_START"))
        printWhenPainted(window, since);
    if (isProject)
        window.session().open(files.first());
    if (isProject || files.isEmpty()) {
        window.show();
        return QApplication::exec();
    }
    QObject::connect(&window.session(), &Synoptic::Session::articlesCameIn, &window, &QWidget::show);
    QObject::connect(&window.session(), &Synoptic::Session::failed, &window, &QWidget::show);
    QTimer::singleShot(waitsForText, &window, &QWidget::show);
    return QApplication::exec();
}
