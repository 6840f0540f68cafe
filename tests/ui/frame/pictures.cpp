// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/look/tagcolors.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/tagging/tagpalette.h"

#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QTest>

namespace Synoptic::Test {

namespace {

constexpr const char *folderVariable = "SYNOPTIC_PICTURES";

}

// Makes the pictures of the README again, from the samples, into the folder SYNOPTIC_PICTURES names:
//     SYNOPTIC_PICTURES=resources/pictures test_frame pictures
class Pictures : public QObject
{
    Q_OBJECT
private slots:
    void theWindow_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<bool>("matrix");
        QTest::addColumn<QString>("file");
        const auto light = int(Appearance::Choice::Light);
        const auto dark = int(Appearance::Choice::Dark);
        QTest::newRow("light") << light << false << "window-light.png";
        QTest::newRow("dark") << dark << false << "window-dark.png";
        QTest::newRow("matrix") << light << true << "matrix.png";
    }
    void theWindow()
    {
        QFETCH(int, choice);
        QFETCH(bool, matrix);
        QFETCH(QString, file);
        Stage stage;
        MainWindow &window = stage.openWrittenSamples();
        QVERIFY(window.session().saveAs(stage.path(QStringLiteral("Selm harbour.synoptic"))));
        stage.appearance().setChoice(static_cast<Appearance::Choice>(choice));
        window.resize(1920, 1080);
        window.reader().setAnimated(false);
        window.synopsis().setPanes({0, 1, 2, 3});
        QTest::keyClick(&window, Qt::Key_F7);
        if (matrix)
            window.showMatrix();
        QCoreApplication::processEvents();
        const QPixmap picture = window.grab();
        QCOMPARE(picture.deviceIndependentSize(), QSizeF(1920, 1080));
        QVERIFY(picture.save(QDir(qEnvironmentVariable(folderVariable)).filePath(file)));
    }

    void annotating_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("file");
        QTest::newRow("light") << int(Appearance::Choice::Light) << "annotate-light.png";
        QTest::newRow("dark") << int(Appearance::Choice::Dark) << "annotate-dark.png";
        QTest::newRow("high contrast") << int(Appearance::Choice::ContrastBlack) << "annotate-contrast.png";
    }
    // Three panes with highlights that overlap, tags of all colours and one of none, a note, the palette.
    void annotating()
    {
        QFETCH(int, choice);
        QFETCH(QString, file);
        Stage stage;
        MainWindow &window = stage.openWrittenSamples();
        stage.appearance().setChoice(static_cast<Appearance::Choice>(choice));
        window.resize(1516, 1000);
        window.reader().setAnimated(false);
        window.synopsis().setPanes({0, 1, 2});
        Session &session = window.session();
        const QList<Article> articles = window.synopsis().articles();
        QStringList colours = tagColorChoices();
        colours.append(QString());
        const QStringList names = {QStringLiteral("Security"), QStringLiteral("Dignity"), QStringLiteral("Conditions"),
            QStringLiteral("Blame"), QStringLiteral("Settlements"), QStringLiteral("Promises"),
            QStringLiteral("Unnamed source")};
        for (int i = 0; i < 40; ++i) {
            session.perform([&](Project &project) {
                Edit edit;
                const QList<Tag> tags = project.snapshot().tags;
                TagId tag = i < names.size() ? project.nextId<Tag>() : tags[i % names.size()].id;
                if (i < names.size())
                    edit.changes.append(
                        Change<Tag>{{}, Tag{.id = tag, .position = i, .name = names[i], .colour = colours[i]}});
                const Article &article = articles[i % 3];
                const qsizetype begin = 300 + (i / 3) * 97 % 1200;
                const TextRange range = snapped(article.text, {begin, begin + 30 + i * 53 % 160});
                const QList<TagId> put = i == 12 ? QList<TagId>() : QList<TagId>{tag};
                edit.changes += annotationOf(project, {anchorAt(article, range)}, put,
                    i % 9 == 4 ? QStringLiteral("see the others") : QString(), {}, {})
                                    .changes;
                return edit;
            });
        }
        QTest::keyClick(&window, Qt::Key_F7);
        PageView *const page = window.reader().panes().first()->page();
        page->setFocus();
        QTest::keyClick(page, Qt::Key_F4);
        QTest::keyClick(page, Qt::Key_T);
        QCoreApplication::processEvents();
        QPixmap picture = window.grab();
        if (auto *const palette = window.findChild<TagPalette *>()) {
            QTest::keyClicks(palette->findChild<QLineEdit *>(), QStringLiteral("se"));
            QPainter painter(&picture);
            painter.drawPixmap(window.mapFromGlobal(palette->pos()), palette->grab());
        }
        QVERIFY(picture.save(QDir(qEnvironmentVariable(folderVariable)).filePath(file)));
    }
};

// Only when asked for: a picture is made for people, not to be compared.
const bool known = [] {
    if (qEnvironmentVariableIsSet(folderVariable))
        registerSuite("pictures", [] { return std::make_unique<Pictures>(); });
    return true;
}();

}

#include "pictures.moc"
