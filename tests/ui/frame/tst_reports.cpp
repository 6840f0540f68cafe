// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "app/project/project.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/frame/placehistory.h"
#include "ui/reader/reader.h"
#include "ui/reports/report.h"
#include "ui/reports/reportsdialog.h"
#include "ui/toolbar/sortbutton.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

enum Kind { TagsByOutlet, TagsTogether, Segments, Agreement };

// The samples with two tags: one on words of the first and the second article, the other on words of the
// first that overlap them.
class Desk
{
public:
    Desk()
        : m_window(m_stage.openWrittenSamples())
    {
        Project &project = *m_window.session().project();
        m_blame = add(project, u"blame"_s);
        m_place = add(project, u"=place"_s);
        mark(0, 40, 70, {m_blame});
        mark(1, 40, 60, {m_blame});
        mark(0, 60, 90, {m_place});
    }

    Stage &stage() { return m_stage; }
    MainWindow &window() { return m_window; }
    ReportsDialog &open(Kind kind)
    {
        m_window.actions()[Command::Reports]->trigger();
        auto *const dialog = m_window.findChild<ReportsDialog *>();
        if (!dialog)
            qFatal("no dialog opens");
        dialog->showKind(kind);
        finish(*dialog);
        return *dialog;
    }
    static void finish(const ReportsDialog &dialog)
    {
        if (!QTest::qWaitFor([&dialog] { return !dialog.isWorking(); }))
            qFatal("the report is not worked out");
    }
    QString at(ReportsDialog &dialog, int row, int column)
    {
        return dialog.table()->model()->index(row, column).data().toString();
    }

    TagId add(Project &project, const QString &name)
    {
        const Tag tag{.id = project.nextId<Tag>(), .name = name};
        m_window.session().perform([&](Project &) { return Edit{u"Add tag"_s, {Change<Tag>{std::nullopt, tag}}}; });
        return tag.id;
    }
    void mark(qsizetype article, qsizetype begin, qsizetype end, const QList<TagId> &tags, const QString &author = {})
    {
        m_window.session().perform([&](Project &project) {
            Annotation annotation{.id = project.nextId<Annotation>()};
            annotation.place = anchorAt(m_window.synopsis().articles()[article], {begin, end});
            annotation.tags = tags;
            annotation.by.author = author;
            return Edit{u"Tag words"_s, {Change<Annotation>{std::nullopt, annotation}}};
        });
    }

private:
    Stage m_stage;
    MainWindow &m_window;
    TagId m_blame;
    TagId m_place;
};

}

