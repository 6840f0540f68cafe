// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/i18n/plurals.h"
#include "tests/support/suite.h"
#include "ui/messages.h"
#include "ui/plainwords.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QToolButton>

namespace Synoptic::Test {

namespace {

Error unreadable(const QString &file)
{
    return {
        Error::Kind::Unreadable, QStringLiteral("The file “%1” cannot be read.").arg(file), QStringLiteral("errno 13")};
}

}

class TstMessages : public QObject
{
    Q_OBJECT
private slots:
    void oneErrorIsItsOwnSentence()
    {
        MessageBar bar;
        bar.show(unreadable(QStringLiteral("a.txt")));
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.words(), QStringLiteral("The file “a.txt” cannot be read."));
    }

    void manyErrorsAreCountedAndUnfoldToAList()
    {
        MessageBar bar;
        bar.show(QList<Error>{unreadable(QStringLiteral("a.txt")), unreadable(QStringLiteral("b.txt"))}, 7);
        QCOMPARE(bar.words(), QStringLiteral("2 of 7 files could not be read."));
        auto *unfold = bar.findChild<QToolButton *>(QStringLiteral("details"));
        unfold->click();
        auto *list = bar.findChild<QListWidget *>();
        QVERIFY(list);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(1)->text(), QStringLiteral("The file “b.txt” cannot be read."));
        QCOMPARE(list->item(1)->toolTip(), QStringLiteral("<p>errno 13</p>"));
    }

    void aNoticeUnfoldsToWhatThereIsToBeLookedThrough()
    {
        MessageBar bar;
        bar.showNotice(QStringLiteral("Merged: 2 tags."), QStringList{QStringLiteral("a: here b, there c.")});
        QCOMPARE(bar.words(), QStringLiteral("Merged: 2 tags."));
        QCOMPARE(bar.sentences().size(), 1);
        QVERIFY(bar.errors().isEmpty());
        bar.showNotice(QStringLiteral("Another."));
        QVERIFY(bar.sentences().isEmpty());
    }

    void aFileNameIsNeverReadAsMarkup()
    {
        MessageBar bar;
        bar.show(unreadable(QStringLiteral("<img src=x>.txt")));
        for (const QLabel *label : bar.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QVERIFY2(bar.words().contains(QStringLiteral("<img src=x>.txt")), qPrintable(bar.words()));
        QCOMPARE(plainToolTip(QStringLiteral("<img src=x>.txt\na & b")),
            QStringLiteral("<p>&lt;img src=x&gt;.txt<br>a &amp; b</p>"));
        QVERIFY2(plainToolTip({}).isEmpty(), "an empty tip must not come up as an empty box");
        QCOMPARE(plainMenuWords(QStringLiteral("Add “Marks & Spar”")), QStringLiteral("Add “Marks && Spar”"));
        const QString cut = plainMenuWords(QStringLiteral("Remove “%1”").arg(QStringLiteral("harbour ").repeated(20)));
        QCOMPARE(cut.size(), 64);
        QVERIFY(cut.endsWith(u'…'));
    }

    void whatAPersonCancelledIsNoNews()
    {
        MessageBar bar;
        bar.show({Error::Kind::Cancelled, QStringLiteral("Cancelled."), {}});
        QVERIFY(bar.isHidden());
    }

    void escapePutsItAway()
    {
        MessageBar bar;
        bar.show(unreadable(QStringLiteral("a.txt")));
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
        QVERIFY(bar.errors().isEmpty());
    }

    void oneThingIsSpokenOfInTheSingular()
    {
        Plurals plurals;
        QApplication::installTranslator(&plurals);
        QCOMPARE(QCoreApplication::translate("Synoptic::QuoteCounter", "%n shared quotes", nullptr, 1),
            QStringLiteral("1 shared quote"));
        QCOMPARE(QCoreApplication::translate("Synoptic::QuoteCounter", "%n shared quotes", nullptr, 2),
            QStringLiteral("2 shared quotes"));
        QCOMPARE(QCoreApplication::translate("Synoptic::QuoteCounter", "%n shared quotes", nullptr, 0),
            QStringLiteral("0 shared quotes"));
        QApplication::removeTranslator(&plurals);
    }
};

const Suite<TstMessages> suite("tst_messages");

}

#include "tst_messages.moc"
