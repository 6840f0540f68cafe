// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/reader/reader.h"

#include <QDir>
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
        MainWindow &window = stage.openSamples();
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
};

// Only when asked for: a picture is made for people, not to be compared.
const bool known = [] {
    if (qEnvironmentVariableIsSet(folderVariable))
        registerSuite("pictures", [] { return std::make_unique<Pictures>(); });
    return true;
}();

}

#include "pictures.moc"
