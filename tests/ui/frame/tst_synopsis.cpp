// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/menuletters.h"
#include "ui/synopsis.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace Synoptic;

class TstSynopsis : public QObject
{
    Q_OBJECT
private slots:
    void lettersStayWithTheirArticles()
    {
        const QList<Article> all = Test::someArticles(5);
        Synopsis synopsis;
        synopsis.setArticles({all[0], all[1], all[2]});
        synopsis.setArticles({all[0], all[2]}); // B goes
        QCOMPARE(synopsis.letter(1), QStringLiteral("C"));
        synopsis.setArticles({all[0], all[2], all[3]}); // another comes, and does not become B
        QCOMPARE(synopsis.letter(2), QStringLiteral("D"));
        synopsis.setArticles({all[0], all[1], all[2], all[3]}); // B comes back
        QCOMPARE(synopsis.letter(1), QStringLiteral("B"));
        QCOMPARE(synopsis.letter(3), QStringLiteral("D"));
    }

    void lettersFollowAnOrderSomebodyChose()
    {
        const QList<Article> all = Test::someArticles(3);
        Synopsis synopsis;
        synopsis.setArticles(all);
        synopsis.setArticles({all[0], all[2]});
        synopsis.setArticles({all[2], all[0]});
        QCOMPARE(synopsis.letter(0), QStringLiteral("A"));
        QCOMPARE(synopsis.letter(1), QStringLiteral("C"));
    }

    void aNewerVersionHasTheLetterAndThePageOfTheEarlier()
    {
        const QList<Article> all = Test::someArticles(5);
        Article newer = all[3];
        newer.outlet = all[0].outlet;
        Synopsis synopsis;
        synopsis.setArticles({all[0], all[1], all[2]});
        synopsis.setPanes({0, 2});
        synopsis.setArticles({newer, all[1], all[2]});
        QCOMPARE(synopsis.letter(0), QStringLiteral("A"));
        QCOMPARE(synopsis.panes(), QList<qsizetype>({0, 2}));
        synopsis.setArticles({all[0], all[1], all[2]}); // taken back
        QCOMPARE(synopsis.letter(0), QStringLiteral("A"));
        Article other = all[4];
        other.outlet = QStringLiteral("Another paper");
        synopsis.setArticles({other, all[1], all[2]});
        QCOMPARE(synopsis.letter(0), QStringLiteral("D"));
    }

    void articlesBehindAllOthersComeAsIfAllWereSetAgain()
    {
        const QList<Article> all = Test::someArticles(5);
        Synopsis one;
        Synopsis other;
        for (Synopsis *synopsis : {&one, &other}) {
            synopsis->setArticles(all, {QStringLiteral("a"), QStringLiteral("b")});
            synopsis->setArticles({all[0], all[2]}, {QStringLiteral("a")}); // the others went
            synopsis->setPanes({1});
            synopsis->setFocusedArticle(1);
            synopsis->setFindings({});
        }
        const QSignalSpy came(&one, &Synopsis::articlesChanged);
        const QSignalSpy forgot(&one, &Synopsis::findingsChanged);
        one.addArticles({all[1], all[3], all[4]}, {QStringLiteral("b")}); // B, D and E come back
        other.setArticles({all[0], all[2], all[1], all[3], all[4]}, {QStringLiteral("a"), {}, QStringLiteral("b")});
        QCOMPARE(came.size(), 1);
        QCOMPARE(forgot.size(), 1);
        QVERIFY(!one.isAnalysed());
        QCOMPARE(one.articles(), other.articles());
        QCOMPARE(one.letters(), other.letters());
        QCOMPARE(one.letter(2), QStringLiteral("B"));
        QCOMPARE(one.compared(), other.compared());
        QCOMPARE(one.panes(), QList<qsizetype>{1});
        QCOMPARE(one.focusedArticle(), 1);
        for (qsizetype article = 0; article < all.size(); ++article) {
            QCOMPARE(one.titleOf(article), other.titleOf(article));
            QCOMPARE(one.wordsOf(article), other.wordsOf(article));
        }
    }

    void anotherProjectBeginsAtA()
    {
        const QList<Article> all = Test::someArticles(3);
        Synopsis synopsis;
        synopsis.setArticles(all);
        synopsis.clear();
        synopsis.setArticles({all[2]});
        QCOMPARE(synopsis.letter(0), QStringLiteral("A"));
    }

    void choosingAQuotationEndsTheHoverOfAnother()
    {
        Synopsis synopsis;
        Findings findings;
        findings.groups = QList<QuoteGroup>(2);
        synopsis.setFindings(collate(synopsis.articles(), findings));
        synopsis.setHoveredGroup(1);
        QCOMPARE(synopsis.shownGroup(), 1);
        QVERIFY(!synopsis.lightNext(1));
        QCOMPARE(synopsis.shownGroup(), 0);
    }

    void aLetterInAnOpenMenuIsTheMenus()
    {
        MenuLetters letters;
        qApp->installEventFilter(&letters);
        QMainWindow window;
        QAction page(QStringLiteral("Scroll together"));
        page.setShortcut(Qt::Key_L);
        window.addAction(&page);
        QMenu menu;
        QAction *light = menu.addAction(QStringLiteral("&Light"));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy pageChosen(&page, &QAction::triggered);
        QSignalSpy lightChosen(light, &QAction::triggered);
        QTest::keyClick(&window, Qt::Key_L);
        QCOMPARE(pageChosen.count(), 1);
        menu.popup(QPoint(10, 10));
        QTRY_VERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_L);
        QCOMPARE(pageChosen.count(), 1);
        QCOMPARE(lightChosen.count(), 1);
    }
};

static const Synoptic::Test::Suite<TstSynopsis> suite("tst_synopsis");

#include "tst_synopsis.moc"
