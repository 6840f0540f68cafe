// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/frame/stage.h"

#include "ui/commands/rooms.h"
#include "ui/synopsis.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTest>
#include <QUndoStack>

#include <utility>

namespace Synoptic::Test {

Stage::Stage()
{
    QApplication::setOrganizationName(QStringLiteral("synoptic-test"));
    QApplication::setApplicationName(QStringLiteral("synoptic-test"));
    QApplication::installTranslator(&m_plurals);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit());
    QSettings().clear();
    m_appearance.setChoice(Appearance::Choice::Light);
}

Stage::~Stage()
{
    close();
}

QString Stage::file(const QString &name, const QString &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(text.toUtf8());
    return file.fileName();
}

void Stage::setSystemScheme(Scheme scheme)
{
    m_systemScheme = scheme;
    QEvent changed(QEvent::ThemeChange);
    QCoreApplication::sendEvent(qApp, &changed);
}

MainWindow &Stage::open()
{
    close();
    m_window = std::make_unique<MainWindow>(m_appearance, allRooms());
    m_window->resize(1600, 900);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not come up");
    return *m_window;
}

void Stage::close()
{
    if (!m_window)
        return;
    m_window->close();
    m_window.reset();
}

MainWindow &Stage::openSamples()
{
    MainWindow &window = open();
    window.session().openSample();
    if (!QTest::qWaitFor([&window] { return window.synopsis().isAnalysed(); }))
        qFatal("the analysis of the samples does not end");
    return window;
}

MainWindow &Stage::openWrittenSamples()
{
    MainWindow &window = openSamples();
    if (!QTest::qWaitFor([&window] { return window.session().project()->undoStack()->index() > 0; }))
        qFatal("the samples are not written");
    return window;
}

HeldJobs::HeldJobs(Jobs &jobs)
    : m_go(std::make_shared<QSemaphore>())
    , m_held(jobs.threads())
{
    for (int i = 0; i < m_held; ++i) {
        const auto waits = [go = m_go](Progress &) {
            go->acquire();
            return true;
        };
        jobs.run(QStringLiteral("Waiting"), &m_receiver, waits, [](bool) { });
    }
}

HeldJobs::~HeldJobs()
{
    release();
}

void HeldJobs::release()
{
    m_go->release(std::exchange(m_held, 0));
}

QList<Article> someArticles(int n)
{
    QList<Article> articles;
    for (int i = 0; i < n; ++i) {
        Article article;
        article.id = {i + 1};
        article.outlet = QStringLiteral("Outlet %1").arg(Synopsis::nthLetter(i));
        article.headline = QStringLiteral("The harbour opens again");
        article.text = QStringLiteral("The harbour opens again\n\n“We waited long,” the pilot’s daughter said.\n");
        article.blocks = {{{0, 23}, BlockRole::Headline}, {{25, article.text.size() - 1}, BlockRole::Body}};
        articles.append(article);
    }
    return articles;
}

}
