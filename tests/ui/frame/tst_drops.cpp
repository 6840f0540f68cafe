// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/frame/drops.h"

#include <QDir>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace Synoptic::Test {

class TstDrops : public QObject
{
    Q_OBJECT
private slots:
    void filesAreCountedWithAllBelowTheFolders()
    {
        const Stage stage;
        QDir().mkpath(stage.path(QStringLiteral("folder/deeper")));
        QMimeData held;
        held.setUrls({QUrl::fromLocalFile(stage.file(QStringLiteral("a.txt"), QStringLiteral("A"))),
            QUrl::fromLocalFile(stage.path(QStringLiteral("folder")))});
        stage.file(QStringLiteral("folder/b.txt"), QStringLiteral("B"));
        stage.file(QStringLiteral("folder/deeper/c.txt"), QStringLiteral("C"));
        const Dropped dropped = droppedFrom(held);
        QCOMPARE(dropped.files.size(), 2);
        QCOMPARE(dropped.readable + dropped.unreadable, 3);
        QCOMPARE(dropped.readable, 3);
    }

    void theHintSaysWhatWillHappen_data()
    {
        QTest::addColumn<int>("readable");
        QTest::addColumn<int>("unreadable");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("hint");
        QTest::newRow("without a project a new one is made") << 7 << 0 << QString() << "Add 7 files to a new project";
        QTest::newRow("what cannot be read is counted")
            << 5 << 2 << QString() << "Add 5 files to a new project · 2 of 7 cannot be read";
        QTest::newRow("an open project without a name")
            << 3 << 0 << QStringLiteral("") << "Add 3 files to this project";
        QTest::newRow("a project with a name is named")
            << 3 << 0 << QStringLiteral("Harbour") << "Add 3 files to “Harbour”";
        QTest::newRow("nothing of it can be read") << 0 << 2 << QString() << "Nothing here can be read as an article";
    }
    void theHintSaysWhatWillHappen()
    {
        QFETCH(int, readable);
        QFETCH(int, unreadable);
        QFETCH(QString, title);
        QFETCH(QString, hint);
        Dropped dropped;
        dropped.files = {QStringLiteral("x")};
        dropped.readable = readable;
        dropped.unreadable = unreadable;
        QCOMPARE(dropHint(dropped, title), hint);
    }

    void aResultOfPassimIsNoFolderOfArticles()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("OUT/out.json")));
        QMimeData held;
        held.setUrls({QUrl::fromLocalFile(folder.filePath(QStringLiteral("OUT")))});
        const Dropped dropped = droppedFrom(held);
        QVERIFY(dropped.isPassim);
        QCOMPARE(dropped.readable + dropped.unreadable, 0);
        QCOMPARE(dropHint(dropped, QStringLiteral("Ferry")), QStringLiteral("Add the passages that passim found"));
        QCOMPARE(dropHint(dropped, QString()), QStringLiteral("A result of passim needs an open project"));
        held.setUrls({QUrl::fromLocalFile(folder.filePath(QStringLiteral("OUT"))),
            QUrl::fromLocalFile(folder.filePath(QStringLiteral("a.txt")))});
        QVERIFY(!droppedFrom(held).isPassim);
    }

    void aProjectFileIsOpenedAndTextIsAnArticle()
    {
        QMimeData project;
        project.setUrls({QUrl::fromLocalFile(QStringLiteral("/x/Harbour.synoptic"))});
        QCOMPARE(droppedFrom(project).project, QStringLiteral("/x/Harbour.synoptic"));
        QCOMPARE(dropHint(droppedFrom(project), {}), QStringLiteral("Open “Harbour”"));
        QMimeData text;
        text.setText(QStringLiteral("The harbour opens again"));
        QCOMPARE(droppedFrom(text).text, QStringLiteral("The harbour opens again"));
        QVERIFY(droppedFrom(QMimeData()).isNothing());
    }
};

const Suite<TstDrops> suite("tst_drops");

}

#include "tst_drops.moc"
