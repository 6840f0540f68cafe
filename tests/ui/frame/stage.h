// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/i18n/plurals.h"
#include "ui/frame/mainwindow.h"
#include "ui/look/appearance.h"

#include <QSemaphore>
#include <QTemporaryDir>

#include <memory>

namespace Synoptic::Test {

// A place for the whole program to play in: settings and untitled projects go to a folder that is
// gone afterwards, the look is the light one, and nothing of the person's own is read or written.
class Stage
{
public:
    Stage();
    ~Stage();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Writes a file of this text into the folder and gives its path.
    QString file(const QString &name, const QString &text) const;
    // A new window of 1600 x 900, shown; the one before it is closed as a person would close it.
    MainWindow &open();
    MainWindow &window() const { return *m_window; }
    void close();
    Appearance &appearance() { return m_appearance; }
    // As if the system went over to another look while the program runs; Choice::System follows it.
    void setSystemScheme(Scheme scheme);
    // Opens the sample articles and waits until their quotes are found.
    MainWindow &openSamples();
    // And until they are written into the project: what a test does then is a step after theirs.
    MainWindow &openWrittenSamples();

private:
    QTemporaryDir m_folder;
    Plurals m_plurals;
    Scheme m_systemScheme = Scheme::Light;
    Appearance m_appearance{nullptr, [this] { return m_systemScheme; }};
    std::unique_ptr<MainWindow> m_window;
};

// Keeps every thread of the jobs busy: what is run meanwhile does not begin before release(), so that it
// can be cancelled, or overtaken, at a moment the test chooses.
class HeldJobs
{
public:
    explicit HeldJobs(Jobs &jobs);
    ~HeldJobs();

    void release();

private:
    QObject m_receiver;
    std::shared_ptr<QSemaphore> m_go;
    int m_held;
};

// A synopsis of n articles with the outlets "Outlet A", "Outlet B" ...
QList<Article> someArticles(int n);

}
