// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/start/recentprojects.h"
#include "ui/start/startbutton.h"
#include "ui/start/startpage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace Synoptic::Test {

namespace {

RecentProject project(const QString &path, int articles = 3)
{
    return {.path = path,
        .title = QFileInfo(path).completeBaseName(),
        .name = {},
        .articles = articles,
        .sharedQuotes = 2,
        .left = QDateTime::currentDateTime()};
}

}

class TstStartPage : public QObject
{
    Q_OBJECT
private slots:
    void theListHoldsEightNewestFirst()
    {
        const Stage stage;
        RecentProjects recent;
        const QAbstractItemModelTester tester(&recent, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 10; ++i)
            recent.remember(project(stage.path(QStringLiteral("%1.synoptic").arg(i))));
        QCOMPARE(recent.rowCount(), 8);
        QCOMPARE(recent.index(0).data().toString(), QStringLiteral("9"));
        recent.remember(project(stage.path(QStringLiteral("5.synoptic"))));
        QCOMPARE(recent.rowCount(), 8);
        QCOMPARE(recent.index(0).data().toString(), QStringLiteral("5"));
        const RecentProjects again;
        QCOMPARE(again.projects().size(), 8);
        QCOMPARE(again.projects().first().title, QStringLiteral("5"));
    }

    void whatNobodyHasNamedStaysOnTheListWhateverElseIsOnIt()
    {
        const Stage stage;
        QFile file(RecentProjects::untitledFolder() + QStringLiteral("/2013-12-05-140200.synoptic"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setFileTime(QDateTime(QDate(2013, 12, 5), QTime(14, 2)), QFileDevice::FileModificationTime));
        RecentProjects recent;
        const QAbstractItemModelTester tester(&recent, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(recent.rowCount(), 1);
        const QString words = recent.index(0).data().toString();
        QVERIFY2(words.startsWith(QStringLiteral("Untitled, ")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("2013")) && words.endsWith(QStringLiteral("14:02")), qPrintable(words));
        QCOMPARE(
            recent.index(0).data(RecentProjects::PlaceRole).toString(), QStringLiteral("not saved under a name yet"));
        for (int i = 0; i < 10; ++i)
            recent.remember(project(stage.path(QStringLiteral("%1.synoptic").arg(i))));
        QCOMPARE(recent.rowCount(), 9);
        recent.clear();
        QCOMPARE(recent.rowCount(), 1);
        recent.forget(file.fileName());
        QCOMPARE(recent.rowCount(), 1);
        QVERIFY(file.remove());
        recent.forget(file.fileName());
        QCOMPARE(recent.rowCount(), 0);
    }

    void aProjectSavedUnderAnotherNameStaysOnTheListUnderTheFirst()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QVERIFY(window.session().saveAs(stage.path(QStringLiteral("First.synoptic"))));
        QCOMPARE(window.recentProjects().rowCount(), 1);
        QVERIFY(window.session().saveAs(stage.path(QStringLiteral("Second.synoptic"))));
        QCOMPARE(window.recentProjects().rowCount(), 2);
        QCOMPARE(window.recentProjects().index(1).data().toString(), QStringLiteral("First"));
    }

    void aProjectThatIsGoneStaysAndSaysSo()
    {
        const Stage stage;
        RecentProjects recent;
        const QString there = stage.file(QStringLiteral("there.synoptic"), QStringLiteral("x"));
        recent.remember(project(stage.path(QStringLiteral("gone.synoptic"))));
        recent.remember(project(there));
        QVERIFY(!recent.index(0).data(RecentProjects::MissingRole).toBool());
        QVERIFY(recent.index(1).data(RecentProjects::MissingRole).toBool());
        QCOMPARE(recent.index(1).data(RecentProjects::PlaceRole).toString(), QStringLiteral("not found"));
    }

    void takingOneOffTheListLeavesItsFile()
    {
        const Stage stage;
        RecentProjects recent;
        const QString path = stage.file(QStringLiteral("kept.synoptic"), QStringLiteral("x"));
        recent.remember(project(path));
        recent.forget(path);
        QCOMPARE(recent.rowCount(), 0);
        QVERIFY(QFile::exists(path));
    }

    void whenItWasIsSaidAsPeopleDo_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("words");
        QTest::newRow("the same day, by the clock") << "2013-12-05T14:02:00" << "today 14:02";
        QTest::newRow("within a week, by the day") << "2013-12-04T09:00:00" << "Wednesday";
        QTest::newRow("earlier this year, by the date") << "2013-11-12T09:00:00" << "12 Nov";
        QTest::newRow("another year, with the year") << "2012-11-12T09:00:00" << "12 Nov 2012";
    }
    void whenItWasIsSaidAsPeopleDo()
    {
        QFETCH(QString, when);
        QFETCH(QString, words);
        const QDateTime now = QDateTime::fromString(QStringLiteral("2013-12-05T18:00:00"), Qt::ISODate);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(RecentProjects::whenWords(QDateTime::fromString(when, Qt::ISODate), now), words);
        QLocale::setDefault(QLocale::c());
    }

    void theArrowsGoThroughTheWaysToBeginAndOverToTheProjects()
    {
        Stage stage;
        {
            RecentProjects recent;
            recent.remember(project(stage.file(QStringLiteral("a.synoptic"), QStringLiteral("x"))));
            recent.remember(project(stage.path(QStringLiteral("b.synoptic"))));
        }
        MainWindow &window = stage.open();
        StartPage *page = window.startPage();
        QVERIFY(page->isVisible());
        const QList<StartButton *> buttons = page->findChildren<StartButton *>();
        QCOMPARE(buttons.size(), 4);
        QTRY_COMPARE(QApplication::focusWidget(), buttons[0]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_COMPARE(QApplication::focusWidget(), buttons[1]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        auto *list = page->findChild<QListView *>();
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QSignalSpy wanted(page, &StartPage::placeWanted);
        disconnect(page, &StartPage::placeWanted, nullptr, nullptr); // it would ask for a file
        const QSignalSpy asked(page, &StartPage::placeWanted);
        QTest::keyClick(list, Qt::Key_Return); // the newest, which is not found
        QCOMPARE(asked.size(), 1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void theSampleProjectOpensWithAClick()
    {
        Stage stage;
        MainWindow &window = stage.open();
        const QList<StartButton *> buttons = window.startPage()->findChildren<StartButton *>();
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(window.synopsis().articles().size(), 5);
        QVERIFY(!window.startPage()->isVisible());
        QTRY_VERIFY(window.synopsis().isAnalysed());
    }

    void belowNineHundredTheColumnsStandUnderOneAnother()
    {
        Stage stage;
        MainWindow &window = stage.open();
        const QList<StartButton *> buttons = window.startPage()->findChildren<StartButton *>();
        const auto *list = window.startPage()->findChild<QListView *>();
        const auto left = [&](const QWidget *widget) { return widget->mapTo(window.startPage(), QPoint()).x(); };
        QVERIFY(left(list->parentWidget()) > left(buttons[0]) + 300);
        window.resize(820, 800);
        QTRY_VERIFY(left(list->parentWidget()) <= left(buttons[0]) + 20);
    }
};

const Suite<TstStartPage> suite("tst_startpage");

}

#include "tst_startpage.moc"
