// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/codepoints.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/messages.h"
#include "ui/quotes/quotesheet.h"
#include "ui/reader/articlemarks.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

constexpr qsizetype passage = 60; // units from the beginning of an article

// The samples, and a folder with what passim could have found in them: the beginnings of the first and the
// third article, as one cluster.
class Reading
{
public:
    Reading()
        : m_window(m_stage.openSamples())
    {
        m_window.session().writeWaiting();
        QDir().mkpath(m_stage.path(u"OUT/out.json"_s));
        write(line(0) + line(2));
    }

    void write(const QByteArray &lines) const
    {
        QFile file(m_stage.path(u"OUT/out.json/part-00000.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
            qFatal("the result cannot be written");
    }
    QByteArray line(qsizetype article, const QString &changed = {}) const
    {
        const StoredArticle &stored = snapshot().articles[article];
        const QString words = stored.found.text.first(passage);
        const QJsonObject object{{u"id"_s, stored.name}, {u"cluster"_s, 7}, {u"begin"_s, 0},
            {u"end"_s, words.toUcs4().size()}, {u"text"_s, changed.isNull() ? words : changed}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }

    MainWindow &window() const { return m_window; }
    const Snapshot &snapshot() const { return m_window.session().project()->snapshot(); }
    QString folder() const { return m_stage.path(u"OUT"_s); }
    QAction *action(Command command) const { return m_window.actions()[command]; }
    bool isTakenIn() const
    {
        return QTest::qWaitFor([this] { return !snapshot().reuses.isEmpty(); });
    }
    bool isQuiet() const
    {
        return QTest::qWaitFor([this] { return !m_window.jobs().isBusy(); });
    }

private:
    Stage m_stage;
    MainWindow &m_window;
};

}

// passim from the window: a result comes in, is shown and goes.
class TstPassimCommands : public QObject
{
    Q_OBJECT
private slots:
    void aResultFitsArticlesThatHaveJustComeIn()
    {
        const Reading reading;
        reading.window().session().openSample();
        QVERIFY(reading.snapshot().articles.isEmpty()); // they are not in the file yet
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isTakenIn());
    }

    void aResultAmongFilesIsTakenInAsOneStep()
    {
        const Reading reading;
        QVERIFY(reading.isQuiet());
        const qsizetype articles = reading.snapshot().articles.size();
        QVERIFY(!reading.action(Command::RemovePassim)->isEnabled());
        reading.window().session().addFiles({reading.folder()}); // as when it is dropped
        QVERIFY(reading.isTakenIn());
        QCOMPARE(reading.snapshot().articles.size(), articles); // its parts are no articles
        QCOMPARE(reading.snapshot().reuses.size(), 1);
        QCOMPARE(reading.snapshot().reuses.first().number, 7);
        QCOMPARE(reading.window().synopsis().reuses(), reading.snapshot().reuses);
        QCOMPARE(reading.window().messages().words(), u"passim found 2 passages here."_s);
        QVERIFY(reading.action(Command::RemovePassim)->isEnabled());

        reading.action(Command::Undo)->trigger();
        QVERIFY(reading.snapshot().reuses.isEmpty());
        QVERIFY(reading.window().synopsis().reuses().isEmpty());
        QVERIFY(!reading.action(Command::RemovePassim)->isEnabled());
    }

    void whatItFoundIsRemovedAsOneStep()
    {
        const Reading reading;
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isTakenIn());
        reading.action(Command::RemovePassim)->trigger();
        QVERIFY(reading.snapshot().reuses.isEmpty());
        QVERIFY(reading.action(Command::Undo)->text().endsWith(u"Remove the passages found by passim"_s));
        reading.action(Command::Undo)->trigger();
        QCOMPARE(reading.window().synopsis().reuses().size(), 1);
    }

    void itStandsOnThePagesUnderItsOwnName()
    {
        const Reading reading;
        const ArticleMarks before = marksOf(reading.window().synopsis(), 0);
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isTakenIn());
        const ArticleMarks marks = marksOf(reading.window().synopsis(), 0);
        QCOMPARE(marks.reuses, (QList<ReuseMark>{{{0, passage}, {u"C"_s}}}));
        QCOMPARE(marks.copies, before.copies); // our own are as they were
        QCOMPARE(marks.shared, before.shared);
        QVERIFY(marksOf(reading.window().synopsis(), 1).reuses.isEmpty());
    }

    void anArticleThatGoesTakesItsPassagesAlong()
    {
        const Reading reading;
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isTakenIn());
        reading.window().session().removeArticle(2);
        QVERIFY(marksOf(reading.window().synopsis(), 0).reuses.isEmpty());
        reading.action(Command::Undo)->trigger();
        QCOMPARE(marksOf(reading.window().synopsis(), 0).reuses.size(), 1);
    }

    void aLineThatSaysOtherWordsIsTold()
    {
        const Reading reading;
        reading.write(reading.line(0) + reading.line(1, u"Quite other words"_s) + reading.line(2));
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isTakenIn());
        QCOMPARE(reading.window().messages().errors().size(), 1);
    }

    void aResultOfNothingChangesNothing()
    {
        const Reading reading;
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isTakenIn());
        const int steps = reading.window().session().project()->undoStack()->count();
        reading.write("{}\n");
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isQuiet());
        QCOMPARE(reading.window().messages().errors().size(), 1);
        QCOMPARE(reading.snapshot().reuses.size(), 1);
        QCOMPARE(reading.window().session().project()->undoStack()->count(), steps);
    }

    void withoutAProjectItIsSaidWhatToDo()
    {
        Reading reading;
        reading.window().session().close();
        reading.window().session().addFiles({reading.folder()});
        QVERIFY(reading.isQuiet());
        QVERIFY(!reading.window().session().project());
        QVERIFY(reading.window().messages().words().startsWith(u"This is a result of passim."_s));
        QVERIFY(!reading.action(Command::ImportPassim)->isEnabled());
    }
};

static const Suite<TstPassimCommands> suite("tst_passimcommands");

}

#include "tst_passimcommands.moc"
