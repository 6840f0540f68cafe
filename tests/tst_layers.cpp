// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/layers.h"
#include "tests/support/sourcetree.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic::Test;

class TstLayers : public QObject
{
    Q_OBJECT
private slots:
    void theCheckerTellsAWrongArrow_data();
    void theCheckerTellsAWrongArrow();
    void theCheckerNamesFileAndLine();
    void theCheckerReadsIncludesAsTheCompilerDoes();
    void everyArrowOfTheHousePointsTheRightWay();
};

void TstLayers::theCheckerTellsAWrongArrow_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const QString &path, const QString &include, bool allowed) {
        QTest::newRow(name) << path << include << allowed;
    };
    const auto wrong
        = [&](const char *name, const QString &path, const QString &include) { row(name, path, include, false); };
    const auto right
        = [&](const char *name, const QString &path, const QString &include) { row(name, path, include, true); };

    right("a room uses itself", u"app/text/folded.cpp"_s, u"\"app/text/folded.h\""_s);
    right("text uses base", u"app/text/article.h"_s, u"\"app/base/id.h\""_s);
    right("import uses text", u"app/import/plaintext.h"_s, u"\"app/text/article.h\""_s);
    right("quotes use text", u"app/quotes/scanner.h"_s, u"\"app/text/article.h\""_s);
    right("a corpus uses quotes", u"app/corpus/corpus.h"_s, u"\"app/quotes/findings.h\""_s);
    right("project uses quotes", u"app/project/snapshot.h"_s, u"\"app/quotes/findings.h\""_s);
    right("project uses text", u"app/project/snapshot.h"_s, u"\"app/text/article.h\""_s);
    right("search uses project", u"app/search/search.h"_s, u"\"app/project/snapshot.h\""_s);
    right("search uses quotes", u"app/search/search.h"_s, u"\"app/quotes/findings.h\""_s);
    right("reports use project", u"app/reports/tagmatrix.h"_s, u"\"app/project/snapshot.h\""_s);
    right("reports use quotes", u"app/reports/quotematrix.h"_s, u"\"app/quotes/findings.h\""_s);
    right("export uses reports", u"app/export/csv.cpp"_s, u"\"app/reports/tagmatrix.h\""_s);
    right("export uses project", u"app/export/csv.cpp"_s, u"\"app/project/snapshot.h\""_s);
    right("export uses quotes", u"app/export/csv.cpp"_s, u"\"app/quotes/findings.h\""_s);
    right("the command line uses any room of app", u"app/cli/main.cpp"_s, u"\"app/import/importers.h\""_s);
    right("the window uses any room of app", u"ui/frame/mainwindow.cpp"_s, u"\"app/import/importers.h\""_s);
    right("folders of the window use each other", u"ui/reader/pane.cpp"_s, u"\"ui/look/look.h\""_s);
    right("the data are everyone's", u"ui/session/session.cpp"_s, u"\"resources/samples/samples.h\""_s);

    wrong("base uses nobody", u"app/base/id.h"_s, u"\"app/text/article.h\""_s);
    wrong("text does not know import", u"app/text/article.cpp"_s, u"\"app/import/importers.h\""_s);
    wrong("text does not know quotes", u"app/text/article.cpp"_s, u"\"app/quotes/quote.h\""_s);
    wrong("import does not meet quotes", u"app/import/html.cpp"_s, u"\"app/quotes/quote.h\""_s);
    wrong("quotes do not meet import", u"app/quotes/finder.cpp"_s, u"\"app/import/importers.h\""_s);
    wrong("quotes do not know the corpus", u"app/quotes/finder.cpp"_s, u"\"app/corpus/corpus.h\""_s);
    wrong("a corpus does not meet import", u"app/corpus/corpus.cpp"_s, u"\"app/import/importers.h\""_s);
    wrong("quotes do not know the project", u"app/quotes/finder.cpp"_s, u"\"app/project/snapshot.h\""_s);
    wrong("project does not know import", u"app/project/project.cpp"_s, u"\"app/import/importers.h\""_s);
    wrong("project does not know export", u"app/project/project.cpp"_s, u"\"app/export/pages.h\""_s);
    wrong("project does not know search", u"app/project/project.cpp"_s, u"\"app/search/search.h\""_s);
    wrong("a report is not written by itself", u"app/reports/tagmatrix.cpp"_s, u"\"app/export/csv.h\""_s);
    wrong("a report does not search", u"app/reports/tagmatrix.cpp"_s, u"\"app/search/search.h\""_s);
    wrong("export does not know import", u"app/export/csv.cpp"_s, u"\"app/import/importers.h\""_s);
    wrong("nobody knows the command line", u"app/export/csv.cpp"_s, u"\"app/cli/console.h\""_s);
    wrong("the window is no command line", u"ui/main.cpp"_s, u"\"app/cli/console.h\""_s);
    wrong("no room knows the window", u"app/project/project.cpp"_s, u"\"ui/jobs.h\""_s);
    wrong("the command line does not know the window", u"app/cli/main.cpp"_s, u"\"ui/synopsis.h\""_s);
    wrong("the program does not know its tests", u"ui/main.cpp"_s, u"\"tests/support/suite.h\""_s);
    wrong("a neighbour is named from the source folder", u"app/text/folded.cpp"_s, u"\"folded.h\""_s);
    wrong("the way up is no way", u"app/text/folded.cpp"_s, u"\"../quotes/quote.h\""_s);
    wrong("a room that is not in the house", u"app/network/fetch.cpp"_s, u"<QString>"_s);

    right("the standard library is everyone's", u"app/base/result.h"_s, u"<expected>"_s);
    right("Qt Core is everyone's", u"app/quotes/scanner.cpp"_s, u"<QStringView>"_s);
    right("Qt Core by its full name", u"app/quotes/scanner.cpp"_s, u"<QtCore/QStringView>"_s);
    right("old text needs uchardet", u"app/text/canonical.cpp"_s, u"<uchardet/uchardet.h>"_s);
    right("the project has undo from Qt Gui", u"app/project/project.cpp"_s, u"<QUndoStack>"_s);
    right("the database knows Qt SQL", u"app/project/database.cpp"_s, u"<QSqlDatabase>"_s);
    right("where a file lies is the system's to say", u"app/project/place.cpp"_s, u"<sys/stat.h>"_s);
    right("what Qt cannot write in a PDF qpdf does", u"app/export/pdf/secondpass.cpp"_s, u"<qpdf/QPDFWriter.hh>"_s);
    right("the window is made of widgets", u"ui/frame/mainwindow.h"_s, u"<QMainWindow>"_s);
    right("a compressed table is unpacked", u"app/import/unpacked.cpp"_s, u"<KCompressionDevice>"_s);
    right("panes are coloured", u"ui/reader/pane.cpp"_s, u"<KSyntaxHighlighting/Repository>"_s);
    right("jobs start threads", u"ui/jobs.cpp"_s, u"<QtConcurrentRun>"_s);
    right("the command line's workers are threads", u"app/cli/workers.cpp"_s, u"<thread>"_s);

    wrong("text has no pictures", u"app/text/folded.cpp"_s, u"<QImage>"_s);
    wrong("quotes are not painted here", u"app/quotes/finder.cpp"_s, u"<QtGui/QPainter>"_s);
    wrong("a project has no widgets", u"app/project/project.cpp"_s, u"<QMessageBox>"_s);
    wrong("an export has no widgets", u"app/export/pages.cpp"_s, u"<QTextEdit>"_s);
    wrong("colours of language are the window's", u"app/text/language.cpp"_s, u"<KSyntaxHighlighting/Format>"_s);
    wrong("only the database knows Qt SQL", u"app/project/projectfile.cpp"_s, u"<QSqlQuery>"_s);
    wrong("nobody else asks the system", u"app/project/projectfile.cpp"_s, u"<sys/stat.h>"_s);
    wrong("the window asks no database", u"ui/frame/mainwindow.cpp"_s, u"<QtSql/QSqlQuery>"_s);
    wrong("nothing fetches from the network", u"ui/frame/mainwindow.cpp"_s, u"<QNetworkAccessManager>"_s);
    wrong("a preview needs no file", u"ui/dialogs/exportdialog.cpp"_s, u"<qpdf/QPDF.hh>"_s);
    wrong("other formats are no PDFs", u"app/export/csv.cpp"_s, u"<qpdf/QPDF.hh>"_s);
    wrong("nobody goes round Qt to the database", u"app/project/database.cpp"_s, u"<sqlite3.h>"_s);
    wrong("a finder starts no thread", u"app/quotes/finder.cpp"_s, u"<thread>"_s);
    wrong("a verb starts no thread itself", u"app/cli/analyze.cpp"_s, u"<thread>"_s);
    wrong("a corpus is handed its crew", u"app/corpus/corpus.cpp"_s, u"<QThreadPool>"_s);
    wrong("there are no locks", u"app/project/project.cpp"_s, u"<QMutex>"_s);
    wrong("the main window starts no thread", u"ui/frame/mainwindow.cpp"_s, u"<QtConcurrent>"_s);
    wrong("a pane waits for no future", u"ui/reader/pane.h"_s, u"<QFutureWatcher>"_s);
    wrong("a Qt header that does not exist", u"app/text/folded.cpp"_s, u"<QNoSuchHeader>"_s);
}

