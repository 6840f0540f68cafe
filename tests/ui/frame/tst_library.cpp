// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/library/articlemodel.h"
#include "ui/library/library.h"
#include "ui/synopsis.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace Synoptic::Test {

namespace {

// The list of three articles by itself.
struct Shelf {
    Shelf() { synopsis.setArticles(someArticles(3)); }
    // As wide as in the window, with the keyboard in the list; nothing where it does not come up.
    QListView *shown()
    {
        library.resize(208, 600);
        library.show();
        if (!QTest::qWaitForWindowActive(&library))
            return nullptr;
        library.takeFocus();
        return qobject_cast<QListView *>(QApplication::focusWidget());
    }

    Stage stage;
    QWidget window;
    Actions actions{&window};
    Synopsis synopsis;
    Library library{synopsis, actions};
};

}

class TstLibrary : public QObject
{
    Q_OBJECT
private slots:
    void theModelKeepsItsWordWhileArticlesComeAndGo()
    {
        Synopsis synopsis;
        ArticleModel model(synopsis);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        synopsis.setArticles(someArticles(5));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("Outlet C"));
        synopsis.setArticles(someArticles(2));
        QCOMPARE(model.rowCount(), 2);
        synopsis.setArticles({});
        QCOMPARE(model.rowCount(), 0);
    }

    void anArticleBehindTheOthersLeavesTheirRowsAlone()
    {
        Synopsis synopsis;
        const QList<Article> articles = someArticles(4);
        synopsis.setArticles(articles.first(3));
        ArticleModel model(synopsis);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex second = model.index(1);
        synopsis.addArticles(articles.sliced(3));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(resets.size(), 0);
        QVERIFY(second.isValid());
        QCOMPARE(model.index(3).data().toString(), QStringLiteral("Outlet D"));
    }

    void aHeadlineIsNeverReadAsMarkup()
    {
        QList<Article> articles = someArticles(1);
        articles.first().headline = QStringLiteral("<b>x");
        Synopsis synopsis;
        synopsis.setArticles(articles);
        const ArticleModel model(synopsis);
        const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("&lt;b&gt;x")), qPrintable(tip));
    }

    void theSameArticlesCorrectedDoNotResetTheRows()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(3));
        ArticleModel model(synopsis);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QList<Article> corrected = someArticles(3);
        corrected[1].outlet = QStringLiteral("The Selm Observer");
        synopsis.setArticles(corrected);
        QCOMPARE(resets.size(), 0);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("The Selm Observer"));
    }

    void theBoxOpensAndClosesThePane()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(3));
        ArticleModel model(synopsis);
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.setData(model.index(1), QVariant::fromValue(Qt::Checked), Qt::CheckStateRole));
        QVERIFY(synopsis.isOpen(1));
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void anUnknownOutletHasAStandInAndAnArticleWithoutHeadlineTheNameOfItsFile()
    {
        Synopsis synopsis;
        QList<Article> articles = someArticles(3);
        articles[1].outlet.clear();
        articles[2].outlet.clear();
        articles[2].headline.clear();
        synopsis.setArticles(articles, {{}, QStringLiteral("b.txt"), QStringLiteral("pilot.txt")});
        const ArticleModel model(synopsis);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Article B"));
        QCOMPARE(model.index(1).data(ArticleModel::TitleRole).toString(), QStringLiteral("The harbour opens again"));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("Article C"));
        QCOMPARE(model.index(2).data(ArticleModel::TitleRole).toString(), QStringLiteral("pilot.txt"));
    }

    void aRowDroppedBetweenOthersAsksForTheMove()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(4));
        ArticleModel model(synopsis);
        QSignalSpy moves(&model, &ArticleModel::moveRequested);
        const std::unique_ptr<QMimeData> held(model.mimeData({model.index(3)}));
        model.dropMimeData(held.get(), Qt::MoveAction, 1, 0, {});
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves.first(), (QVariantList{QVariant::fromValue<qsizetype>(3), QVariant::fromValue<qsizetype>(1)}));
        model.dropMimeData(held.get(), Qt::MoveAction, 1, 0, model.index(2)); // onto a row: no
        QCOMPARE(moves.size(), 1);
    }

    void spaceOnARowOpensItAndEnterLeadsToIt()
    {
        Shelf shelf;
        QListView *list = shelf.shown();
        QVERIFY(list);
        QSignalSpy chosen(&shelf.library, &Library::articleChosen);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(shelf.synopsis.isOpen(1));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), 1);
    }

    void aClickOnTheBoxOpensAndOneBesideItLeadsThere()
    {
        Shelf shelf;
        QListView *list = shelf.shown();
        QVERIFY(list);
        QSignalSpy chosen(&shelf.library, &Library::articleChosen);
        const QRect row = list->visualRect(list->model()->index(2, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(18, 16));
        QVERIFY(shelf.synopsis.isOpen(2));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(110, 16));
        QCOMPARE(chosen.last().first().toLongLong(), 2);
        QVERIFY(shelf.synopsis.isOpen(2));
    }

    void foldedItIsARailOfTheSameArticles()
    {
        Shelf shelf;
        shelf.library.setFolded(true);
        QCOMPARE(shelf.library.maximumWidth(), Library::railWidth());
        shelf.library.setFolded(false);
        QVERIFY(shelf.library.maximumWidth() > Library::listWidth());
    }
};

const Suite<TstLibrary> suite("tst_library");

}

#include "tst_library.moc"