class TstReports : public QObject
{
    Q_OBJECT
private slots:
    void tagsAreCountedForEachOutletAndInAll()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        QCOMPARE(dialog.table()->model()->rowCount(), 2);
        QCOMPARE(desk.at(dialog, 0, 0), u"blame"_s);
        QCOMPARE(desk.at(dialog, 0, 1), u"1"_s);
        QCOMPARE(desk.at(dialog, 0, 2), u"1"_s);
        QCOMPARE(desk.at(dialog, 0, 3), QString());
        QCOMPARE(desk.at(dialog, 0, dialog.table()->model()->columnCount() - 1), u"2"_s);
    }

    void aCellListsItsPlacesAndAPlaceLeadsToThePage()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        QAbstractItemModel *const model = dialog.table()->model();
        dialog.table()->setCurrentIndex(model->index(0, model->columnCount() - 1));
        QCOMPARE(dialog.places()->count(), 2);
        desk.window().synopsis().setPanes({0});
        dialog.places()->setCurrentRow(1);
        QTest::keyClick(dialog.places(), Qt::Key_Return);
        QVERIFY(desk.window().synopsis().isOpen(1));
        const Codings &codings = desk.window().session().codings();
        QVERIFY(!codings.atHand().isNull());
        QCOMPARE(codings.annotation(codings.atHand())->place.range, TextRange(40, 60));
    }

    void altLeftLeadsBackToTheListAndItsRow()
    {
        Desk desk;
        MainWindow &window = desk.window();
        window.reader().setAnimated(false);
        window.synopsis().setPanes({0});
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        QAbstractItemModel *const model = dialog.table()->model();
        dialog.table()->setCurrentIndex(model->index(0, model->columnCount() - 1));
        dialog.places()->setFocus();
        dialog.places()->setCurrentRow(1);
        const QList<ScrollPlace> before = window.reader().currentScrollPlaces();
        QTest::keyClick(dialog.places(), Qt::Key_Return);
        QVERIFY(dialog.isVisible()); // Enter means the row, not the button
        QVERIFY(window.synopsis().isOpen(1));
        QTRY_VERIFY(window.isActiveWindow());
        QVERIFY(window.reader().isAncestorOf(QApplication::focusWidget())); // to read on
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(dialog.isActiveWindow());
        QVERIFY(dialog.places()->hasFocus());
        QCOMPARE(dialog.places()->currentRow(), 1);
        for (const ScrollPlace &place : before)
            QVERIFY(window.reader().currentScrollPlaces().contains(place));
        QTest::keyClick(&dialog, Qt::Key_Right, Qt::AltModifier); // also from here
        QTRY_VERIFY(window.isActiveWindow());
        QCOMPARE(window.synopsis().focusedArticle(), 1);
    }

    void altLeftLeadsBackToTheRowOfTheTableAlsoWhenAnotherIsChosenMeanwhile()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(Segments);
        dialog.table()->setCurrentIndex(dialog.table()->model()->index(2, 4));
        QTest::keyClick(dialog.table(), Qt::Key_Return);
        dialog.table()->setCurrentIndex(dialog.table()->model()->index(0, 0));
        desk.window().activateWindow();
        QTest::keyClick(&desk.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(dialog.table()->currentIndex(), dialog.table()->model()->index(2, 4));
    }

    void withTheListClosedAltLeftLeadsBackToThePages()
    {
        Desk desk;
        desk.window().synopsis().setPanes({0});
        ReportsDialog &dialog = desk.open(Segments);
        dialog.table()->setCurrentIndex(dialog.table()->model()->index(2, 4));
        QTest::keyClick(dialog.table(), Qt::Key_Return);
        QCOMPARE(desk.window().synopsis().focusedArticle(), 1);
        const QPointer<ReportsDialog> shut(&dialog);
        dialog.close();
        QTRY_VERIFY(!shut);
        QTest::keyClick(&desk.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.window().synopsis().focusedArticle(), 0);
        QVERIFY(!desk.window().history().canGoBack());
    }

    void tagsOnTheSameWordsMeet()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsTogether);
        QCOMPARE(desk.at(dialog, 0, 1), u"2"_s); // blame itself
        QCOMPARE(desk.at(dialog, 0, 2), u"1"_s); // blame and place
        QCOMPARE(desk.at(dialog, 1, 1), u"1"_s);
    }

    void theNameOfATagLeadsToAllItsPlaces()
    {
        Desk desk;
        for (const Kind kind : {TagsByOutlet, TagsTogether}) {
            ReportsDialog &dialog = desk.open(kind);
            dialog.table()->setCurrentIndex(dialog.table()->model()->index(0, 0));
            QCOMPARE(dialog.places()->count(), 2);
        }
    }

    void aCellOfTheAgreementLeadsToTheHighlightsItCounts()
    {
        Desk desk;
        const TagId tag = desk.add(*desk.window().session().project(), u"source"_s);
        desk.mark(2, 40, 90, {tag}, u"Ana"_s);
        desk.mark(2, 40, 60, {tag}, u"Ben"_s);
        desk.mark(2, 200, 260, {tag}, u"Ben"_s);
        ReportsDialog &dialog = desk.open(Agreement);
        const auto placesOf = [&dialog](int column) {
            dialog.table()->setCurrentIndex(dialog.table()->model()->index(0, column));
            return dialog.places()->count();
        };
        QCOMPARE(placesOf(0), 3);
        QCOMPARE(placesOf(3), 2); // both have marked these words
        QCOMPARE(placesOf(4), 1);
        QCOMPARE(placesOf(5), 1);
        QCOMPARE(placesOf(7), 3); // kappa
        dialog.table()->setCurrentIndex(dialog.table()->model()->index(0, 5));
        QTest::keyClick(dialog.table(), Qt::Key_Return);
        const Codings &codings = desk.window().session().codings();
        QCOMPARE(codings.annotation(codings.atHand())->place.range, TextRange(200, 260));
    }

    void aReportIsSortedByKeyboard()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(Segments);
        auto *const button = dialog.findChild<SortButton *>();
        QVERIFY(button);
        QVERIFY(button->text().contains(u'&'));
        const auto choose = [&](const QString &words) {
            QTimer::singleShot(0, &dialog, [&] {
                QMenu *const menu = button->menu();
                for (QAction *const action : menu->actions()) {
                    if (action->text() == words)
                        menu->setActiveAction(action);
                }
                QTest::keyClick(menu, Qt::Key_Return);
            });
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space); // opens the menu, which goes on by itself
            QTRY_VERIFY(!button->menu()->isVisible());
        };
        const auto column = [&](int of) {
            QStringList cells;
            for (int row = 0; row < 3; ++row)
                cells.append(desk.at(dialog, row, of));
            return cells;
        };
        const QStringList asMade = column(2);
        QStringList upwards = asMade;
        std::ranges::sort(upwards, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
        choose(u"Tag"_s);
        QCOMPARE(column(2), upwards);
        choose(u"&Downwards"_s);
        QCOMPARE(column(2), QStringList(upwards.crbegin(), upwards.crend()));
        choose(u"As they come"_s);
        QCOMPARE(column(2), asMade);
    }

    void segmentsAreListedAndFollowWhatIsDone()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(Segments);
        QAbstractItemModel *const model = dialog.table()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(desk.at(dialog, 0, 2), u"blame"_s);
        const Article &first = desk.window().synopsis().articles().first();
        QCOMPARE(desk.at(dialog, 0, 4), first.text.sliced(40, 30).simplified());
        desk.window().session().project()->undo();
        QTRY_COMPARE(model->rowCount(), 2);
    }

    void aSegmentStandsBetweenWhatIsBeforeAndAfterItAlsoInTheFile()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(Segments);
        const Article &first = desk.window().synopsis().articles().first();
        const QString before = desk.at(dialog, 0, 3);
        const QString after = desk.at(dialog, 0, 5);
        QVERIFY(!before.isEmpty() || !after.isEmpty());
        const QString text = first.text.simplified();
        const QString words = desk.at(dialog, 0, 4);
        QVERIFY(before.isEmpty() || text.contains(before.sliced(before.startsWith(u'…')).simplified()));
        QVERIFY(after.isEmpty() || text.contains(after.chopped(after.endsWith(u'…')).simplified()));
        QVERIFY2(
            dialog.textOf(false).contains(before + u'\t' + words + u'\t' + after), qPrintable(dialog.textOf(false)));
        const QString path = desk.stage().path(u"segments.csv"_s);
        QVERIFY(dialog.saveCsv(path));
        const QByteArray csv = bytesOf(path);
        QVERIFY(csv.contains("Before,Words,After,"));
        QVERIFY(csv.contains((after.isEmpty() ? before : after).toUtf8()));
    }

    void withNobodyElseThereIsNoAgreementButASentence()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(Agreement);
        QCOMPARE(dialog.table()->model()->rowCount(), 0);
        QVERIFY(reportKinds()[Agreement]
                .make(reportMaterial(desk.window().session().codings().snapshot(), desk.window().synopsis()))
                .whenEmpty.contains(u"Merge"_s));
    }

    void aReportIsWorkedOutBesideTheWindow()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        dialog.showKind(Segments);
        QVERIFY(dialog.isWorking()); // and this thread goes on
        QVERIFY(desk.window().jobs().isBusy());
        QCOMPARE(dialog.table()->model()->rowCount(), 0); // rows of the other kind mean nothing here
        Desk::finish(dialog);
        QCOMPARE(dialog.table()->model()->rowCount(), 3);
    }

    void ofSeveralKindsAskedForOneAfterAnotherTheLastIsShown()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        dialog.showKind(Segments);
        dialog.showKind(TagsTogether);
        QTRY_VERIFY(!desk.window().jobs().isBusy());
        QVERIFY(!dialog.isWorking());
        QCOMPARE(dialog.table()->model()->rowCount(), 2);
    }

    void aReportThatIsCancelledSaysNothing()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        dialog.showKind(Segments);
        desk.window().jobs().cancelAll();
        QTRY_VERIFY(!desk.window().jobs().isBusy());
        QVERIFY(!dialog.isWorking());
        QCOMPARE(dialog.table()->model()->rowCount(), 0);
    }

    void aReportIsSavedForASpreadsheetAndNoCellIsAFormula()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        const QString path = desk.stage().path(u"report.csv"_s);
        QVERIFY(dialog.saveCsv(path));
        const QByteArray csv = bytesOf(path);
        QVERIFY(csv.startsWith("\xEF\xBB\xBFTag,A "_ba)); // as the tables of the export begin
        QVERIFY(csv.contains("\r\n'=place,"));
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(!dialog.saveCsv(desk.stage().path(u"no/such/folder/report.csv"_s)));
    }

    void aTagWithASlashKeepsItsName()
    {
        Desk desk;
        desk.add(*desk.window().session().project(), u"pro/con"_s);
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        const QString path = desk.stage().path(u"report.csv"_s);
        QVERIFY(dialog.saveCsv(path));
        QVERIFY(bytesOf(path).contains("\r\npro/con,"));
    }

    void figuresAreSavedAsEveryProgramReadsThem()
    {
        Desk desk;
        const TagId tag = desk.add(*desk.window().session().project(), u"source"_s);
        desk.mark(2, 40, 90, {tag}, u"Ana"_s);
        desk.mark(2, 40, 60, {tag}, u"Ben"_s);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto restored = qScopeGuard([&before] { QLocale::setDefault(before); });
        ReportsDialog &dialog = desk.open(Agreement);
        const int agree = 6;
        const QString shown = desk.at(dialog, 0, agree);
        QVERIFY2(shown.contains(u','), qPrintable(shown));
        const QString path = desk.stage().path(u"report.csv"_s);
        QVERIFY(dialog.saveCsv(path));
        QVERIFY2(bytesOf(path).contains(",0."), bytesOf(path).constData());
    }

    void whatIsCopiedHasALineARow()
    {
        Desk desk;
        ReportsDialog &dialog = desk.open(TagsByOutlet);
        const QStringList lines = dialog.textOf(false).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith(u"blame\t1\t1\t"_s));
    }
};

static const Suite<TstReports> suite("tst_reports");

}

#include "tst_reports.moc"
