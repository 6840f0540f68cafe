// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/backup.h"
#include "app/project/database.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/frame/readonlybar.h"
#include "ui/messages.h"
#include "ui/session/backups.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <sys/stat.h>
#include <unistd.h>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// The sample articles as a project of a name, closed again.
QString samplesAs(Stage &stage, const QString &name)
{
    MainWindow &window = stage.openSamples();
    const QString path = stage.path(name);
    if (!window.session().saveAs(path))
        qFatal("the samples cannot be saved");
    stage.close();
    return path;
}

void damage(const QString &path, const QString &statement)
{
    const auto database = Database::open(path);
    QVERIFY(database);
    QVERIFY((*database)->execute(u"PRAGMA foreign_keys = OFF"_s));
    QVERIFY((*database)->execute(statement));
}

const QString inUse
    = u"“Selm.synoptic” is open in another window or program. Here it can only be read, as it was saved"_s;
const QString onlyToBeRead = u"“Selm.synoptic” is open only to be read: save it under another name to change it."_s;

}

class TstReadOnly : public QObject
{
    Q_OBJECT
private slots:
    void aProjectThatIsOpenElsewhereIsShownAndSaysSo()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        const auto elsewhere = *Project::open(path);
        MainWindow &window = stage.open();
        window.session().open(path);
        QVERIFY(window.session().isReadOnly());
        QCOMPARE(window.synopsis().articles().size(), 5);
        QCOMPARE(window.windowTitle(), u"Selm (read only) — Synoptic"_s);
        QVERIFY2(window.readOnlyBar().words().startsWith(inUse), qPrintable(window.readOnlyBar().words()));
        QCOMPARE(window.readOnlyBar().wayOn()->text(), u"Open a copy…"_s);
        QVERIFY(window.readOnlyBar().details()->isHidden());
        QCOMPARE(window.findChild<QLabel *>(u"saved"_s)->text(), u"Read only"_s);
        QVERIFY2(window.messages().isHidden(), "one message is enough");
    }

    void whatWouldChangeItIsNotOffered()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        const auto elsewhere = *Project::open(path);
        MainWindow &window = stage.open();
        window.session().open(path);
        QTRY_VERIFY(window.synopsis().isAnalysed());
        window.synopsis().setFocusedArticle(1);
        for (const ActionRow &row : actionTable()) {
            if (row.kind & ActionRow::Changes)
                QVERIFY2(!window.actions()[row.command]->isEnabled(), row.id);
        }
        QVERIFY(window.actions()[Command::SaveProjectAs]->isEnabled());
        QVERIFY(window.actions()[Command::Find]->isEnabled());
    }

    void whateverWouldChangeItAllTheSameIsAnsweredInOneSentence()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        const auto elsewhere = *Project::open(path);
        MainWindow &window = stage.open();
        window.session().open(path);
        window.session().moveArticle(0, 2);
        QCOMPARE(window.messages().words(), onlyToBeRead);
        window.messages().dismiss();
        window.session().addFiles({stage.file(u"a.txt"_s, u"The quay is open\n\nBoats came in at noon.\n"_s)});
        QTRY_COMPARE(window.messages().words(), onlyToBeRead);
        QCOMPARE(window.synopsis().articles().size(), 5);
        QVERIFY2(window.readOnlyBar().isVisible(), "it stays whatever else is said");
    }

    void savedUnderAnotherNameItCanBeChanged()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        const auto elsewhere = *Project::open(path);
        MainWindow &window = stage.open();
        window.session().open(path);
        QVERIFY(window.session().saveAs(stage.path(u"Other.synoptic"_s)));
        QVERIFY(!window.session().isReadOnly());
        QVERIFY(window.readOnlyBar().isHidden());
        QCOMPARE(window.windowTitle(), u"Other — Synoptic"_s);
        QVERIFY(window.actions()[Command::AddArticles]->isEnabled());
        QVERIFY(window.findChild<QLabel *>(u"saved"_s)->text().startsWith(u"✓ Saved"_s));
        window.session().moveArticle(0, 2);
        QVERIFY(window.messages().isHidden());
    }

    void aProjectInUseDoesNotStayReadOnlyForTheNextOne()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        const auto elsewhere = *Project::open(path);
        MainWindow &window = stage.open();
        window.session().open(path);
        window.session().newProject();
        QVERIFY(window.readOnlyBar().isHidden());
        QVERIFY(window.actions()[Command::AddArticles]->isEnabled());
    }

    void whatIsDamagedIsShownAsFarAsItGoes_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("losses");
        QTest::newRow("an index is gone, and no row with it")
            << u"DROP INDEX reuse_place_of_article"_s
            << u"“Selm.synoptic” is damaged. All of its rows could be read and are shown; the file stays as it is."_s
            << u"Found: its tables are not those of a project of this version"_s << 0;
        QTest::newRow("a block has a role that is none")
            << u"UPDATE block SET role = 'advert' WHERE article = 1 AND start = 0"_s
            << u"“Selm.synoptic” is damaged. What could be saved is shown, with %1; the file stays as it is."_s
            << u"Found: the blocks of article 1 do not fit its text"_s << 1;
    }
    void whatIsDamagedIsShownAsFarAsItGoes()
    {
        QFETCH(const QString, statement);
        QFETCH(const QString, words);
        QFETCH(const QString, found);
        QFETCH(const int, losses);
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        damage(path, statement);
        const QByteArray bytes = bytesOf(path);
        MainWindow &window = stage.open();
        window.session().open(path);
        QVERIFY2(window.session().isReadOnly(), qPrintable(window.messages().words()));
        QCOMPARE(window.synopsis().articles().size(), 5);
        ReadOnlyBar &bar = window.readOnlyBar();
        QCOMPARE(bar.wayOn()->text(), u"Recover into a new file…"_s);
        auto *list = bar.findChild<QListWidget *>();
        const int lost = list->count() - 1; // behind what was found
        QVERIFY(lost >= losses);
        const QString count = lost == 1 ? u"1 loss"_s : u"%1 losses"_s.arg(lost);
        QCOMPARE(bar.words(), words.contains(u"%1"_s) ? words.arg(count) : words);
        // What was found is there to be read, by eye, by key and by ear, without being asked for.
        QVERIFY(list->isVisible());
        QVERIFY2(list->item(0)->text().startsWith(found), qPrintable(list->item(0)->text()));
        QVERIFY(list->visualItemRect(list->item(0)).intersects(list->viewport()->rect()));
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(list);
        QVERIFY(heard && heard->child(0));
        QCOMPARE(heard->child(0)->text(QAccessible::Name), list->item(0)->text());
        QVERIFY(bar.details()->isVisible());
        QVERIFY(bar.details()->focusPolicy() & Qt::TabFocus);
        bar.details()->setFocus();
        QTest::keyClick(bar.details(), Qt::Key_Space);
        QVERIFY(list->isHidden());
        QTest::keyClick(bar.details(), Qt::Key_Space);
        QVERIFY(list->isVisible());
        QCOMPARE(window.focusWidget(), list);
        QVERIFY(window.session().saveAs(stage.path(u"New.synoptic"_s)));
        QVERIFY(bar.isHidden());
        stage.close();
        QVERIFY(Project::open(stage.path(u"New.synoptic"_s)));
        QCOMPARE(bytesOf(path), bytes);
    }

    // The superuser may write everywhere, so he is somebody else for a while.
    void whereTheFolderCannotBeWrittenAnotherPlaceIsAskedFor()
    {
        Stage stage;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"Selm.synoptic"_s);
        {
            const QString samples = samplesAs(stage, u"Selm.synoptic"_s);
            const QByteArray bytes = bytesOf(samples);
            writeFile(path, QByteArray(100, char(0)) + bytes.sliced(100));
        }
        MainWindow &window = stage.open();
        const uid_t user = getuid();
        constexpr uid_t nobody = 65534;
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0555), 0);
        if (user == 0)
            QCOMPARE(setresuid(nobody, nobody, user), 0);
        window.session().open(path);
        const QString words = window.readOnlyBar().words();
        const QString wayOn = window.readOnlyBar().wayOn()->text();
        const bool isShown = window.session().isReadOnly();
        const QTemporaryDir other;
        const bool isSaved = isShown && window.session().saveAs(other.filePath(u"New.synoptic"_s));
        if (user == 0)
            QCOMPARE(setresuid(user, user, user), 0);
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        QCOMPARE(words,
            u"“Selm.synoptic” is damaged. All of its rows could be read and are shown; the file stays as it is. Its "
            "folder cannot be written: choose another place for the new file."_s);
        QCOMPARE(wayOn, u"Recover into a new file…"_s);
        QVERIFY(isSaved);
        QCOMPARE(window.synopsis().articles().size(), 5);
        stage.close();
    }

    void whatCannotBeReadAtAllIsOnlySaid()
    {
        Stage stage;
        const QString path = stage.file(u"Notes.synoptic"_s, u"Not a project at all."_s);
        MainWindow &window = stage.open();
        window.session().open(path);
        QVERIFY(!window.session().project());
        QVERIFY(window.readOnlyBar().isHidden());
        QCOMPARE(window.messages().words(), u"“Notes.synoptic” is not a Synoptic project."_s);
    }

    void aProjectThatLiesElsewhereIsAdvisedOnOnce_data()
    {
        QTest::addColumn<PlaceKind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("on this computer") << PlaceKind::Here << QString();
        QTest::newRow("on another machine") << PlaceKind::Network << u"“Selm.synoptic” lies on another machine"_s;
        QTest::newRow("in a folder carried to others")
            << PlaceKind::Synchronised << u"“Selm.synoptic” lies in a folder that is kept alike"_s;
    }
    void aProjectThatLiesElsewhereIsAdvisedOnOnce()
    {
        QFETCH(const PlaceKind, kind);
        QFETCH(const QString, words);
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        for (const bool first : {true, false}) {
            MainWindow &window = stage.open();
            window.session().setPlaceAsked([kind](const QString &) { return kind; });
            window.session().open(path);
            const QString said = window.messages().words();
            QVERIFY2(
                first ? said.startsWith(words) && said.isEmpty() == words.isEmpty() : said.isEmpty(), qPrintable(said));
        }
    }

    void theDaysBackupIsMadeBesideTheWindow()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        MainWindow &window = stage.open();
        window.session().open(path);
        auto *backups = window.session().findChild<Backups *>();
        QSignalSpy made(backups, &Backups::made);
        QDate today(2031, 2, 28);
        backups->setToday([&today] { return today; });
        backups->make();
        QTRY_COMPARE(made.count(), 1);
        window.session().moveArticle(0, 2); // on the next day
        today = today.addDays(1);
        backups->make();
        QTRY_COMPARE(made.count(), 2);
        const QStringList there = backupsIn(backupFolder(Backups::root(), path));
        QCOMPARE(there.size(), 2);
        QVERIFY(there.last().endsWith(u"/2031-03-01.synoptic"_s));
        window.session().open(there.first()); // to go back is to open it
        QCOMPARE(window.synopsis().articles().size(), 5);
        QVERIFY(!window.session().isReadOnly());
    }

    void aBackupThatCannotBeMadeIsSaidOnce()
    {
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        MainWindow &window = stage.open();
        window.session().open(path);
        QVERIFY(QDir().mkpath(QFileInfo(Backups::root()).path()));
        QVERIFY(QFile(Backups::root()).open(QIODevice::WriteOnly)); // a file where the folder should be
        auto *backups = window.session().findChild<Backups *>();
        QSignalSpy failed(backups, &Backups::failed);
        backups->make();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(
            window.messages().words().contains(u"for backups cannot be made"_s), qPrintable(window.messages().words()));
        backups->make();
        QTRY_VERIFY(!window.jobs().isBusy());
        QCOMPARE(failed.count(), 1);
    }

    // SYNOPTIC_PICTURES=folder test_frame tst_readonly
    void theBarCanBeLookedAt()
    {
        const QString folder = qEnvironmentVariable("SYNOPTIC_PICTURES");
        Stage stage;
        const QString path = samplesAs(stage, u"Selm.synoptic"_s);
        damage(path, u"UPDATE block SET role = 'advert' WHERE article = 1 AND start = 0"_s);
        for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark}) {
            stage.appearance().setChoice(choice);
            MainWindow &window = stage.open();
            window.session().open(path);
            QTRY_VERIFY(window.synopsis().isAnalysed());
            QCoreApplication::processEvents();
            const QPixmap picture = window.grab();
            QVERIFY(window.readOnlyBar().height() < window.height() / 3);
            if (!folder.isEmpty())
                QVERIFY(picture.save(QDir(folder).filePath(u"read-only-%1.png"_s.arg(int(choice)))));
        }
    }
};

const Suite<TstReadOnly> suite("tst_readonly");

}

#include "tst_readonly.moc"
