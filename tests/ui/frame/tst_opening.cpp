// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/steps.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/session/opening.h"

#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Projects that are opened beside the window; here all are taken for large ones.
class TstOpening : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_path = m_stage->path(u"ferry.synoptic"_s);
        const auto project = Project::create(m_path);
        QVERIFY(project);
        QList<StoredArticle> articles;
        for (const Article &article : someArticles(3))
            articles.append({.id = {}, .position = 0, .name = {}, .raw = {}, .found = article});
        QVERIFY((*project)->perform(additionOf(**project, articles, u"Import"_s)));
        m_opening = std::make_unique<Opening>(m_stage->open().jobs());
        m_opening->setLargestAtOnce(0);
        m_projects.clear();
        m_errors = 0;
    }
    void cleanup()
    {
        m_projects.clear();
        m_opening.reset();
        m_stage.reset();
    }

    void aSmallOneIsThereAtOnce()
    {
        m_opening->setLargestAtOnce(Opening::largestAtOnce);
        begin();
        QCOMPARE(m_projects.size(), 1);
    }

    void aLargeOneComesLaterAndLivesHere()
    {
        begin();
        QVERIFY(m_projects.empty());
        QTRY_COMPARE(m_projects.size(), 1);
        Project &project = *m_projects.front();
        QCOMPARE(project.thread(), QThread::currentThread());
        QCOMPARE(project.snapshot().articles.size(), 3);
        const Snapshot before = project.snapshot();
        QVERIFY(project.perform(moveOf(before, 0, 2, u"Move"_s)));
        QVERIFY(project.snapshot() != before);
        project.undo();
        QCOMPARE(project.snapshot(), before);
        QVERIFY(project.check());
    }

    void oneThatIsCancelledIsNotOpened()
    {
        HeldJobs held(m_stage->window().jobs());
        begin();
        m_stage->window().jobs().cancelAll();
        held.release();
        QTRY_VERIFY(!m_stage->window().jobs().isBusy());
        QVERIFY(m_projects.empty());
        QCOMPARE(m_errors, 0);
        QVERIFY(Project::open(m_path)); // and its file is free
    }

    void oneThatIsWantedAgainWaitsForItsFile()
    {
        begin();
        m_opening->stop();
        begin();
        QTRY_COMPARE(m_projects.size(), 1);
        QVERIFY(!m_projects.front()->onlyRead());
    }

    void whatIsBeingOpenedIsNotBegunAgain()
    {
        begin();
        begin();
        QTRY_VERIFY(!m_stage->window().jobs().isBusy());
        QCOMPARE(m_projects.size(), 1);
    }

    void oneThatIsOpenElsewhereIsOpenedToBeRead()
    {
        const auto elsewhere = Project::open(m_path);
        begin();
        QTRY_COMPARE(m_projects.size(), 1);
        QVERIFY(m_projects.front()->onlyRead());
        QCOMPARE(m_projects.front()->snapshot().articles.size(), 3);
    }

    void whatIsNoProjectIsSaid()
    {
        m_path = m_stage->file(u"ferry.txt"_s, u"No ferry today."_s);
        begin();
        QTRY_COMPARE(m_errors, 1);
    }

private:
    void begin()
    {
        m_opening->begin(m_path, [this](Opening::Opened opened) {
            if (opened)
                m_projects.push_back(*std::move(opened));
            else
                ++m_errors;
        });
    }

    std::unique_ptr<Stage> m_stage;
    QString m_path;
    std::unique_ptr<Opening> m_opening;
    std::vector<std::unique_ptr<Project>> m_projects;
    int m_errors = 0;
};

static const Suite<TstOpening> suite("tst_opening");

#include "tst_opening.moc"
