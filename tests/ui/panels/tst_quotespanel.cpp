// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/panels/desk.h"
#include "ui/quotes/filterfield.h"
#include "ui/quotes/quotesmodel.h"
#include "ui/quotes/quotespanel.h"
#include "ui/quotes/quotesview.h"
#include "ui/quotes/thisquote.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Synoptic;

class TstQuotesPanel : public QObject
{
    Q_OBJECT
private:
    static qsizetype currentGroup(const QuotesPanel &panel)
    {
        return panel.list()->currentIndex().isValid()
            ? panel.list()->currentIndex().data(QuotesModel::GroupRole).value<qsizetype>()
            : -1;
    }
    static QModelIndex row(const QuotesPanel &panel, int section, int row)
    {
        const QAbstractItemModel *model = panel.list()->model();
        return model->index(row, 0, model->index(section, 0));
    }
    static void showFilled(QuotesPanel &panel, Synopsis &synopsis, int height)
    {
        panel.resize(344, height);
        Test::fill(synopsis);
        panel.show();
    }
    // But for the last line of pixels, which a tree that scrolls by pixels may leave out.
    static bool isInView(const QuotesPanel &panel, const QModelIndex &index)
    {
        const QRect place = panel.list()->visualRect(index);
        return !place.isEmpty() && panel.list()->viewport()->rect().contains(place.adjusted(0, 0, 0, -1));
    }

private slots:
    void sharedQuotesAreOpenAndTheOthersFolded()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        QVERIFY(panel.list()->isExpanded(panel.list()->model()->index(0, 0)));
        QVERIFY(!panel.list()->isExpanded(panel.list()->model()->index(1, 0)));
    }

    void noRowIsToldOfWhileAllAreBeingOpened()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        showFilled(panel, synopsis, 900);
        int told = 0; // a layout asked for then would free the rows that are being laid out
        connect(panel.list(), &QTreeView::expanded, this, [&told] { ++told; });
        panel.field()->setText(QStringLiteral("the"));
        QVERIFY(panel.list()->isExpanded(panel.list()->model()->index(1, 0)));
        QCOMPARE(told, 0);
    }

    void quotesWhoseOutletsDisagreeOnTheSpeakerAreLeftByAButton()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        auto *button = panel.findChild<QToolButton *>(QStringLiteral("disputed"));
        QVERIFY(button->isHidden()); // nothing to find with it yet
        Test::fill(synopsis);
        QVERIFY(!button->isHidden());
        QVERIFY(!button->accessibleName().isEmpty());
        button->click();
        QCOMPARE(panel.field()->text(), QStringLiteral("speaker:≠"));
        const QAbstractItemModel *model = panel.list()->model();
        QCOMPARE(model->rowCount(model->index(0, 0)), 1);
        QCOMPARE(row(panel, 0, 0).data(QuotesModel::GroupRole).value<qsizetype>(), 2);
        button->click();
        QCOMPARE(panel.field()->text(), QString());
        QCOMPARE(model->rowCount(model->index(0, 0)), 4);
    }

    void aRowSaysThatItsOutletsDisagreeOnTheSpeaker()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        const QString conflict = QStringLiteral("A says Ines Vidal, C says deckhand");
        QCOMPARE(row(panel, 0, 2).data(QuotesModel::ConflictRole).toString(), conflict);
        QVERIFY(row(panel, 0, 2).data(Qt::AccessibleTextRole).toString().endsWith(conflict));
        QVERIFY(row(panel, 0, 2).data(Qt::ToolTipRole).toString().contains(conflict));
        QCOMPARE(row(panel, 0, 0).data(QuotesModel::ConflictRole).toString(), QString());
    }

    void aRightClickSpeaksOfTheRowItIsOnAndTheQuoteAtHandStays()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        showFilled(panel, synopsis, 900);
        synopsis.light(0, false);
        QSignalSpy asked(&panel, &QuotesPanel::quoteMenuWanted);
        const QPoint place = panel.list()->visualRect(row(panel, 0, 2)).center();
        QTest::mousePress(panel.list()->viewport(), Qt::RightButton, {}, place);
        emit panel.list()->customContextMenuRequested(place);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).value<QuoteAtHand>(), (QuoteAtHand{.group = 2, .place = {}}));
        QCOMPARE(synopsis.litGroup(), 0);
    }

    void aFilterThatNothingFitsSaysSo()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        showFilled(panel, synopsis, 900);
        QVERIFY(panel.list()->note().isEmpty());
        QTest::keyClicks(panel.field(), QStringLiteral("zeppelin"));
        QVERIFY2(panel.list()->note().contains(QStringLiteral("“zeppelin”")), qPrintable(panel.list()->note()));
        QCOMPARE(panel.list()->accessibleDescription(), panel.list()->note());
        // and the words stand below the rows, on more than one colour
        const QImage picture = panel.list()->viewport()->grab().toImage();
        const QRect last = panel.list()->visualRect(panel.list()->model()->index(1, 0));
        const QRect below(0, last.bottom() + 1, picture.width(), picture.height() - last.bottom() - 1);
        const QImage words = picture.copy(below);
        bool isWritten = false;
        for (int y = 0; y < words.height() && !isWritten; ++y) {
            for (int x = 0; x < words.width() && !isWritten; ++x)
                isWritten = words.pixel(x, y) != words.pixel(0, 0);
        }
        QVERIFY(isWritten);
        QTest::keyClick(panel.field(), Qt::Key_Escape);
        QVERIFY(panel.list()->note().isEmpty());
    }

    void aRowThatIsChosenLightsItsQuoteWithoutMovingThePanes()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        QSignalSpy together(&synopsis, &Synopsis::bringTogetherRequested);
        panel.list()->setCurrentIndex(row(panel, 0, 2));
        QCOMPARE(synopsis.litGroup(), 2);
        QCOMPARE(together.size(), 0);
        QCOMPARE(panel.thisQuote()->sheet().group, 2);
    }

    void enterBringsTheCopiesTogether()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        panel.list()->setCurrentIndex(row(panel, 0, 1));
        QSignalSpy together(&synopsis, &Synopsis::bringTogetherRequested);
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QCOMPARE(together.size(), 1);
    }

    void enterOnAQuoteOfOneOutletShowsItsPlace()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        panel.list()->expandAll();
        panel.list()->setCurrentIndex(row(panel, 1, 0));
        QCOMPARE(synopsis.litGroup(), -1);
        QCOMPARE(panel.thisQuote()->sheet().entries.first().place.article, 3);
        QSignalSpy shown(&synopsis, &Synopsis::showRequested);
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().value<Place>().article, 3);
    }

    void theRowFollowsTheLitQuote()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        synopsis.light(3);
        QCOMPARE(currentGroup(panel), 3);
        QCOMPARE(panel.thisQuote()->sheet().group, 3);
        synopsis.light(-1);
        QVERIFY(!panel.list()->currentIndex().isValid());
        QVERIFY(panel.thisQuote()->sheet().isEmpty());
    }

    void aLitQuoteOpensItsSectionAndScrollsIntoView()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fillBig(synopsis, 400);
        panel.resize(344, 700);
        panel.show();
        panel.list()->collapseAll();
        synopsis.light(150);
        QCoreApplication::processEvents();
        QVERIFY(isInView(panel, panel.list()->currentIndex()));
    }

    void aLitQuoteThatIsFilteredAwayIsStillShownBelow()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        panel.field()->setText(QStringLiteral("lanterns"));
        synopsis.light(1);
        QVERIFY(!panel.list()->currentIndex().isValid());
        QCOMPARE(panel.thisQuote()->sheet().group, 1);
        panel.field()->clear();
        QCOMPARE(currentGroup(panel), 1);
    }

    void theFieldLeadsToTheListByKeyAndEscEmptiesIt()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        panel.show();
        panel.focusFilter();
        QTest::keyClicks(panel.field(), QStringLiteral("brandt"));
        QTest::keyClick(panel.field(), Qt::Key_Down);
        QCOMPARE(synopsis.litGroup(), 1);
        QTest::keyClick(panel.field(), Qt::Key_Escape);
        QCOMPARE(panel.field()->text(), QString());
    }

    void aSectionFoldsByClickAndBySpace()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        showFilled(panel, synopsis, 700);
        const QModelIndex second = panel.list()->model()->index(1, 0);
        QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, panel.list()->visualRect(second).center());
        QVERIFY(panel.list()->isExpanded(second));
        panel.list()->setCurrentIndex(second);
        QTest::keyClick(panel.list(), Qt::Key_Space);
        QVERIFY(!panel.list()->isExpanded(second));
    }

    void rowsHaveOneLineInALowWindowAndTheCurrentOneTwo()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        const auto height = [&panel](int n) {
            QCoreApplication::processEvents();
            return panel.list()->visualRect(row(panel, 0, n)).height();
        };
        panel.resize(304, 1000);
        panel.show();
        const int high = height(0);
        panel.resize(304, 700);
        QVERIFY(height(0) < high);
        const int low = height(0);
        synopsis.light(0);
        QVERIFY(height(0) > low);
    }

    void inALowWindowTheQuoteAtHandHasThreeFifthsOfTheHeight()
    {
        Synopsis synopsis;
        Test::fillBig(synopsis, 40);
        QuotesPanel panel(&synopsis);
        panel.resize(304, 640);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const int both = panel.list()->height() + panel.thisQuote()->height();
        QVERIFY2(panel.thisQuote()->height() >= both * 59 / 100, qPrintable(QString::number(panel.list()->height())));
    }

    void newFindingsTakeTheOldQuoteAway()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        synopsis.light(0);
        synopsis.setArticles({});
        QVERIFY(panel.thisQuote()->sheet().isEmpty());
    }

    void everythingHasANameForAReaderAloud()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fill(synopsis);
        synopsis.light(0);
        for (const QWidget *widget : panel.findChildren<QWidget *>()) {
            if (widget->focusPolicy() & Qt::TabFocus && widget->objectName() != u"qt_scrollarea_viewport")
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void theLastOfFiveThousandRowsCanBeReached()
    {
        Synopsis synopsis;
        QuotesPanel panel(&synopsis);
        Test::fillBig(synopsis, 5000);
        panel.resize(344, 1000);
        panel.show();
        panel.list()->expandAll();
        const QModelIndex last = row(panel, 1, 4999);
        panel.list()->setCurrentIndex(last);
        panel.list()->scrollTo(last);
        QVERIFY(isInView(panel, last));
        QVERIFY(panel.thisQuote()->sheet().entries.first().words().contains(QStringLiteral("Entry 4999")));
    }
};

static const Synoptic::Test::Suite<TstQuotesPanel> suite("tst_quotespanel");

#include "tst_quotespanel.moc"
