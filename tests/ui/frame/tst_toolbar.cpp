// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/look/fonts.h"
#include "ui/synopsis.h"
#include "ui/toolbar/quotecounter.h"
#include "ui/toolbar/tabcount.h"
#include "ui/toolbar/toolbar.h"

#include <QAbstractButton>
#include <QAction>
#include <QTabBar>
#include <QTest>

namespace Synoptic::Test {

class TstToolbar : public QObject
{
    Q_OBJECT
private slots:
    void itGivesWayStepByStepAndNeverWraps()
    {
        const Stage stage;
        QWidget window;
        const Actions actions(&window);
        Synopsis synopsis;
        synopsis.setArticles(someArticles(3));
        Toolbar bar(synopsis, actions);
        bar.show();
        int before = 0;
        for (int width = 1500; width >= 460; width -= 20) {
            bar.resize(width, bar.height());
            QCoreApplication::processEvents();
            QVERIFY2(bar.step() >= before, "a narrower bar gives way at least as far");
            before = bar.step();
            for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>()) {
                if (button->isVisible() && before < 5)
                    QVERIFY(bar.rect().contains(QRect(button->mapTo(&bar, QPoint()), button->size())));
            }
        }
        QCOMPARE(before, 5);
        bar.resize(1500, bar.height());
        QCOMPARE(bar.step(), 0);
    }

    void aButtonOfAPairStaysOnWhenItIsChosenAgain()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        const QAction *pages = window.actions()[Command::ShowPages];
        QVERIFY(pages->isChecked());
        window.actions()[Command::ShowPages]->trigger();
        QVERIFY(pages->isChecked());
        QVERIFY(!window.actions()[Command::ShowMatrix]->isChecked());
    }

    void theCounterSaysWhichOfHowMany()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(2));
        const QuoteCounter counter(synopsis);
        QVERIFY(counter.words().isEmpty());
        Findings findings;
        Place place{.article = 0, .quote = -1, .parts = {{26, 41}}};
        Place other = place;
        other.article = 1;
        QuoteGroup group;
        for (const Place &shared : {place, other}) {
            Member member;
            member.place = shared;
            group.members.append(member);
        }
        findings.groups = QList<QuoteGroup>(5, group);
        synopsis.setFindings(collate(synopsis.articles(), findings));
        QCOMPARE(counter.words(), QStringLiteral("5 shared quotes"));
        const int room = counter.sizeHint().width();
        synopsis.light(2);
        QCOMPARE(counter.words(), QStringLiteral("3 of 5 shared quotes"));
        QCOMPARE(counter.sizeHint().width(), room); // the arrows beside it stand still
        QCOMPARE(counter.accessibleName(), counter.words());
    }

    void aTabGrowsWithTheNumberInIt()
    {
        QTabBar bar;
        bar.addTab(QStringLiteral("Quotes"));
        TabCount count(&bar, 0);
        bar.show();
        for (const qsizetype number : {5, 26, 1999}) {
            count.setCount(number);
            QCOMPARE(count.text(), QLocale().toString(number));
            QVERIFY(count.isVisible());
            QVERIFY(count.width() >= count.fontMetrics().horizontalAdvance(count.text()));
            QVERIFY(bar.tabRect(0).contains(count.geometry()));
        }
        count.setCount(std::nullopt);
        QVERIFY(count.text().isEmpty());
    }
};

const Suite<TstToolbar> suite("tst_toolbar");

}

#include "tst_toolbar.moc"
