// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/quotes/quotesmodel.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// A window with one article: a quotation in marks, and speech that is reported without them.
MainWindow &openStory(Stage &stage)
{
    MainWindow &window = stage.open();
    window.session().addFiles({stage.file(u"wall.txt"_s,
        u"Harbour wall is failing\n\n“The harbour wall will not hold another winter,” said Agneta Lund.\n\n"
        "Agneta Lund said that the repairs would cost too much.\n"_s)});
    if (!QTest::qWaitFor([&window] { return window.synopsis().isAnalysed(); }))
        qFatal("nothing is found");
    return window;
}

int singles(QuotesModel &model)
{
    return model.rowCount(model.section(QuotesModel::Single));
}

}

// What counts as a quote in the lists and figures of the window.
class TstCounting : public QObject
{
    Q_OBJECT
private slots:
    void speechWithoutMarksIsCountedWhenSomebodyWantsIt()
    {
        Stage stage;
        MainWindow &window = openStory(stage);
        Synopsis &synopsis = window.synopsis();
        QuotesModel model(&synopsis);
        QAction &action = *window.actions()[Command::CountReported];
        QVERIFY(!action.isChecked());
        QCOMPARE(singles(model), 1);
        const qsizetype words = synopsis.figures().first().quotedWords;
        QCOMPARE(synopsis.figures().first().quotesOnlyHere, 1);
        action.trigger();
        QCOMPARE(singles(model), 2);
        const QModelIndex row = model.index(1, 0, model.section(QuotesModel::Single));
        QCOMPARE(row.data(QuotesModel::WordsRole).toString(), u"the repairs would cost too much"_s); // bare
        QCOMPARE(row.data(QuotesModel::NoteRole).toString(), u"without marks"_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"without marks"_s));
        QCOMPARE(synopsis.figures().first().quotedWords, words + 6);
        QCOMPARE(synopsis.figures().first().quotesOnlyHere, 2);
        action.trigger();
        QCOMPARE(singles(model), 1);
        QCOMPARE(synopsis.figures().first().quotedWords, words);
    }

    void whatIsCountedIsRemembered()
    {
        Stage stage;
        openStory(stage).actions()[Command::CountReported]->trigger();
        MainWindow &window = openStory(stage);
        QVERIFY(window.actions()[Command::CountReported]->isChecked());
        QuotesModel model(&window.synopsis());
        QCOMPARE(singles(model), 2);
    }

    void whatIsLitStaysLit()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.synopsis().light(1, false);
        window.actions()[Command::CountReported]->trigger();
        QCOMPARE(window.synopsis().litGroup(), 1);
    }
};

static const Suite<TstCounting> suite("tst_counting");

}

#include "tst_counting.moc"