void TstLayers::theCheckerTellsAWrongArrow()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, allowed);
    const QStringList problems = wrongIncludes(path, u"#include %1\n"_s.arg(include));
    QCOMPARE(problems.join(u'\n').isEmpty(), allowed);
}

void TstLayers::theCheckerNamesFileAndLine()
{
    const QStringList problems
        = wrongIncludes(u"app/import/html.cpp"_s, u"#include <QString>\n\n#include \"app/quotes/quote.h\"\n");
    QCOMPARE(problems, QStringList{u"app/import/html.cpp:3: app/quotes/quote.h: import may not use quotes"_s});
}

void TstLayers::theCheckerReadsIncludesAsTheCompilerDoes()
{
    const QString path = u"app/text/folded.cpp"_s;
    QCOMPARE(wrongIncludes(path, u"  #  include<QImage> // for later"_s).size(), 1);
    QCOMPARE(wrongIncludes(path, u"#include <QString>\r\n#include <QImage>\r\n"_s).size(), 1);
    QCOMPARE(wrongIncludes(path, u"// #include <QImage>\n"_s).size(), 0);
}

void TstLayers::everyArrowOfTheHousePointsTheRightWay()
{
    QStringList problems;
    qsizetype files = 0;
    for (const QString &path : sourceFiles()) {
        if (!path.startsWith("app/"_L1) && !path.startsWith("ui/"_L1))
            continue;
        if (!path.endsWith(".h"_L1) && !path.endsWith(".cpp"_L1))
            continue;
        ++files;
        problems += wrongIncludes(path, contentsOf(path));
    }
    QVERIFY2(files > 20, "the source folder was not found");
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

static const Suite<TstLayers> suite("tst_layers");

#include "tst_layers.moc"
