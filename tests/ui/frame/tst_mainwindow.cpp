// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/notesteps.h"
#include "app/project/project.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/commands/rooms.h"
#include "ui/frame/centre.h"
#include "ui/library/library.h"
#include "ui/messages.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/start/startpage.h"
#include "ui/toolbar/statusline.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QStyle>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

namespace Synoptic::Test {

namespace {

const QString harbour = QStringLiteral("The harbour opens again\n\n“We waited long for this hour and we will not wait "
                                       "again,” Ada Brill said on the quay.\n");

}

// One person's way through the program, by mouse and keyboard, over the samples.
class TstMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void thePointerMayRestOnAPageWhileTheWindowCloses()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        PageView *const page = window.reader().panes().first()->page();
        window.synopsis().light(0);
        const QRectF words = page->overlay().shape(0).runs.first().rect;
        QTest::mouseMove(page->viewport(), words.center().toPoint() - QPoint(0, qRound(page->scrollPlace())));
        QTRY_VERIFY(window.synopsis().hoveredGroup() >= 0);
        const QPointer<PageView> gone(page);
        stage.close(); // the page tells that the pointer has left it, to whoever is still there
        QVERIFY(!gone);
    }

    void theSamplesAreReadAndTheirSharedQuotesFound()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QCOMPARE(window.synopsis().articles().size(), 5);
        QVERIFY(window.synopsis().panes().size() >= 2);
        QVERIFY(window.synopsis().quotationCount() > 0);
        QCOMPARE(window.windowTitle(), QStringLiteral("Sample project — Synoptic"));
        QVERIFY(window.messages().isHidden());
    }

    void theKeysGoThroughTheSharedQuotesAndRound()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        const qsizetype count = window.synopsis().quotationCount();
        QVERIFY(count > 1);
        for (qsizetype i = 0; i < count; ++i) {
            QTest::keyClick(&window, Qt::Key_F7);
            QCOMPARE(window.synopsis().litGroup(), i);
            QVERIFY(window.status().noticeWords().isEmpty());
        }
        QTest::keyClick(&window, Qt::Key_F7);
        QCOMPARE(window.synopsis().litGroup(), 0);
        QVERIFY(!window.status().noticeWords().isEmpty());
        QTest::keyClick(&window, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(window.synopsis().litGroup(), count - 1);
    }

    void f8GoesFromCopyToCopyOpeningPanes()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QVERIFY(window.synopsis().quotationCount() > 0);
        QTest::keyClick(&window, Qt::Key_F7);
        const QList<Member> &members = window.synopsis().findings().groups[0].members;
        window.synopsis().setFocusedArticle(members.first().place.article);
        QTest::keyClick(&window, Qt::Key_F8);
        QCOMPARE(window.synopsis().focusedArticle(), members[1].place.article);
        QVERIFY(window.synopsis().isOpen(members[1].place.article));
        QTest::keyClick(&window, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(window.synopsis().focusedArticle(), members.first().place.article);
    }

    void pagesAndMatrixChangePlaces()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QVERIFY(!window.showsMatrix());
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window.showsMatrix());
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!window.showsMatrix());
    }

    void theTextSizeFollowsTheKeys()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(window.synopsis().zoom(), 110);
        QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(window.synopsis().zoom(), 90);
        QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window.synopsis().zoom(), 100);
    }

    void theListFoldsByItselfOnANarrowWindowUntilSomebodyChooses()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QVERIFY(!window.library().isFolded());
        window.resize(1366, 768);
        QTRY_VERIFY(window.library().isFolded());
        QTRY_COMPARE(window.library().width(), Library::railWidth());
        QTest::keyClick(&window, Qt::Key_F9);
        QVERIFY(!window.library().isFolded());
        window.resize(1280, 768);
        QCoreApplication::processEvents();
        QVERIFY(!window.library().isFolded());
    }

    void thePanelsGiveWayOnANarrowWindowUntilSomebodyWantsThem()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QVERIFY(!window.panelsHidden());
        window.resize(911, 700); // at larger text a wider window is as narrow
        QTRY_VERIFY(window.panelsHidden());
        QVERIFY(window.actions()[Command::FoldPanels]->isChecked());
        QTRY_COMPARE(window.centre().width(), window.width() - Library::railWidth() - 1);
        QTest::keyClick(&window, Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(!window.panelsHidden());
        window.resize(900, 700);
        QCoreApplication::processEvents();
        QVERIFY2(!window.panelsHidden(), "somebody has asked for them");
        window.resize(1600, 900);
        QTRY_COMPARE(window.width(), 1600);
        QVERIFY(!window.panelsHidden());
        window.resize(911, 700);
        QTRY_VERIFY(window.panelsHidden());
    }

    void panelsThatANarrowWindowHidesAreNotHiddenInTheProject()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        const QString path = stage.path(QStringLiteral("Harbour.synoptic"));
        QVERIFY(window.session().saveAs(path));
        window.resize(911, 700);
        QTRY_VERIFY(window.panelsHidden());
        window.session().close();
        window.resize(1600, 900);
        window.session().open(path);
        QTRY_VERIFY(!window.panelsHidden());
    }

    void filesThatCannotBeReadAreToldAndTheOthersComeIn()
    {
        Stage stage;
        MainWindow &window = stage.open();
        const QString good = stage.file(QStringLiteral("good.txt"), harbour);
        const QString empty = stage.file(QStringLiteral("empty.txt"), {});
        window.session().addFiles({good, empty});
        QTRY_COMPARE(window.synopsis().articles().size(), 1);
        QTRY_VERIFY(!window.messages().isHidden());
        QVERIFY2(
            window.messages().words().contains(QStringLiteral("empty.txt")), qPrintable(window.messages().words()));
    }

    void filesThatAllFailLeaveNoEmptyProjectBehind()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().addFiles({stage.path(QStringLiteral("not-there.txt"))});
        QTRY_VERIFY(!window.messages().isHidden());
        QVERIFY(!window.session().project());
    }

    void whatIsReadForAProjectThatWasClosedStaysOut()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.session().addFiles({stage.file(QStringLiteral("late.txt"), harbour)});
        window.session().close();
        QTRY_VERIFY(!window.jobs().isBusy());
        QVERIFY(!window.session().project());
    }

    void whatIsReadForOneProjectDoesNotComeIntoTheNext()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.session().addFiles({stage.file(QStringLiteral("late.txt"), harbour)});
        window.session().newProject();
        QTRY_VERIFY(!window.jobs().isBusy());
        QVERIFY(window.synopsis().articles().isEmpty());
    }

    void filesOfTwoDropsComeIntoTheSameNewProject()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().addFiles({stage.file(QStringLiteral("first.txt"), harbour)});
        window.session().addFiles({stage.file(QStringLiteral("second.txt"), harbour)});
        QTRY_COMPARE(window.synopsis().articles().size(), 2);
    }

    void aCancelledReadingAddsNothing()
    {
        Stage stage;
        MainWindow &window = stage.open();
        HeldJobs held(window.jobs());
        window.session().addFiles({stage.file(QStringLiteral("never.txt"), harbour)});
        window.jobs().cancelAll();
        held.release();
        QTRY_VERIFY(!window.jobs().isBusy());
        QVERIFY(!window.session().project());
        QVERIFY2(window.messages().isHidden(), "who cancels knows it");
    }

    void addingIsOneStepThatCanBeUndoneAndRedone()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().addFiles(
            {stage.file(QStringLiteral("a.txt"), harbour), stage.file(QStringLiteral("b.txt"), harbour)});
        QTRY_COMPARE(window.synopsis().articles().size(), 2);
        QTRY_VERIFY(window.actions()[Command::Undo]->isEnabled());
        QVERIFY2(window.actions()[Command::Undo]->text().contains(QStringLiteral("Add 2 articles")),
            qPrintable(window.actions()[Command::Undo]->text()));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.synopsis().articles().size(), 0);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.synopsis().articles().size(), 2);
    }

    void redoOpensThePanesThatUndoClosed()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QTRY_VERIFY(window.actions()[Command::Undo]->isEnabled());
        const QList<qsizetype> panes{4, 1, 2};
        window.synopsis().setPanes(panes);
        window.synopsis().setFocusedArticle(1);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.synopsis().panes().isEmpty());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.synopsis().panes(), panes);
        QCOMPARE(window.synopsis().focusedArticle(), 1);
        QCOMPARE(window.reader().panes().size(), 3);
    }

    void aRemovedArticleIsNamedAndTheButtonBringsItBackWithItsLetterAndPane()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.synopsis().setPanes({0, 1, 2});
        window.synopsis().setFocusedArticle(1);
        const QString title = window.synopsis().titleOf(1);
        window.actions()[Command::RemoveArticle]->trigger();
        QCOMPARE(window.synopsis().articles().size(), 4);
        QVERIFY2(window.messages().words().contains(title), qPrintable(window.messages().words()));
        QCOMPARE(window.synopsis().letter(1), QStringLiteral("C"));
        QVERIFY(window.messages().offerButton()->isVisible());
        QTest::mouseClick(window.messages().offerButton(), Qt::LeftButton);
        QCOMPARE(window.synopsis().articles().size(), 5);
        QCOMPARE(window.synopsis().letter(1), QStringLiteral("B"));
        QCOMPARE(window.synopsis().panes(), (QList<qsizetype>{0, 1, 2}));
        QVERIFY(window.messages().isHidden());
    }

    void theOfferToTakeARemovalBackEndsWithTheNextStep()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.session().removeArticle(4);
        QVERIFY(!window.messages().isHidden());
        window.session().moveArticle(0, 2);
        QVERIFY(window.messages().isHidden());
    }

    void onALaptopThreePanesStandSideBySide()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.resize(1366, 768);
        window.session().openSample();
        QCOMPARE(window.synopsis().panes().size(), 3);
        QTRY_COMPARE(window.reader().panes().size(), 3);
        QTRY_COMPARE(window.reader().horizontalScrollBar()->maximum(), 0);
    }

    void aCancelledSearchForQuotesCanBeBegunAgain()
    {
        Stage stage;
        MainWindow &window = stage.open();
        HeldJobs held(window.jobs());
        window.session().openSample();
        window.jobs().cancelAll();
        held.release();
        QTRY_VERIFY(!window.jobs().isBusy());
        QVERIFY(!window.synopsis().isAnalysed());
        QVERIFY(!window.messages().isHidden());
        QTest::mouseClick(window.messages().offerButton(), Qt::LeftButton);
        QTRY_VERIFY(window.synopsis().isAnalysed());
        QVERIFY(window.synopsis().quotationCount() > 0);
        QVERIFY(window.messages().isHidden());
    }

    void howThingsLieIsKeptWhileTheProgramRuns()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.synopsis().setPanes({3, 1});
        window.synopsis().setZoom(120);
        const auto kept = [&window](QLatin1StringView key) -> QJsonValue {
            return window.session().project()->viewState()[QLatin1StringView("synopsis")].toObject()[key];
        };
        QTRY_COMPARE(kept(QLatin1StringView("zoom")).toInt(), 120);
        QCOMPARE(kept(QLatin1StringView("panes")).toArray().size(), 2);
        window.resize(1500, 800);
        const auto geometry = [] { return QSettings().value(QStringLiteral("window/geometry")).toByteArray(); };
        QTRY_COMPARE(geometry(), window.saveGeometry());
    }

    // Whoever opens the program for the first time sees the line at the bottom that says Saved.
    void aWindowThatWasNeverOpenLeavesRoomForItsFrame()
    {
        Stage stage;
        stage.open();
        QSettings().remove(QStringLiteral("window/geometry"));
        const MainWindow first(stage.appearance(), allRooms());
        const QSize screen = first.screen()->availableSize();
        QVERIFY(first.height() + first.style()->pixelMetric(QStyle::PM_TitleBarHeight) <= screen.height()
            || first.height() == first.minimumSizeHint().height());
        QVERIFY(first.width() <= screen.width() || first.width() == first.minimumSizeHint().width());
    }

    void movingAnArticleChangesTheLettersAndIsOneStep()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        const ArticleId last = window.synopsis().articles().last().id;
        window.session().moveArticle(4, 0);
        QCOMPARE(window.synopsis().articles().first().id, last);
        window.session().project()->undo();
        QCOMPARE(window.synopsis().articles().last().id, last);
    }

    void removingTakesItsCorrectionsAlongAndUndoBringsBothBack()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.session().correct(1,
            {{.id = {},
                .article = {},
                .field = Correction::Field::Outlet,
                .range = {},
                .value = QStringLiteral("Orran Herald")}},
            QStringLiteral("Correct"));
        QCOMPARE(window.synopsis().articles()[1].outlet, QStringLiteral("Orran Herald"));
        window.session().removeArticle(1);
        QCOMPARE(window.synopsis().articles().size(), 4);
        QVERIFY(window.session().project()->snapshot().corrections.isEmpty());
        window.session().project()->undo();
        QCOMPARE(window.synopsis().articles()[1].outlet, QStringLiteral("Orran Herald"));
    }

    void textOnTheClipboardBecomesAnArticle()
    {
        Stage stage;
        MainWindow &window = stage.open();
        QApplication::clipboard()->setText(harbour);
        QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
        QWidget *dialog = nullptr;
        QTRY_VERIFY((dialog = QApplication::activeModalWidget()));
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Add")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(window.synopsis().articles().size(), 1);
        QVERIFY(window.session().project()->isUntitled());
    }

    void aNameWithoutItsEndingGetsItBeforeTheDialogAsksToWriteOverAnother_data()
    {
        QTest::addColumn<Command>("command");
        QTest::newRow("saving under another name") << Command::SaveProjectAs;
        QTest::newRow("saving a copy") << Command::SaveCopy;
    }
    void aNameWithoutItsEndingGetsItBeforeTheDialogAsksToWriteOverAnother()
    {
        QFETCH(Command, command);
        Stage stage;
        MainWindow &window = stage.openSamples();
        const QString there = stage.file(QStringLiteral("foo.synoptic"), harbour);
        QString asked;
        QTimer::singleShot(0, &window, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->setDirectory(QFileInfo(there).path());
            dialog->findChild<QLineEdit *>()->setText(QStringLiteral("foo"));
            QTimer::singleShot(0, dialog, [&asked, dialog] {
                if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                    asked = question->text();
                    question->reject();
                }
                dialog->reject();
            });
            static_cast<QDialog *>(dialog)->accept();
        });
        window.actions()[command]->trigger();
        QVERIFY2(asked.contains(QStringLiteral("foo.synoptic")), qPrintable(asked));
        QFile file(there);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), harbour);
    }

    void aProjectComesBackAsItWasLeft()
    {
        Stage stage;
        const QString path = stage.path(QStringLiteral("Harbour.synoptic"));
        ArticleId focused;
        {
            MainWindow &window = stage.openSamples();
            QVERIFY(window.synopsis().quotationCount() > 1);
            QVERIFY(window.session().saveAs(path));
            QCOMPARE(window.windowTitle(), QStringLiteral("Harbour — Synoptic"));
            window.synopsis().setPanes({3, 1});
            window.synopsis().setFocusedArticle(3);
            focused = window.synopsis().articles()[3].id;
            window.synopsis().setZoom(120);
            window.synopsis().setLayer(Synopsis::Layer::Copy, false);
            window.synopsis().setScrollsTogether(false);
            window.synopsis().light(1, false);
            window.showMatrix();
        }
        MainWindow &window = stage.open();
        window.session().open(path);
        QTRY_VERIFY(window.synopsis().isAnalysed());
        QCOMPARE(window.synopsis().panes(), (QList<qsizetype>{3, 1}));
        QCOMPARE(window.synopsis().articles()[window.synopsis().focusedArticle()].id, focused);
        QCOMPARE(window.synopsis().zoom(), 120);
        QVERIFY(!window.synopsis().layers().testFlag(Synopsis::Layer::Copy));
        QVERIFY(!window.synopsis().scrollsTogether());
        QCOMPARE(window.synopsis().litGroup(), 1);
        QVERIFY(window.showsMatrix());
    }

    void anUntitledProjectIsKeptUntilItHasAName()
    {
        Stage stage;
        QString untitled;
        {
            MainWindow &window = stage.open();
            window.session().addFiles({stage.file(QStringLiteral("a.txt"), harbour)});
            QTRY_VERIFY(window.session().project());
            untitled = window.session().project()->path();
        }
        QVERIFY(QFile::exists(untitled));
        MainWindow &window = stage.open();
        window.session().open(untitled);
        QCOMPARE(window.synopsis().articles().size(), 1);
        QVERIFY(window.session().saveAs(stage.path(QStringLiteral("Named.synoptic"))));
        QVERIFY(!QFile::exists(untitled));
    }

    void anUntitledProjectWithNothingInItLeavesNoTrace()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().newProject();
        const QString path = window.session().project()->path();
        QVERIFY(QFile::exists(path));
        window.session().close();
        QVERIFY(!QFile::exists(path));
        QTRY_VERIFY(window.startPage()->isVisible());
    }

    void anUntitledProjectWithANoteAloneIsKept()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().newProject();
        const QString path = window.session().project()->path();
        QVERIFY(window.session().perform([](Project &project) {
            return noteWritten(project, onProject(), QStringLiteral("What to look for"), {}, QStringLiteral("Note"));
        }));
        window.session().close();
        QVERIFY(QFile::exists(path));
        window.session().open(path);
        QCOMPARE(window.session().project()->snapshot().notes.size(), 1);
    }

    void f6GoesRoundThePanesAndPanels()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.library().takeFocus();
        QSet<QWidget *> visited;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            QVERIFY(QApplication::focusWidget());
            visited.insert(QApplication::focusWidget());
        }
        QVERIFY2(visited.size() >= 3, "list, panes and quotes each had the keyboard");
    }
};

const Suite<TstMainWindow> suite("tst_mainwindow");

}

#include "tst_mainwindow.moc"
