// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/jobs.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace Synoptic::Test {

class TstJobs : public QObject
{
    Q_OBJECT
private slots:
    void workRunsElsewhereAndItsResultComesBackHere()
    {
        Jobs jobs;
        QObject receiver;
        QThread *ranOn = nullptr;
        QThread *cameOn = nullptr;
        int came = 0;
        jobs.run(
            QStringLiteral("Counting"), &receiver,
            [&ranOn](Progress &) {
                ranOn = QThread::currentThread();
                return 42;
            },
            [&](int result) {
                cameOn = QThread::currentThread();
                came = result;
            });
        QVERIFY(jobs.isBusy());
        QCOMPARE(jobs.current()->words, QStringLiteral("Counting"));
        QTRY_COMPARE(came, 42);
        QVERIFY(ranOn != cameOn);
        QCOMPARE(cameOn, QThread::currentThread());
        QVERIFY(!jobs.isBusy());
    }

    void whatIsPreparedRunsElsewhereAndSaysNothing()
    {
        Jobs jobs;
        QSignalSpy changes(&jobs, &Jobs::changed);
        QSemaphore done;
        QThread *ranOn = nullptr;
        jobs.prepare([&] {
            ranOn = QThread::currentThread();
            done.release();
        });
        QVERIFY(!jobs.isBusy());
        QVERIFY(done.tryAcquire(1, 30000));
        QVERIFY(ranOn != QThread::currentThread());
        QCOMPARE(changes.count(), 0);
    }

    void progressIsToldOnTheThreadOfTheWindow()
    {
        Jobs jobs;
        QObject receiver;
        QSemaphore seen;
        bool came = false;
        jobs.run(
            QStringLiteral("Reading"), &receiver,
            [&seen](Progress &progress) {
                progress.step(3, 7);
                seen.acquire();
                return true;
            },
            [&came](bool) { came = true; });
        QTRY_COMPARE(jobs.current()->done, 3);
        QCOMPARE(jobs.current()->total, 7);
        seen.release();
        QTRY_VERIFY(came);
    }

    void aCancelledJobLearnsOfItAndSaysHowItEnds()
    {
        Jobs jobs;
        QObject receiver;
        QSemaphore started;
        QString end;
        jobs.run(
            QStringLiteral("Waiting"), &receiver,
            [&started](Progress &progress) {
                started.release();
                while (!progress.isCancelled())
                    QThread::yieldCurrentThread();
                return QStringLiteral("cancelled");
            },
            [&end](const QString &result) { end = result; });
        started.acquire();
        jobs.cancelAll();
        QTRY_COMPARE(end, QStringLiteral("cancelled"));
    }

    void oneJobCanBeCancelledWithoutTheOthers()
    {
        Jobs jobs;
        QObject receiver;
        QStringList ended;
        const auto wait = [](Progress &progress) {
            while (!progress.isCancelled())
                QThread::yieldCurrentThread();
            return 0;
        };
        const Jobs::Handle first = jobs.run(
            QStringLiteral("first"), &receiver, wait, [&ended](int) { ended.append(QStringLiteral("first")); });
        jobs.run(QStringLiteral("second"), &receiver, wait, [&ended](int) { ended.append(QStringLiteral("second")); });
        first->progress.cancel();
        QTRY_COMPARE(ended, QStringList{QStringLiteral("first")});
        QVERIFY(jobs.isBusy());
        jobs.cancelAll();
        QTRY_COMPARE(ended.size(), 2);
    }

    void aReceiverThatHasGoneHearsNothing()
    {
        Jobs jobs;
        auto receiver = std::make_unique<QObject>();
        QSemaphore go;
        bool heard = false;
        jobs.run(
            QStringLiteral("Late"), receiver.get(),
            [&go](Progress &) {
                go.acquire();
                return 1;
            },
            [&heard](int) { heard = true; });
        receiver.reset();
        go.release();
        QTRY_VERIFY(!jobs.isBusy());
        QVERIFY(!heard);
    }

    void endingTheProgramWaitsForTheWork()
    {
        std::atomic<bool> finished = false;
        {
            Jobs jobs;
            QObject receiver;
            jobs.run(
                QStringLiteral("Long"), &receiver,
                [&finished](Progress &progress) {
                    while (!progress.isCancelled())
                        QThread::yieldCurrentThread();
                    finished = true;
                    return 0;
                },
                [](int) {});
        }
        QVERIFY(finished);
    }
};

const Suite<TstJobs> suite("tst_jobs");

}

#include "tst_jobs.moc"
