// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/messages.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/reader.h"
#include "ui/start/dropframe.h"
#include "ui/start/startpage.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>

namespace Synoptic::Test {

namespace {

// What somebody does who drags something over the window: comes in, moves on, lets go or leaves. The
// events go to the widget under the pointer, as they do from the system.
class Hand
{
public:
    explicit Hand(QWidget &window)
        : m_window(window)
    {
    }

    void takeFiles(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        m_held.setUrls(urls);
    }
    void takeText(const QString &text) { m_held.setText(text); }

    bool enter(QPoint at)
    {
        QDragEnterEvent event(at, Qt::CopyAction, &m_held, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &event);
        return event.isAccepted();
    }
    bool move(QPoint at)
    {
        QDragMoveEvent event(at, Qt::CopyAction, &m_held, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &event);
        return event.isAccepted();
    }
    void leave()
    {
        QDragLeaveEvent event;
        QApplication::sendEvent(&m_window, &event);
    }
    bool drop(QPoint at)
    {
        QDropEvent event(at, Qt::CopyAction, &m_held, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &event);
        return event.isAccepted();
    }
    void carry(QPoint to)
    {
        QVERIFY(enter(to));
        QVERIFY(move(to));
        QVERIFY(drop(to));
    }

private:
    QWidget &m_window;
    QMimeData m_held;
};

QString words(const QString &headline)
{
    return headline + QStringLiteral("\n\n“We waited long for this hour,” Ada Brill said on the quay.\n");
}

}

class TstDropping : public QObject
{
    Q_OBJECT
private slots:
    void filesOnTheStartPageMakeANewProject()
    {
        Stage stage;
        MainWindow &window = stage.open();
        Hand hand(window);
        hand.takeFiles({stage.file(QStringLiteral("a.txt"), words(QStringLiteral("The harbour opens"))),
            stage.file(QStringLiteral("b.txt"), words(QStringLiteral("Ships wait outside")))});
        QVERIFY(hand.enter(window.rect().center()));
        const auto *frame = window.startPage()->findChild<DropFrame *>();
        QVERIFY(frame);
        QCOMPARE(frame->accessibleDescription(), QStringLiteral("Add 2 files to a new project"));
        QVERIFY(hand.drop(window.rect().center()));
        QTRY_COMPARE(window.synopsis().articles().size(), 2);
        QVERIFY(window.session().project()->isUntitled());
    }

    void aFolderOnAProjectIsReadWithAllBelow()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QDir().mkpath(stage.path(QStringLiteral("press/monday")));
        stage.file(QStringLiteral("press/a.txt"), words(QStringLiteral("The harbour opens")));
        stage.file(QStringLiteral("press/monday/b.txt"), words(QStringLiteral("Ships wait outside")));
        Hand hand(window);
        hand.takeFiles({stage.path(QStringLiteral("press"))});
        QVERIFY(hand.enter({600, 400}));
        QCOMPARE(window.messages().words(), QStringLiteral("Add 2 files to this project"));
        hand.leave();
        QVERIFY(window.messages().isHidden());
        hand.carry({600, 400});
        QTRY_COMPARE(window.synopsis().articles().size(), 7);
    }

    void textIsShownBeforeItBecomesAnArticle()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        Hand hand(window);
        hand.takeText(words(QStringLiteral("The harbour opens")));
        hand.carry({600, 400});
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        QCOMPARE(window.synopsis().articles().size(), 5);
    }

    void aFileLetGoBetweenTwoPanesOpensThere()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.synopsis().setPanes({0, 1});
        QTRY_COMPARE(window.reader().panes().size(), 2);
        QCoreApplication::processEvents();
        const ArticlePane *left = window.reader().panes().first();
        const QPoint between = left->mapTo(&window, QPoint(left->width() + 10, left->height() / 2));
        Hand hand(window);
        hand.takeFiles({stage.file(QStringLiteral("a.txt"), words(QStringLiteral("The harbour opens")))});
        hand.carry(between);
        QTRY_COMPARE(window.synopsis().articles().size(), 6);
        QCOMPARE(window.synopsis().panes(), (QList<qsizetype>{0, 5, 1}));
    }

    void whatIsHeldIsCountedOnceHoweverFarItIsCarried()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        QDir().mkpath(stage.path(QStringLiteral("press")));
        stage.file(QStringLiteral("press/a.txt"), words(QStringLiteral("The harbour opens")));
        Hand hand(window);
        hand.takeFiles({stage.path(QStringLiteral("press"))});
        QVERIFY(hand.enter({600, 400}));
        stage.file(QStringLiteral("press/b.txt"), words(QStringLiteral("Ships wait outside")));
        QVERIFY(hand.move({700, 400}));
        QCOMPARE(window.messages().words(), QStringLiteral("Add 1 file to this project"));
    }

    void whatIsNothingToReadIsNotTaken()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        Hand hand(window);
        QVERIFY(!hand.enter({600, 400}));
        QVERIFY(window.messages().isHidden());
    }
};

const Suite<TstDropping> suite("tst_dropping");

}

#include "tst_dropping.moc"
